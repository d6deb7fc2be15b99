// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"
#include "pop3/Pop3Session.h"

#include <memory>

namespace pop3 {

/// A session on a real line to that address, not yet open.
std::unique_ptr<Pop3Session> makeSession(const base::ServerAddress &address);

} // namespace pop3
