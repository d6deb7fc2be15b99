// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/BearerMessages.h"

namespace sasl {

namespace {

constexpr char separator = '\x01';

/// RFC 5801, section 4: a saslname.
QByteArray saslName(QByteArray user)
{
    return user.replace('=', "=3D").replace(',', "=2C");
}

QByteArray headOf(const Credentials &credentials)
{
    if (credentials.method == Method::XOAuth2)
        return "user=" + credentials.user + separator;
    return "n,a=" + saslName(credentials.user) + ',' + separator + "host=" + credentials.host + separator +
           "port=" + QByteArray::number(credentials.port) + separator;
}

base::Secret tokenMessage(const Credentials &credentials)
{
    constexpr QByteArrayView scheme = "auth=Bearer ";
    const QByteArray head = headOf(credentials);
    QByteArray message;
    message.reserve(head.size() + scheme.size() + credentials.secret.size() +
                    2); // never moved, so no copy stays behind
    message.append(head).append(scheme).append(credentials.secret.reveal()).append(separator).append(separator);
    return base::Secret::fromBytes(std::move(message));
}

/// RFC 7628, section 3.2.3 wants one control character; Google and Microsoft want an empty line.
base::Secret answerToRefusal(Method method)
{
    return method == Method::OAuthBearer ? base::Secret::fromBytes(QByteArray(1, separator)) : base::Secret();
}

} // namespace

bool BearerMessages::canSay(const Credentials &credentials)
{
    return !credentials.user.contains(separator) && !credentials.secret.reveal().contains(separator);
}

Message BearerMessages::next(const QByteArray &)
{
    const int spokenBefore = m_spoken++;
    if (spokenBefore == 0)
        return {Message::Kind::Answer, tokenMessage(m_credentials), {}};
    if (spokenBefore == 1)
        return {Message::Kind::Answer, answerToRefusal(m_credentials.method), {}};
    return Message::nonsense("a challenge came after the last step");
}

} // namespace sasl
