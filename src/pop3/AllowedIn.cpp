// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/AllowedIn.h"

#include <algorithm>

namespace pop3 {

bool isAllowed(Verb verb, Pop3Session::State state)
{
    return std::any_of(allowedIn.begin(), allowedIn.end(),
                       [=](const Rule &rule) { return rule.verb == verb && rule.state == state; });
}

} // namespace pop3
