// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/StoryWording.h"

#include "base/ForeignText.h"
#include "store/DigestName.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

namespace cli {

namespace {

using store::LedgerLine;
using Event = LedgerLine::Event;

QString say(const char *sentence)
{
    return QCoreApplication::translate("cli", sentence);
}

QDateTime timeOf(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString wordOf(Event event)
{
    switch (event) {
    case Event::Stored:
        return QStringLiteral("stored");
    case Event::Listed:
        return QStringLiteral("listed");
    case Event::Skipped:
        return QStringLiteral("skipped");
    case Event::Deleting:
        return QStringLiteral("deleting");
    case Event::Deleted:
        return QStringLiteral("deleted");
    case Event::Vanished:
        return QStringLiteral("vanished");
    case Event::Renamed:
        return QStringLiteral("renamed");
    case Event::Compared:
        return QStringLiteral("compared");
    case Event::Questioned:
        return QStringLiteral("questioned");
    case Event::Imported:
        return QStringLiteral("imported");
    case Event::Headed:
        return QStringLiteral("headed");
    case Event::Unheaded:
        return QStringLiteral("unheaded");
    case Event::Other:
        return QStringLiteral("other");
    }
    return {};
}

/// One word for where it stands.
QString stateWord(Event state)
{
    const bool isHere = state == Event::Listed || state == Event::Renamed || state == Event::Compared;
    return isHere ? wordOf(Event::Stored) : state == Event::Deleting ? QStringLiteral("unknown") : wordOf(state);
}

QJsonObject described(const LedgerLine &line)
{
    QJsonObject object{{QStringLiteral("at"), timeOf(line.at).toString(Qt::ISODateWithMs)},
                       {QStringLiteral("event"), wordOf(line.event)}};
    if (line.event == Event::Stored) {
        object[u"size"] = line.size;
        object[u"sha256"] = QString::fromLatin1(line.sha256);
    } else if (line.event == Event::Headed) {
        object[u"size"] = line.size;
    } else if (line.event == Event::Renamed) {
        object[u"was"] = QString::fromUtf8(line.was.bytes());
        object[u"uidl"] = QString::fromUtf8(line.uidl.bytes());
    } else if (line.event == Event::Skipped) {
        object[u"why"] = orNull(QString::fromUtf8(line.why));
        object[u"failures"] = line.failures;
        object[u"drops"] = line.drops;
    }
    return object;
}

QString skipInWords(const LedgerLine &line)
{
    if (line.failures == 0 && line.drops == 0 && line.why == "too large")
        return say(QT_TRANSLATE_NOOP("cli", "left on the server: larger than this account takes"));
    if (line.why == LedgerLine::noHeader)
        return say(QT_TRANSLATE_NOOP("cli", "left on the server, which does not show its header alone"));
    if (line.why == LedgerLine::firstContact)
        return say(QT_TRANSLATE_NOOP("cli", "left on the server: it was there before the account was"));
    const QString why = base::shown(line.why);
    if (line.drops > 0)
        return say(QT_TRANSLATE_NOOP("cli", "not fetched, the line broke off (times in a row: %1)")).arg(line.drops);
    if (line.failures > 0)
        return say(QT_TRANSLATE_NOOP("cli", "not fetched, refused or malformed (times in a row: %1): %2"))
            .arg(QString::number(line.failures), why);
    return say(QT_TRANSLATE_NOOP("cli", "left on the server: %1")).arg(why);
}

QString storedInWords(const LedgerLine &line, bool isAgain)
{
    if (store::isOfFile(line.uidl))
        return say(QT_TRANSLATE_NOOP("cli", "here by its file, the record of it was lost (%1 bytes)")).arg(line.size);
    const QString text = isAgain
                             ? say(QT_TRANSLATE_NOOP("cli", "stored again, as its file was damaged or gone (%1 bytes)"))
                             : say(QT_TRANSLATE_NOOP("cli", "fetched and stored (%1 bytes)"));
    return text.arg(line.size);
}

QString eventInWords(const LedgerLine &line, bool isAgain)
{
    switch (line.event) {
    case Event::Stored:
        return storedInWords(line, isAgain);
    case Event::Listed:
        return say(QT_TRANSLATE_NOOP("cli", "on the server still, or again: the same mail"));
    case Event::Skipped:
        return skipInWords(line);
    case Event::Deleting:
        return say(QT_TRANSLATE_NOOP("cli", "the server was told to delete it (DELE)"));
    case Event::Deleted:
        return say(QT_TRANSLATE_NOOP("cli", "deleted on the server, as asked"));
    case Event::Vanished:
        return say(QT_TRANSLATE_NOOP("cli", "no longer on the server"));
    case Event::Renamed:
        return say(QT_TRANSLATE_NOOP("cli", "the server calls it %1 from now on")).arg(base::shown(line.uidl.bytes()));
    case Event::Compared:
        return say(QT_TRANSLATE_NOOP("cli", "read once more and compared: the same mail"));
    case Event::Questioned:
        return say(QT_TRANSLATE_NOOP("cli", "its file proved to be another mail's: to be read once more"));
    case Event::Imported:
        return say(QT_TRANSLATE_NOOP("cli", "it was imported: from a file or folder, not from the server"));
    case Event::Headed:
        return say(QT_TRANSLATE_NOOP("cli", "larger than this account takes: only its header was fetched (%1 bytes)"))
            .arg(line.size);
    case Event::Unheaded:
        return say(QT_TRANSLATE_NOOP("cli", "the header made way: the mail is here under another name"));
    case Event::Other:
        return say(QT_TRANSLATE_NOOP("cli", "something that a later Poppo wrote down"));
    }
    return {};
}

QString stateInWords(Event state)
{
    switch (state) {
    case Event::Stored:
    case Event::Listed:
    case Event::Renamed:
    case Event::Compared:
    case Event::Other:
        return say(QT_TRANSLATE_NOOP("cli", "When last looked at, it was still on the server."));
    case Event::Skipped:
        return say(QT_TRANSLATE_NOOP("cli", "It was never fetched."));
    case Event::Questioned:
        return say(QT_TRANSLATE_NOOP("cli", "The next check reads it once more."));
    case Event::Deleting:
        return say(QT_TRANSLATE_NOOP(
            "cli", "Whether the server has deleted it is unknown: it did not answer. The next check will show."));
    case Event::Imported:
        return say(QT_TRANSLATE_NOOP("cli", "No server has it."));
    case Event::Headed:
        return say(QT_TRANSLATE_NOOP("cli", "Only its header is here; the mail is on the server."));
    case Event::Unheaded:
        return say(QT_TRANSLATE_NOOP("cli", "It is here under another name."));
    case Event::Deleted:
    case Event::Vanished:
        return say(QT_TRANSLATE_NOOP("cli", "It is no longer on the server."));
    }
    return {};
}

} // namespace

QJsonObject describedStory(const store::MessageStory &story, const QString &account, const QString &path)
{
    QJsonArray events;
    for (const LedgerLine &line : story.lines)
        events += described(line);
    return {{QStringLiteral("account"), account},
            {QStringLiteral("id"), orNull(QString::fromLatin1(story.id))},
            {QStringLiteral("uidl"), QString::fromUtf8(story.uidl.bytes())},
            {QStringLiteral("path"), orNull(path)},
            {QStringLiteral("state"), stateWord(story.state())},
            {QStringLiteral("story"), events}};
}

QStringList storyInWords(const store::MessageStory &story, const QString &account, const QString &path)
{
    const QString id = QString::fromLatin1(story.id);
    QStringList lines{base::shown(account) + QLatin1String(": ") + base::shown(story.uidl.bytes())};
    bool isAgain = false;
    for (const LedgerLine &line : story.lines) {
        const QString when = timeOf(line.at).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        lines += QStringLiteral("  %1  %2").arg(when, eventInWords(line, isAgain));
        isAgain = isAgain || line.event == Event::Stored;
    }
    lines += QLatin1String("  ") + stateInWords(story.state());
    if (!path.isEmpty())
        lines +=
            QLatin1String("  ") + say(QT_TRANSLATE_NOOP("cli", "Here it is: %1")).arg(base::shown(path, path.size()));
    else if (!id.isEmpty())
        lines += QLatin1String("  ") + say(QT_TRANSLATE_NOOP("cli", "Its file is no longer here: %1")).arg(id);
    return lines;
}

} // namespace cli
