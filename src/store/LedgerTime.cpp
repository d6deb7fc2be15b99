// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LedgerTime.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace store {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using std::chrono::sys_time;

int number(QByteArrayView digits)
{
    int value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    return value;
}

} // namespace

QByteArray ledgerTime(qint64 ms)
{
    const sys_time<milliseconds> time{milliseconds(ms)};
    const sys_days day = floor<days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 40> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
                      unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                      int(clock.minutes().count()), int(clock.seconds().count()), int(clock.subseconds().count()));
    return QByteArray(text.data(), length);
}

qint64 ledgerTime(QByteArrayView text)
{
    if (text.size() != 24 || text[10] != 'T' || text[23] != 'Z')
        return 0;
    const std::chrono::year_month_day date(std::chrono::year(number(text.sliced(0, 4))),
                                           std::chrono::month(unsigned(number(text.sliced(5, 2)))),
                                           std::chrono::day(unsigned(number(text.sliced(8, 2)))));
    if (!date.ok())
        return 0;
    const qint64 seconds =
        number(text.sliced(11, 2)) * 3600 + number(text.sliced(14, 2)) * 60 + number(text.sliced(17, 2));
    return milliseconds(sys_days(date).time_since_epoch()).count() + seconds * 1000 + number(text.sliced(20, 3));
}

} // namespace store
