// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Identification.h"
#include "fetch/NameTrust.h"

#include <memory>

namespace fetch {

/// Finds out which message each of one listing is, and asks the server about those that the listing does not tell.
/// Where unique-ids are only message-numbers, and have proved to be, the listing is read as one without any. Owned by
/// the run; used once.
class Recognition final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    Recognition(pop3::Pop3Session &session, const store::KnownMail &known, QObject *parent = nullptr);

    void start(const pop3::Listing &listing, const QDateTime &now); ///< Ends in finished(), also with nothing to ask.
    void refuse();                                           ///< The server will not give the message that is next.
    Identities takeIdentities();                             ///< Once: a list of a large mailbox is large.
    bool isByNamesAlone() const { return m_isByNamesAlone; } ///< A later session would find the same ones by them.

Q_SIGNALS:
    void finished();

private:
    void ask(const QList<base::MessageNumber> &numbers);
    void takeFingerprints();
    void conclude(const QSet<base::Uidl> &contradicted);

    const store::KnownMail &m_known;
    pop3::Listing m_listing;
    QDateTime m_now;
    std::unique_ptr<NameTrust> m_trust; ///< Of m_listing; null once that is without unique-ids.
    Identification m_identification;
    QSet<base::MessageNumber> m_asked;
    Identities m_identities;
    bool m_isByNamesAlone = false;
};

} // namespace fetch
