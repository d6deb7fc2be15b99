// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Pop3Session.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

namespace fetch {

/// Finds out, where a mailbox is seen for the first time, which of its mail is young enough to come: by the head of
/// each, as TOP gives it (RFC 1939, section 7), from the last of the listing backwards until 100 in a row are too old.
/// What has no readable date counts as young, and so does everything where there is no TOP. Owned by the run.
class FirstLook final : public QObject
{
    Q_OBJECT

public:
    explicit FirstLook(pop3::Pop3Session &session, QObject *parent = nullptr); ///< It must outlive this.

    /// Arrived at since or later is young. Ends in finished(), also with nothing to ask.
    void start(const pop3::Listing &listing, const QDateTime &since);
    void refuse(); ///< The server will not give the head that is next.
    const QSet<base::MessageNumber> &young() const { return m_young; }

Q_SIGNALS:
    void finished();

private:
    void ask();
    void takeBody(base::MessageNumber number, const QByteArray &bytes);
    void takeEnd(base::MessageNumber number);
    void judge(bool isYoung);
    bool isCurrent(base::MessageNumber number) const;

    pop3::Pop3Session &m_session;
    QList<base::MessageNumber> m_numbers; ///< The newest first.
    QDateTime m_since;
    qsizetype m_asked = 0;
    qsizetype m_answered = 0;
    bool m_hasTop = false; ///< It was answered, or CAPA says so.
    int m_oldInARow = 0;
    QByteArray m_head; ///< Of the current message, as far as it matters.
    QSet<base::MessageNumber> m_young;
};

} // namespace fetch
