// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Masked.h"

namespace pop3 {

namespace {

constexpr QByteArrayView mask = "****";

QByteArray withoutTail(const QByteArray &shown, QByteArrayView secret)
{
    for (qsizetype size = secret.size() - 1; size > 0; --size)
        if (shown.endsWith(secret.first(size)))
            return shown.chopped(size) + mask.toByteArray();
    return shown;
}

void hide(QByteArray &text, const base::Secret &secret)
{
    if (!secret.isEmpty())
        text.replace(secret.reveal(), mask);
}

} // namespace

wire::StatusLine masked(const wire::StatusLine &status, const QList<base::Secret> &secrets)
{
    wire::StatusLine shown = status;
    for (const base::Secret &secret : secrets)
        hide(shown.text, secret);
    shown.raw = status.raw.chopped(status.text.size()) + shown.text;
    return shown;
}

QByteArray maskedStart(const QByteArray &line, const QList<base::Secret> &secrets)
{
    QByteArray shown = line;
    for (const base::Secret &secret : secrets)
        hide(shown, secret);
    if (line.size() < wire::ReplyReader::maxOffendingLine)
        return shown;
    for (const base::Secret &secret : secrets)
        shown = withoutTail(shown, secret.reveal());
    return shown;
}

} // namespace pop3
