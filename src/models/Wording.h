// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

/// Sizes, speeds, durations and counts as people read them, in the words of a locale.
namespace models::wording {

QString size(qint64 bytes, const QLocale &locale);                    ///< Decimal: "218 kB", "4.1 MB".
QString sizeOfSize(qint64 done, qint64 total, const QLocale &locale); ///< "2.2 of 5.0 MB"
QString speed(qint64 bytesPerSecond, const QLocale &locale);          ///< "480 kB/s"; empty where unknown (0).
QString timeLeft(qint64 seconds, const QLocale &locale); ///< "14 s left", "about 2 min left"; empty where unknown (-1).
QString duration(qint64 milliseconds, const QLocale &locale);           ///< "0.4 s", "42 s", "3 min"
QString number(qint64 value, const QLocale &locale);                    ///< "1,204"
QString mails(qint64 count, const QLocale &locale);                     ///< "1 mail", "1,204 mails", "1,204 通"
QString newMails(qint64 count, const QLocale &locale);                  ///< "3 new mails", "新着 3 通"
QString countOfCount(qint64 done, qint64 total, const QLocale &locale); ///< "4 of 21"
QString mailsOfMails(qint64 done, qint64 total, const QLocale &locale); ///< "7 of 24 mails"

} // namespace models::wording
