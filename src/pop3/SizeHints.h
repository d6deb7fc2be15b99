// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/ServerMessage.h"

#include <vector>

namespace pop3 {

/// How large each message is by LIST, four bytes a message: only to bound how much is asked for ahead.
class SizeHints
{
public:
    void learn(const Listing &listing);
    qint64 of(base::MessageNumber number) const; ///< A guess where LIST did not say.

private:
    std::vector<quint32> m_sizes; ///< By message number; 0: unknown.
};

} // namespace pop3
