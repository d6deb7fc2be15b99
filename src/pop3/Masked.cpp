// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Masked.h"

namespace pop3 {

namespace {

constexpr QByteArrayView mask = "****";

bool isNothing(const std::optional<base::Secret> &hidden)
{
    return !hidden || hidden->isEmpty();
}

} // namespace

wire::StatusLine masked(const wire::StatusLine &status, const std::optional<base::Secret> &hidden)
{
    if (isNothing(hidden))
        return status;
    wire::StatusLine shown = status;
    shown.text.replace(hidden->reveal(), mask);
    shown.raw = status.raw.chopped(status.text.size()) + shown.text;
    return shown;
}

QByteArray maskedStart(const QByteArray &line, const std::optional<base::Secret> &hidden)
{
    if (isNothing(hidden))
        return line;
    const QByteArrayView secret = hidden->reveal();
    QByteArray shown = line;
    shown.replace(secret, mask);
    if (line.size() < wire::ReplyReader::maxOffendingLine)
        return shown;
    for (qsizetype size = secret.size() - 1; size > 0; --size)
        if (shown.endsWith(secret.first(size)))
            return shown.chopped(size) + mask.toByteArray();
    return shown;
}

} // namespace pop3
