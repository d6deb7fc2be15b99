// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/IdentityPlan.h"
#include "pop3/Pop3Session.h"
#include "store/MailDigest.h"

#include <QObject>

namespace fetch {

/// Takes the fingerprints of the messages that the listing does not tell apart, many asked for ahead: of the answer to
/// TOP (RFC 1939, section 7), or to RETR where TOP is refused. Nothing is kept but digests. Owned by the run.
class Identification final : public QObject
{
    Q_OBJECT

public:
    explicit Identification(pop3::Pop3Session &session, QObject *parent = nullptr); ///< It must outlive this.

    /// Ends in finished(), also with nothing to ask. Once more after that: for others.
    void start(const QList<base::MessageNumber> &numbers);
    void refuse(); ///< The server will not give the message that is next.

    const Fingerprints &fingerprints() const
    {
        return m_fingerprints;
    } ///< Without those that RETR did not give either.

Q_SIGNALS:
    void finished();

private:
    enum class Way { Top, Retrieve };

    void ask();
    void takeBody(base::MessageNumber number, const QByteArray &bytes);
    void takeEnd(base::MessageNumber number);
    void goOn();
    void startOver(); ///< With RETR, for those that TOP did not tell.
    bool isCurrent(base::MessageNumber number) const;

    pop3::Pop3Session &m_session;
    QList<base::MessageNumber> m_numbers;
    QList<base::MessageNumber> m_untold; ///< By TOP.
    Way m_way = Way::Top;
    qsizetype m_asked = 0;
    qsizetype m_answered = 0;
    bool m_hasTop = false;      ///< It was answered, or CAPA says so.
    store::MailDigest m_digest; ///< Of the current message.
    Fingerprints m_fingerprints;
};

} // namespace fetch
