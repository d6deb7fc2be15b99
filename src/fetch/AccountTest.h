// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Diagnosis.h"
#include "fetch/PortProbe.h"
#include "fetch/SignIn.h"
#include "fetch/Trouble.h"
#include "fetch/Workshop.h"
#include "pop3/ConversationLine.h"
#include "vault/VaultAnswer.h"

#include <QObject>

#include <memory>

namespace fetch {

/// One step of a test and how it went.
struct TestStep
{
    enum class Name { Connect, Encrypt, SignIn, Count };
    enum class Verdict { Good, Bad, NotNeeded };
    Name name = Name::Connect;
    Verdict verdict = Verdict::Good;
    QString text; ///< In the user's language, safe to show.
};

/// Tries an account without fetching: connect, TLS and certificate, sign in, count, QUIT. Lives on the line thread.
/// Used once.
class AccountTest final : public QObject
{
    Q_OBJECT

public:
    /// The workshop must outlive the test.
    AccountTest(store::Account account, const Workshop &workshop, QObject *parent = nullptr);
    ~AccountTest() override;

public Q_SLOTS:
    void start(const vault::VaultAnswer &password);
    void cancel();

Q_SIGNALS:
    void stepEnded(const fetch::TestStep &step);
    void said(const pop3::ConversationLine &line);
    void passed(qint64 messages, qint64 bytes); ///< By the listing.
    void failed(const fetch::Trouble &trouble, const net::CertificateFacts &certificate);

private:
    void connectSession();
    void recordSecured(const net::CertificateFacts &facts);
    void greet();
    void count();
    void readListing(const pop3::Listing &listing);
    void refuse(const pop3::Pop3Error &error);
    void noteLine(const pop3::ConversationLine &line);
    void failOnce(const Trouble &trouble);
    void fail(const Trouble &trouble);
    void end(TestStep::Name name, TestStep::Verdict verdict, const QString &text);

    store::Account m_account; ///< With the password of its proxy, from start() on.
    const Workshop &m_workshop;
    std::unique_ptr<pop3::Pop3Session> m_session;
    std::unique_ptr<SignIn> m_signIn; ///< Until it is signed in.
    std::unique_ptr<PortProbe> m_probe;
    base::Secret m_password;
    net::CertificateFacts m_certificate;
    TestStep::Name m_step = TestStep::Name::Connect;
    LineStage m_stage = LineStage::BeforeGreeting;
    bool m_hasEnded = false;
};

} // namespace fetch

Q_DECLARE_METATYPE(fetch::TestStep)
