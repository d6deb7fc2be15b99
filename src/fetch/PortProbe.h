// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Trouble.h"
#include "fetch/Workshop.h"

#include <QObject>
#include <QTimer>

namespace fetch {

/// After a connection that failed before the greeting: asks the same port once more in the other way, with TLS where
/// the account has none and without where it has, to say what is there. It signs in nowhere and sends no secret.
/// Owned by the run or test that failed. Used once.
class PortProbe final : public QObject
{
    Q_OBJECT

public:
    /// Worth asking: the trouble may be that TLS is asked of a plain server, or the reverse.
    static bool isOfUse(const Trouble &trouble, const store::Account &account);

    PortProbe(store::Account account, const Trouble &trouble, const Workshop &workshop);
    ~PortProbe() override;

    void start();

Q_SIGNALS:
    void finished(const fetch::Trouble &trouble); ///< A better one, or the same.

private:
    void takeGreeting();
    void takeSilence();
    void takeFailure(const pop3::Pop3Error &error);
    void end(const Trouble &trouble);
    bool wantedTls() const;

    const store::Account m_account;
    const Trouble m_trouble;
    const Workshop &m_workshop;
    std::unique_ptr<pop3::Pop3Session> m_session;
    QTimer m_limit;
    bool m_hasEnded = false;
};

} // namespace fetch
