// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/TlsDemand.h"

#include <QRegularExpression>

namespace pop3 {

namespace {

/// Courier "TLS required to log in", Dovecot "disallowed on non-secure (SSL/TLS) connections", Exchange "encrypted".
bool speaksOfTls(const QByteArray &text)
{
    static const QRegularExpression words(QStringLiteral("\\b(TLS|SSL|STLS|STARTTLS)\\b|encrypt"),
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(QString::fromLatin1(text)).hasMatch();
}

/// Cyrus "USER command only available under a layer"; it lists STLS and neither USER nor SASL.
bool offersOnlyTls(const wire::Capabilities &offered)
{
    return offered.has("STLS") && !offered.has("USER") && offered.arguments("SASL").isEmpty();
}

} // namespace

bool demandsTls(const Pop3Error &refusal, const wire::Capabilities &offered)
{
    using Code = Pop3Error::Code;
    const bool isAboutTheMailbox = refusal.code == Code::InUse || refusal.code == Code::LoginDelay ||
                                   refusal.code == Code::SysTemp || refusal.code == Code::SysPerm;
    return !isAboutTheMailbox && (speaksOfTls(refusal.serverText) || offersOnlyTls(offered));
}

} // namespace pop3
