// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PasswordInput.h"

#include <unistd.h>

namespace cli {

namespace {

constexpr qsizetype longestPassword = 65'536;

} // namespace

/// Read byte by byte into one buffer that is wiped, not through a stream that keeps a copy.
std::optional<base::Secret> passwordFromStdin()
{
    QByteArray bytes(longestPassword, '\0');
    qsizetype size = 0;
    while (size < longestPassword) {
        const ssize_t got = ::read(STDIN_FILENO, bytes.data() + size, size_t(longestPassword - size));
        if (got <= 0)
            break;
        size += got;
    }
    bytes.truncate(size);
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    const base::Secret password = base::Secret::fromBytes(std::move(bytes));
    return password.isEmpty() || password.hasLineBreakOrNul() ? std::nullopt : std::optional(password);
}

} // namespace cli
