// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/DateField.h"

#include <QByteArray>
#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace mime {

namespace {

struct Zone
{
    QByteArrayView name;
    int hours;
};

constexpr std::array zones{
    Zone{"EST", -5}, Zone{"EDT", -4}, Zone{"CST", -6}, Zone{"CDT", -5}, Zone{"MST", -7},  Zone{"MDT", -6},
    Zone{"PST", -8}, Zone{"PDT", -7}, Zone{"JST", 9},  Zone{"KST", 9},  Zone{"HKT", 8},   Zone{"BST", 1},
    Zone{"WEST", 1}, Zone{"CET", 1},  Zone{"MEZ", 1},  Zone{"MET", 1},  Zone{"CEST", 2},  Zone{"MESZ", 2},
    Zone{"MEST", 2}, Zone{"EET", 2},  Zone{"EEST", 3}, Zone{"MSK", 3},  Zone{"AEST", 10}, Zone{"NZST", 12},
};

constexpr std::array<QByteArrayView, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                "jul", "aug", "sep", "oct", "nov", "dec"};

struct Parts
{
    int day = 0;
    int month = 0;
    int year = -1;
    QTime time;
    std::optional<int> offset; ///< Seconds east.
};

bool isDigits(QByteArrayView token)
{
    return !token.isEmpty() && std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QByteArray withoutComments(QByteArrayView text)
{
    QByteArray plain;
    int depth = 0;
    for (const char c : text) {
        if (c == '(' || c == ')')
            depth = qMax(0, depth + (c == '(' ? 1 : -1));
        else if (depth == 0)
            plain += c == ',' || c == '\t' ? ' ' : c;
    }
    return plain.simplified();
}

int monthNumber(QByteArrayView token)
{
    const QByteArray start = token.first(qMin<qsizetype>(token.size(), 3)).toByteArray().toLower();
    const auto found = std::find(months.begin(), months.end(), start);
    return found == months.end() ? 0 : int(found - months.begin()) + 1;
}

/// RFC 5322, section 4.3.
int fullYear(QByteArrayView token)
{
    const int year = token.toInt();
    if (token.size() == 2)
        return year < 50 ? year + 2000 : year + 1900;
    return token.size() == 3 ? year + 1900 : year;
}

/// "10:20", "10:20:30", "10:20:60" (a leap second), "10:20:30.123".
QTime readTime(QByteArrayView token)
{
    const QByteArrayList fields = token.toByteArray().split(':');
    if (fields.size() < 2 || fields.size() > 3)
        return {};
    const QByteArray second = fields.size() == 3 ? fields[2].left(2) : QByteArray("0");
    if (!isDigits(fields[0]) || !isDigits(fields[1]) || !isDigits(second))
        return {};
    return QTime(fields[0].toInt(), fields[1].toInt(), qMin(second.toInt(), second.toInt() == 60 ? 59 : 99));
}

/// "+0900", "+09:00", "+9"; an offset no clock has is taken as UTC.
int readOffset(QByteArrayView token)
{
    QByteArray digits = token.sliced(1).toByteArray().replace(':', "");
    if (!isDigits(digits) || digits.size() > 4)
        return 0;
    if (digits.size() <= 2)
        digits += "00";
    const int number = digits.toInt();
    const int seconds = (number / 100) * 3600 + (number % 100) * 60;
    if (seconds > 14 * 3600)
        return 0;
    return token.front() == '-' ? -seconds : seconds;
}

std::optional<int> zoneByName(QByteArrayView token)
{
    const QByteArray name = token.toByteArray().toUpper();
    const auto found = std::find_if(zones.begin(), zones.end(), [&](const Zone &zone) { return zone.name == name; });
    if (found != zones.end())
        return found->hours * 3600;
    if ((name.startsWith("GMT") || name.startsWith("UTC")) && name.size() > 4)
        return readOffset(QByteArrayView(name).sliced(3));
    return name == "GMT" || name == "UTC" || name == "UT" || name == "Z" ? std::optional(0) : std::nullopt;
}

void takeNumber(QByteArrayView token, Parts &parts)
{
    if (parts.day == 0 && token.size() <= 2)
        parts.day = token.toInt();
    else if (parts.year < 0 && token.size() <= 4)
        parts.year = fullYear(token);
}

void takeToken(QByteArrayView token, Parts &parts)
{
    const bool isSigned = token.startsWith('+') || token.startsWith('-');
    if (isDigits(token))
        takeNumber(token, parts);
    else if (isSigned && parts.time.isValid() && !parts.offset)
        parts.offset = readOffset(token);
    else if (token.contains(':'))
        parts.time = readTime(token);
    else if (parts.month == 0 && monthNumber(token) > 0)
        parts.month = monthNumber(token);
    else if (!parts.offset && parts.time.isValid())
        parts.offset = zoneByName(token);
}

/// "24-May-2004" is three tokens, "10:20:30+0900" two, "12:00:00Z" two.
QByteArray spacedOut(QByteArray text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const bool isDash = text[i] == '-' && text[i - 1] != ' ';
        const bool isDateDash = isDash && !QByteArrayView(text).first(i).contains(':');
        if (isDateDash)
            text[i] = ' ';
        else if ((isDash || text[i] == '+' || text[i] == 'Z') && text[i - 1] >= '0' && text[i - 1] <= '9')
            text.insert(i, ' ');
    }
    return text;
}

std::optional<QDateTime> fromIso(QByteArrayView text)
{
    const bool looksIso = text.size() >= 16 && isDigits(text.first(4)) && text[4] == '-' && isDigits(text.sliced(5, 2));
    if (!looksIso)
        return std::nullopt;
    QString iso = QString::fromLatin1(text);
    iso[10] = u'T';
    iso.remove(u' ');
    QDateTime date = QDateTime::fromString(iso, Qt::ISODate);
    if (date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

std::optional<QDateTime> readDate(QByteArrayView unfolded)
{
    const QByteArray text = withoutComments(unfolded.first(qMin<qsizetype>(unfolded.size(), 200)));
    if (const auto iso = fromIso(text))
        return iso;
    Parts parts;
    const QByteArrayList tokens = spacedOut(text).split(' ');
    for (const QByteArray &token : tokens)
        takeToken(token, parts);
    const QDate date(parts.year, parts.month, parts.day);
    if (parts.year < 1900 || !date.isValid() || !parts.time.isValid())
        return std::nullopt;
    return QDateTime(date, parts.time, Qt::OffsetFromUTC, parts.offset.value_or(0));
}

} // namespace mime
