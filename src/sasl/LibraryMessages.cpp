// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/LibraryMessages.h"

#include <QList>

#include <gsasl.h>

#include <cstring>

namespace sasl {

namespace {

bool isScram(Method method)
{
    return method == Method::ScramSha1 || method == Method::ScramSha256;
}

bool isServerFirst(Method method)
{
    return method == Method::Login || method == Method::CramMd5 || method == Method::DigestMd5;
}

void tell(Gsasl_session *session, Gsasl_property property, QByteArrayView value)
{
    gsasl_property_set_raw(session, property, value.data(), size_t(value.size()));
}

/// The library frees its own copy without wiping it; it lies in memory of the session, which is ours to change.
void forget(Gsasl_session *session, Gsasl_property property)
{
    if (const char *value = gsasl_property_fast(session, property))
        base::wipe(const_cast<char *>(value), qsizetype(std::strlen(value)));
}

base::Secret taken(char *output, size_t size)
{
    if (!output)
        return {};
    base::Secret bytes = base::Secret::fromBytes(QByteArray(output, qsizetype(size)));
    base::wipe(output, qsizetype(size));
    gsasl_free(output);
    return bytes;
}

bool canPrepare(QByteArrayView text)
{
    char *prepared = nullptr;
    QByteArray terminated = text.toByteArray();
    const bool isGood = gsasl_saslprep(terminated.constData(), GSASL_ALLOW_UNASSIGNED, &prepared, nullptr) == GSASL_OK;
    base::wipe(terminated);
    if (prepared)
        taken(prepared, std::strlen(prepared));
    return isGood;
}

qint64 iterationsIn(const QByteArray &serverFirst)
{
    for (const QByteArray &attribute : serverFirst.split(','))
        if (attribute.startsWith("i="))
            return attribute.mid(2).toLongLong();
    return 0;
}

} // namespace

void LibraryMessages::Farewell::operator()(Gsasl *library) const
{
    gsasl_done(library);
}

void LibraryMessages::Farewell::operator()(Gsasl_session *session) const
{
    forget(session, GSASL_PASSWORD);
    forget(session, GSASL_SCRAM_SALTED_PASSWORD);
    gsasl_finish(session);
}

LibraryMessages::LibraryMessages(const Credentials &credentials) : m_method(credentials.method)
{
    Gsasl *library = nullptr;
    Gsasl_session *session = nullptr;
    if (gsasl_init(&library) != GSASL_OK)
        return;
    m_library.reset(library);
    if (gsasl_client_start(library, nameOf(m_method).constData(), &session) != GSASL_OK)
        return;
    m_session.reset(session);
    tell(session, m_method == Method::External ? GSASL_AUTHZID : GSASL_AUTHID, credentials.user);
    tell(session, GSASL_PASSWORD, credentials.secret.reveal());
    tell(session, GSASL_SERVICE, credentials.service);
    tell(session, GSASL_HOSTNAME, credentials.host);
}

LibraryMessages::~LibraryMessages() = default;

bool LibraryMessages::canSay(const Credentials &credentials)
{
    if (!isScram(credentials.method) && credentials.method != Method::CramMd5)
        return true;
    return canPrepare(credentials.user) && canPrepare(credentials.secret.reveal());
}

bool LibraryMessages::speaksFirst() const
{
    return !isServerFirst(m_method);
}

bool LibraryMessages::hasShownProof() const
{
    const bool beginsWithTheUser = isScram(m_method) || m_method == Method::Login;
    return m_spoken > (beginsWithTheUser ? 1 : 0);
}

Message LibraryMessages::next(const QByteArray &challenge)
{
    if (const std::optional<Message> objection = objectionTo(challenge))
        return *objection;
    char *output = nullptr;
    size_t size = 0;
    const int outcome = gsasl_step(m_session.get(), challenge.constData(), size_t(challenge.size()), &output, &size);
    const base::Secret bytes = taken(output, size);
    ++m_spoken;
    m_isComplete = outcome == GSASL_OK;
    if (outcome == GSASL_OK || outcome == GSASL_NEEDS_MORE)
        return {Message::Kind::Answer, bytes, {}};
    if (outcome == GSASL_AUTHENTICATION_ERROR)
        return {Message::Kind::Mistrust, {}, "the server did not prove that it knows the password"};
    return Message::nonsense(nameOf(m_method) + ": " + gsasl_strerror_name(outcome));
}

std::optional<Message> LibraryMessages::objectionTo(const QByteArray &challenge) const
{
    if (m_isComplete)
        return Message::nonsense("a challenge came after the last step");
    if (challenge.contains('\0'))
        return Message::nonsense("a challenge holds no NUL");
    const bool needsText = m_method == Method::CramMd5 || m_method == Method::DigestMd5;
    if (needsText && challenge.isEmpty())
        return Message::nonsense(nameOf(m_method) + " begins with a challenge");
    return isScram(m_method) ? scramObjectionTo(challenge) : std::nullopt;
}

std::optional<Message> LibraryMessages::scramObjectionTo(const QByteArray &challenge) const
{
    if (m_spoken > 0 && challenge.startsWith("e=")) // RFC 5802, section 7: "server-error"
        return Message{Message::Kind::GiveUp, {}, challenge};
    if (m_spoken != 1)
        return std::nullopt;
    const qint64 iterations = iterationsIn(challenge);
    if (iterations >= fewestScramIterations && iterations <= mostScramIterations)
        return std::nullopt;
    return Message::nonsense("SCRAM takes 4096 to 600000 iterations");
}

} // namespace sasl
