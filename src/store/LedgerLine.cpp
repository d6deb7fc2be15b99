// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LedgerLine.h"

#include "store/LedgerTime.h"

#include <array>
#include <utility>

namespace store {

namespace {

using Event = LedgerLine::Event;

constexpr std::array events{std::pair{Event::Stored, "stored"},         std::pair{Event::Listed, "listed"},
                            std::pair{Event::Skipped, "skipped"},       std::pair{Event::Deleting, "deleting"},
                            std::pair{Event::Deleted, "deleted"},       std::pair{Event::Vanished, "vanished"},
                            std::pair{Event::Renamed, "renamed"},       std::pair{Event::Compared, "compared"},
                            std::pair{Event::Questioned, "questioned"}, std::pair{Event::Imported, "imported"},
                            std::pair{Event::Headed, "headed"},         std::pair{Event::Unheaded, "unheaded"}};

QByteArrayView wordOf(Event event)
{
    for (const auto &[meaning, word] : events) {
        if (meaning == event)
            return word;
    }
    return "other";
}

Event eventOf(QByteArrayView word)
{
    for (const auto &[meaning, written] : events) {
        if (word == written)
            return meaning;
    }
    return Event::Other;
}

/// The next piece of rest up to the separator, which goes too.
QByteArrayView cut(QByteArrayView &rest, char separator)
{
    const qsizetype end = rest.indexOf(separator);
    const QByteArrayView piece = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    return piece;
}

QByteArray decoded(QByteArrayView value)
{
    const QByteArray bytes = value.toByteArray();
    return bytes.contains('%') ? QByteArray::fromPercentEncoding(bytes) : bytes;
}

base::Uidl uidlIn(QByteArrayView value)
{
    return base::Uidl::parse(decoded(value)).value_or(base::Uidl());
}

QByteArray encoded(const QByteArray &value)
{
    return value.toPercentEncoding("!$&'()*+,/:;=?@[]");
}

void set(LedgerLine &line, QByteArrayView key, QByteArrayView value)
{
    if (key == "at")
        line.at = ledgerTime(value);
    else if (key == "uidl")
        line.uidl = uidlIn(value);
    else if (key == "was")
        line.was = uidlIn(value);
    else if (key == "by")
        line.isByHeader = value == QByteArrayView("header");
    else if (key == "since")
        line.since = ledgerTime(value);
    else if (key == "file")
        line.file = value.toByteArray();
    else if (key == "gen")
        line.generation = value.toByteArray().toInt();
    else if (key == "size")
        line.size = value.toByteArray().toLongLong();
    else if (key == "sha256")
        line.sha256 = value.toByteArray();
    else if (key == "header")
        line.header = value.toByteArray();
    else if (key == "why")
        line.why = decoded(value);
    else if (key == "failures")
        line.failures = value.toByteArray().toInt();
    else if (key == "drops")
        line.drops = value.toByteArray().toInt();
}

void appendSameMail(QByteArray &text, const LedgerLine &line)
{
    if (!line.was.isNull())
        text.append("\twas=").append(encoded(line.was.bytes()));
    text.append("\tfile=").append(line.file).append("\tsince=").append(ledgerTime(line.since));
    text.append("\tsize=").append(QByteArray::number(line.size)).append("\theader=").append(line.header);
    if (line.generation > 0)
        text.append("\tgen=").append(QByteArray::number(line.generation));
    if (line.isByHeader)
        text.append("\tby=header");
}

void appendHead(QByteArray &text, const LedgerLine &line)
{
    if (!line.file.isEmpty())
        text.append("\tfile=").append(line.file);
    if (line.event == Event::Headed)
        text.append("\tsize=").append(QByteArray::number(line.size)).append("\theader=").append(line.header);
}

bool isWhole(const LedgerLine &line)
{
    switch (line.event) {
    case Event::Stored:
        return !line.file.isEmpty() && line.generation > 0;
    case Event::Renamed:
        return !line.file.isEmpty() && !line.was.isNull();
    case Event::Compared:
    case Event::Headed:
        return !line.file.isEmpty();
    case Event::Listed:
    case Event::Skipped:
    case Event::Deleting:
    case Event::Deleted:
    case Event::Vanished:
    case Event::Questioned:
    case Event::Imported:
    case Event::Unheaded:
    case Event::Other:
        break;
    }
    return true;
}

} // namespace

QByteArray LedgerLine::toBytes() const
{
    QByteArray line;
    line.reserve(320);
    line.append(wordOf(event)).append("\tat=").append(ledgerTime(at));
    line.append("\tuidl=").append(encoded(uidl.bytes()));
    if (event == Event::Stored) {
        line.append("\tfile=").append(file).append("\tgen=").append(QByteArray::number(generation));
        line.append("\tsize=").append(QByteArray::number(size)).append("\tsha256=").append(sha256);
        line.append("\theader=").append(header);
    }
    if (event == Event::Renamed || event == Event::Compared)
        appendSameMail(line, *this);
    if (event == Event::Headed || event == Event::Unheaded)
        appendHead(line, *this);
    if (drops > 0)
        line.append("\tdrops=").append(QByteArray::number(drops));
    if (event == Event::Skipped)
        line.append("\tfailures=").append(QByteArray::number(failures));
    if (!why.isEmpty())
        line.append("\twhy=").append(encoded(why));
    return line.append('\n');
}

std::optional<LedgerLine> LedgerLine::parse(QByteArrayView rest)
{
    if (rest.contains('\0')) // A power cut left no more than room for some of it.
        return std::nullopt;
    if (rest.endsWith('\n'))
        rest.chop(1);
    LedgerLine line;
    line.event = eventOf(cut(rest, '\t'));
    while (!rest.isEmpty()) {
        QByteArrayView value = cut(rest, '\t');
        const QByteArrayView key = cut(value, '=');
        set(line, key, value);
    }
    return !line.uidl.isNull() && isWhole(line) ? std::optional(line) : std::nullopt;
}

QByteArrayView LedgerLine::storedFileIn(QByteArrayView line)
{
    static const QByteArray word = wordOf(Event::Stored).toByteArray() + '\t';
    constexpr QByteArrayView key = "\tfile=";
    const qsizetype at = line.startsWith(word) ? line.indexOf(key) : -1;
    QByteArrayView rest = at < 0 ? QByteArrayView() : line.sliced(at + key.size());
    return cut(rest, '\t');
}

} // namespace store
