// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageFile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

namespace store {

namespace {

constexpr std::array letters{std::pair{MessageFlag::Draft, 'D'},  std::pair{MessageFlag::Flagged, 'F'},
                             std::pair{MessageFlag::Passed, 'P'}, std::pair{MessageFlag::Answered, 'R'},
                             std::pair{MessageFlag::Seen, 'S'},   std::pair{MessageFlag::Trashed, 'T'}};

#ifdef Q_OS_WIN
const QString infoMark = QStringLiteral(";2,");
#else
const QString infoMark = QStringLiteral(":2,");
#endif

/// The Maildir itself and its Maildir++ folders (".Trash" …), each as a prefix.
QStringList folderPrefixes(const QString &accountFolder)
{
    QStringList prefixes{QString()};
    const QStringList names = QDir(accountFolder).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (name.startsWith(QLatin1Char('.')))
            prefixes << name + QLatin1Char('/');
    }
    return prefixes;
}

} // namespace

std::optional<MessageFile> MessageFile::find(const QString &accountFolder, const QString &id, const QString &hint)
{
    if (!hint.isEmpty() && QFileInfo::exists(accountFolder + QLatin1Char('/') + hint))
        return MessageFile(hint);
    const QStringList patterns{id, id + QStringLiteral(":2,*"), id + QStringLiteral(";2,*")};
    for (const QString &prefix : folderPrefixes(accountFolder)) {
        for (const QString &part : {prefix + QStringLiteral("cur/"), prefix + QStringLiteral("new/")}) {
            const QStringList names =
                QDir(accountFolder + QLatin1Char('/') + part).entryList(patterns, QDir::Files | QDir::Hidden);
            if (!names.isEmpty())
                return MessageFile(part + names.first());
        }
    }
    return std::nullopt;
}

qsizetype MessageFile::infoStart() const
{
    return std::max(m_path.lastIndexOf(QLatin1String(":2,")), m_path.lastIndexOf(QLatin1String(";2,")));
}

MessageFlags MessageFile::flags() const
{
    MessageFlags flags;
    const QString info = infoStart() < 0 ? QString() : m_path.mid(infoStart() + infoMark.size());
    for (const auto &[flag, letter] : letters)
        flags.setFlag(flag, info.contains(QLatin1Char(letter)));
    return flags;
}

MessageFile MessageFile::withFlags(MessageFlags flags) const
{
    const qsizetype end = infoStart() < 0 ? m_path.size() : infoStart();
    const QString name =
        m_path.mid(m_path.lastIndexOf(QLatin1Char('/')) + 1, end - m_path.lastIndexOf(QLatin1Char('/')) - 1);
    QString info = infoStart() < 0 ? QString() : m_path.mid(infoStart() + infoMark.size());
    for (const auto &[flag, letter] : letters) {
        info.remove(QLatin1Char(letter));
        if (flags.testFlag(flag))
            info += QLatin1Char(letter);
    }
    std::sort(info.begin(), info.end());
    const qsizetype folderEnd = m_path.section(QLatin1Char('/'), 0, -3).size();
    const QString folder = folderEnd == 0 ? QString() : m_path.left(folderEnd) + QLatin1Char('/');
    return MessageFile(folder + QStringLiteral("cur/") + name + infoMark + info);
}

} // namespace store
