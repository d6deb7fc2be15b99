// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Command.h"
#include "pop3/Pop3Session.h"

#include <array>

namespace pop3 {

struct Rule
{
    Verb verb;
    Pop3Session::State state;
};

/// Which command is allowed in which state (RFC 1939, sections 4 to 7; RFC 2449, section 5; RFC 2595, section 4; RFC
/// 6856, sections 2 and 3; LANG would be allowed later, too).
inline constexpr std::array allowedIn{
    Rule{Verb::Greeting, Pop3Session::State::Closed},    Rule{Verb::Capa, Pop3Session::State::Authorization},
    Rule{Verb::Capa, Pop3Session::State::Transaction},   Rule{Verb::Stls, Pop3Session::State::Authorization},
    Rule{Verb::Auth, Pop3Session::State::Authorization}, Rule{Verb::Utf8, Pop3Session::State::Authorization},
    Rule{Verb::Lang, Pop3Session::State::Authorization}, Rule{Verb::Stat, Pop3Session::State::Transaction},
    Rule{Verb::List, Pop3Session::State::Transaction},   Rule{Verb::Uidl, Pop3Session::State::Transaction},
    Rule{Verb::Retr, Pop3Session::State::Transaction},   Rule{Verb::Top, Pop3Session::State::Transaction},
    Rule{Verb::Dele, Pop3Session::State::Transaction},   Rule{Verb::Rset, Pop3Session::State::Transaction},
    Rule{Verb::Noop, Pop3Session::State::Transaction},   Rule{Verb::Quit, Pop3Session::State::Authorization},
    Rule{Verb::Quit, Pop3Session::State::Transaction},
};

bool isAllowed(Verb verb, Pop3Session::State state);

} // namespace pop3
