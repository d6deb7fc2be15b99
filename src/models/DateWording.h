// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace base {
class Clock;
}

namespace models {

/// Dates as people read them, in the words and the order of a locale: "09:38", "Yesterday 18:20", "10月3日".
/// A date is shown in the zone of this computer; the clock says what today is and must outlive this.
class DateWording
{
public:
    DateWording(const QLocale &locale, const base::Clock &clock);

    QString inList(const QDateTime &date) const;    ///< "now", "09:38", "Yesterday", "Sat", "3 Oct", "24 May 2004"
    QString inTable(const QDateTime &date) const;   ///< As in the list, with the time for the last days.
    QString inFull(const QDateTime &date) const;    ///< "Tue 24 Nov 2026 09:38"
    QString withZone(const QDateTime &date) const;  ///< In full as the sender's clock showed it: "… 09:38 +09:00".
    QString inReader(const QDateTime &date) const;  ///< "Today 08:15", else as in the table.
    QString time(const QDateTime &date) const;      ///< "09:41"
    QString exactTime(const QDateTime &date) const; ///< "09:46:02.114", for the conversation.
    QString
    section(const QDateTime &date) const; ///< "Today", "Yesterday", "This week", "Last week", "October", "May 2004"
    bool isInFuture(const QDateTime &date) const; ///< By more than five minutes.

private:
    enum class Age { Future, Now, Today, Yesterday, LastDays, ThisYear, Older };
    Age age(const QDateTime &local) const;
    QString dayAndMonth(const QDate &day) const;
    QString wholeDay(const QDate &day) const;
    QString weekday(const QDate &day) const;
    QString month(const QDate &day, const QDate &today) const;
    bool putsMonthFirst() const; ///< "Oct 3" rather than "3 Oct".

    QLocale m_locale;
    bool m_isJapanese;
    const base::Clock *m_clock;
};

} // namespace models
