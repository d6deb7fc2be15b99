// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/AuthExchange.h"

#include <utility>

namespace sasl {

namespace {

base::Secret encoded(const base::Secret &bytes)
{
    const QByteArrayView plain = bytes.reveal();
    return base::Secret::fromBytes(QByteArray::fromRawData(plain.data(), plain.size()).toBase64());
}

Step sent(const QByteArray &shown, const std::optional<base::Secret> &hidden = std::nullopt)
{
    return {Step::Kind::Send, {shown, hidden}, {}};
}

} // namespace

AuthExchange::AuthExchange(Method method, const base::Secret &secret, std::unique_ptr<Messages> messages)
    : m_method(method), m_secret(secret), m_messages(std::move(messages))
{
}

Step AuthExchange::start()
{
    const QByteArray command = "AUTH " + name();
    if (!m_messages->speaksFirst())
        return sent(command);
    const Message first = m_messages->next({});
    if (first.kind != Message::Kind::Answer)
        return stepOf(first);
    if (first.bytes.isEmpty())
        return sent(command + " =");
    const base::Secret initial = encoded(first.bytes);
    if (command.size() + 1 + initial.size() + 2 > maxCommand) {
        m_heldBack = initial;
        return sent(command);
    }
    m_hasShownProof = m_messages->hasShownProof();
    return sent(command, initial);
}

Step AuthExchange::answer(const Answer &answer)
{
    if (answer.kind == Answer::Kind::Ok)
        return accept();
    if (m_heldBack)
        return send(*std::exchange(m_heldBack, std::nullopt));
    const QByteArray text = answer.text.trimmed();
    if (text.size() > maxChallenge)
        return {Step::Kind::Nonsense, {}, "a challenge has at most 8192 octets"};
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {Step::Kind::Nonsense, {}, "a challenge is base64"};
    return take(decoded.decoded);
}

/// +OK is believed only of a server that owes us nothing more. A mechanism that shows the secret asks for no proof:
/// there it is merely out of turn.
Step AuthExchange::accept() const
{
    if (m_messages->isComplete() && !m_heldBack && !m_hasGivenUp)
        return {};
    return {showsSecret() ? Step::Kind::Nonsense : Step::Kind::Mistrust, {}, "+OK came before " + name() + " was done"};
}

Step AuthExchange::take(const QByteArray &challenge)
{
    if (m_hasGivenUp)
        return {Step::Kind::Nonsense, {}, "a challenge came after the last step"};
    return stepOf(m_messages->next(challenge));
}

Step AuthExchange::stepOf(const Message &message)
{
    switch (message.kind) {
    case Message::Kind::Answer:
        return message.bytes.isEmpty() ? sent({}) : send(encoded(message.bytes));
    case Message::Kind::GiveUp:
        m_hasGivenUp = true;
        return sent("*");
    case Message::Kind::Mistrust:
        return {Step::Kind::Mistrust, {}, message.reason};
    case Message::Kind::Nonsense:
        return {Step::Kind::Nonsense, {}, message.reason};
    }
    Q_UNREACHABLE();
}

Step AuthExchange::send(const base::Secret &encodedMessage)
{
    m_hasShownProof = m_hasShownProof || m_messages->hasShownProof();
    return sent({}, encodedMessage);
}

} // namespace sasl
