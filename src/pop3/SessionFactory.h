// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"
#include "net/SystemAuthorities.h"
#include "pop3/Pop3Session.h"

#include <memory>

namespace pop3 {

/// Makes sessions on real lines, and keeps what all of them need. Owned by the workshop; for one thread.
class SessionFactory
{
public:
    std::unique_ptr<Pop3Session> makeSession(const base::ServerAddress &address); ///< Not yet open.

private:
    net::SystemAuthorities m_authorities;
};

} // namespace pop3
