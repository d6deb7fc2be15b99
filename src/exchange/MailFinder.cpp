// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/MailFinder.h"

#include "exchange/MboxReader.h"

#include <QDir>
#include <QRegularExpression>

namespace exchange {

namespace {

using store::MessageFlag;

QFileInfoList entriesOf(const QString &folder)
{
    return QDir(folder).entryInfoList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
}

bool isMaildir(const QString &path)
{
    return QFileInfo(path + QLatin1String("/cur")).isDir() && QFileInfo(path + QLatin1String("/new")).isDir();
}

bool isPartOfMaildir(const QString &name)
{
    return name == QLatin1String("cur") || name == QLatin1String("new") || name == QLatin1String("tmp");
}

bool isMessageFile(const QString &name)
{
    static const QRegularExpression number(QStringLiteral("^\\d+$")); // MH's.
    return name.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive) || number.match(name).hasMatch();
}

store::MessageFlags flagsOf(const QString &name)
{
    const QString letters = name.section(QLatin1String(":2,"), 1);
    store::MessageFlags flags;
    flags.setFlag(MessageFlag::Seen, letters.contains(u'S'));
    flags.setFlag(MessageFlag::Flagged, letters.contains(u'F'));
    flags.setFlag(MessageFlag::Answered, letters.contains(u'R'));
    flags.setFlag(MessageFlag::Passed, letters.contains(u'P'));
    return flags;
}

} // namespace

void MailFinder::each(const Take &take)
{
    if (QFileInfo(m_path).isDir())
        inFolder(m_path, take);
    else if (MboxReader::isMbox(m_path))
        inMbox(m_path, take);
    else if (const qint64 size = QFileInfo(m_path).size(); size > 0)
        take({m_path, 0, size, false, {}}); // Whoever names a file means a mail.
}

bool MailFinder::inFolder(const QString &path, const Take &take)
{
    if (!QDir(path).isReadable()) {
        m_unreadable.append(path);
        return true;
    }
    const bool isMailFolder = isMaildir(path);
    if (isMailFolder && !inMaildir(path, take))
        return false;
    for (const QFileInfo &entry : entriesOf(path)) {
        const bool isOfMaildir = isMailFolder && isPartOfMaildir(entry.fileName());
        const bool goesOn = isOfMaildir     ? true
                            : entry.isDir() ? inFolder(entry.filePath(), take)
                                            : isMailFolder || inFile(entry.filePath(), take);
        if (!goesOn)
            return false;
    }
    return true;
}

bool MailFinder::inMaildir(const QString &path, const Take &take)
{
    for (const char *const part : {"/cur", "/new"}) {
        if (!QDir(path + QLatin1String(part)).isReadable())
            m_unreadable.append(path + QLatin1String(part));
        for (const QFileInfo &entry : entriesOf(path + QLatin1String(part))) {
            if (entry.isFile() && entry.size() > 0 &&
                !take({entry.filePath(), 0, entry.size(), false, flagsOf(entry.fileName())}))
                return false;
        }
    }
    return true;
}

bool MailFinder::inFile(const QString &path, const Take &take)
{
    const QFileInfo file(path);
    if (!file.isFile() || file.size() == 0)
        return true;
    if (!file.isReadable()) {
        m_unreadable.append(path);
        return true;
    }
    if (MboxReader::isMbox(path))
        return inMbox(path, take);
    return !isMessageFile(file.fileName()) || take({path, 0, file.size(), false, {}});
}

bool MailFinder::inMbox(const QString &path, const Take &take)
{
    MboxReader reader(path);
    reader.open();
    for (auto mail = reader.next(); mail; mail = reader.next()) {
        if (!take(*mail))
            return false;
    }
    m_skipped += reader.skipped();
    if (!reader.error().isEmpty())
        m_unreadable.append(path);
    return true;
}

} // namespace exchange
