// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SampleMails.h"

#include "demo/SamplePicture.h"

#include <QDir>
#include <QFile>

#include <algorithm>

/// A static library's resources are linked only where somebody asks for them; outside any namespace by Qt's rule.
static void loadResources()
{
    Q_INIT_RESOURCE(mails);
}

namespace demo {

namespace {

const QByteArray pictureMark = "@PICTURE@\n";

struct Draft
{
    QDateTime date;
    QByteArray name;
    QByteArray text;
};

/// "+0900" in seconds.
int offsetSeconds(const QByteArray &zone)
{
    const int number = zone.mid(1).toInt();
    const int seconds = (number / 100) * 3600 + (number % 100) * 60;
    return zone.startsWith('-') ? -seconds : seconds;
}

/// "ago 25 +0900" is 25 minutes ago on the sender's clock, "day 1 21:47 +0100" yesterday at 21:47 of the reader's.
QDateTime dateFromMark(const QByteArray &mark, const QDateTime &now)
{
    const QByteArrayList words = mark.split(' ');
    if (words.first() == "ago")
        return now.addSecs(-60 * words[1].toInt()).toOffsetFromUtc(offsetSeconds(words[2]));
    const QDate day = now.toLocalTime().date().addDays(-words[1].toInt());
    const QTime time = QTime::fromString(QString::fromLatin1(words[2]), QStringLiteral("HH:mm"));
    return QDateTime(day, time).toOffsetFromUtc(offsetSeconds(words[3]));
}

Draft readDraft(const QString &path, const QDateTime &now)
{
    QFile file(path);
    Draft draft;
    if (file.open(QIODevice::ReadOnly))
        draft.text = file.readAll();
    draft.name = path.section(u'/', -1).chopped(4).toLatin1();
    const qsizetype start =
        draft.text.indexOf("@ago ") >= 0 ? draft.text.indexOf("@ago ") : draft.text.indexOf("@day ");
    if (start < 0) {
        draft.date = QDateTime(QDate(2004, 5, 24), QTime(10, 15), Qt::OffsetFromUTC, 9 * 3600);
        return draft;
    }
    const qsizetype end = draft.text.indexOf('@', start + 1);
    draft.date = dateFromMark(draft.text.sliced(start + 1, end - start - 1), now);
    draft.text.replace(start, end - start + 1, draft.date.toString(Qt::RFC2822Date).toLatin1());
    return draft;
}

QByteArray inLines(const QByteArray &base64)
{
    constexpr qsizetype width = 76;
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += width)
        lines += base64.mid(at, width) + '\n';
    return lines;
}

SampleMail finished(Draft draft)
{
    if (draft.text.contains(pictureMark))
        draft.text.replace(pictureMark, inLines(samplePicture(1280, 960).toBase64()));
    if (!draft.text.endsWith('\n'))
        draft.text += '\n';
    return {"poppo-demo-" + draft.name, draft.text.replace('\n', "\r\n")};
}

} // namespace

QList<SampleMail> sampleMails(const QDateTime &now)
{
    loadResources();
    const QDir folder(QStringLiteral(":/demo/mails"));
    QList<Draft> drafts;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names)
        drafts += readDraft(folder.filePath(name), now);
    std::stable_sort(drafts.begin(), drafts.end(), [](const Draft &a, const Draft &b) { return a.date < b.date; });

    QList<SampleMail> mails;
    for (const Draft &draft : std::as_const(drafts))
        mails += finished(draft);
    return mails;
}

} // namespace demo
