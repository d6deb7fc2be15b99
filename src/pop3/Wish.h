// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MessageNumber.h"
#include "pop3/Command.h"

#include <functional>

namespace pop3 {

/// Something a session was asked for, which begins when its turn has come.
struct Wish
{
    Verb verb = Verb::Noop;
    base::MessageNumber number;
    std::function<void()> action;
};

} // namespace pop3
