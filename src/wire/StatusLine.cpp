// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/StatusLine.h"

namespace wire {

namespace {

/// What stands behind the indicator and one blank; nothing where the indicator is not there or runs on.
std::optional<QByteArrayView> textBehind(QByteArrayView line, QByteArrayView indicator)
{
    if (!line.startsWith(indicator))
        return std::nullopt;
    const QByteArrayView rest = line.sliced(indicator.size());
    if (rest.isEmpty())
        return rest;
    if (rest[0] != ' ' && rest[0] != '\t')
        return std::nullopt;
    return rest.sliced(1);
}

QByteArray responseCode(QByteArrayView text)
{
    const qsizetype end = text.startsWith('[') ? text.indexOf(']') : -1;
    return end < 0 ? QByteArray() : text.sliced(1, end - 1).toByteArray().toUpper();
}

} // namespace

std::optional<StatusLine> StatusLine::parse(QByteArrayView line)
{
    struct Form
    {
        Kind kind;
        QByteArrayView indicator;
    };
    for (const Form &form : {Form{Kind::Ok, "+OK"}, Form{Kind::Err, "-ERR"}, Form{Kind::Challenge, "+"}}) {
        if (const std::optional<QByteArrayView> text = textBehind(line, form.indicator)) {
            const QByteArray code = form.kind == Kind::Challenge ? QByteArray() : responseCode(*text);
            return StatusLine{form.kind, line.toByteArray(), text->toByteArray(), code};
        }
    }
    return std::nullopt;
}

} // namespace wire
