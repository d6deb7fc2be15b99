// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/Credentials.h"
#include "sasl/Messages.h"

#include <memory>
#include <optional>

struct Gsasl;
struct Gsasl_session;

namespace sasl {

/// A mechanism of GNU SASL: SCRAM, PLAIN, LOGIN, CRAM-MD5, DIGEST-MD5 and EXTERNAL. Server proofs are checked.
class LibraryMessages final : public Messages
{
public:
    /// RFC 5802, section 5.1 asks for no fewer; with more, a server could keep us busy for as long as it likes.
    static constexpr qint64 fewestScramIterations = 4'096;
    static constexpr qint64 mostScramIterations = 600'000;

    explicit LibraryMessages(const Credentials &credentials);
    ~LibraryMessages() override;
    Q_DISABLE_COPY_MOVE(LibraryMessages)

    /// SCRAM and CRAM-MD5 first make user and password comparable (SASLprep, RFC 4013), which not all text allows.
    static bool canSay(const Credentials &credentials);

    bool isReady() const { return m_session != nullptr; } ///< False where the library lacks the mechanism.
    bool speaksFirst() const override;
    Message next(const QByteArray &challenge) override;
    bool isComplete() const override { return m_isComplete; }
    bool hasShownProof() const override;

private:
    struct Farewell
    {
        void operator()(Gsasl *library) const;
        void operator()(Gsasl_session *session) const;
    };

    std::optional<Message> objectionTo(const QByteArray &challenge) const;
    std::optional<Message> scramObjectionTo(const QByteArray &challenge) const;

    const Method m_method;
    std::unique_ptr<Gsasl, Farewell> m_library;
    std::unique_ptr<Gsasl_session, Farewell> m_session;
    int m_spoken = 0; ///< Messages made so far.
    bool m_isComplete = false;
};

} // namespace sasl
