// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageFile.h"

#include "store/MessageName.h"

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

/// With whatever flags it has; empty where it is not there.
QString nameIn(const QString &folder, const QString &base)
{
    const QStringList patterns{base, base + QStringLiteral(":2,*"), base + QStringLiteral(";2,*")};
    return QDir(folder).entryList(patterns, QDir::Files | QDir::Hidden).value(0);
}

} // namespace

std::optional<MessageFile> MessageFile::find(const QString &accountFolder, const QString &id, const QString &hint)
{
    if (!hint.isEmpty() && QFileInfo::exists(accountFolder + QLatin1Char('/') + hint))
        return MessageFile(hint);
    for (const QString &prefix : folderPrefixes(accountFolder)) {
        for (const QString &part : {prefix + QStringLiteral("cur/"), prefix + QStringLiteral("new/")}) {
            if (const QString name = nameIn(accountFolder + QLatin1Char('/') + part, id); !name.isEmpty())
                return MessageFile(part + name);
        }
    }
    const QByteArray base = id.toLatin1();
    const QString head = MessageName::isBase(base) ? QString::fromLatin1(MessageName::head(base)) : QString();
    const QString part = QLatin1String(MessageName::heads);
    const QString name = head.isEmpty() ? head : nameIn(accountFolder + QLatin1Char('/') + part, head.mid(part.size()));
    return name.isEmpty() ? std::nullopt : std::optional(MessageFile(part + name));
}

bool MessageFile::isHead() const
{
    return m_path.startsWith(QLatin1String(MessageName::heads));
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
    flags.setFlag(MessageFlag::HeadOnly, isHead());
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
    const QString part = isHead() ? QLatin1String(MessageName::heads) : QLatin1String("cur/");
    return MessageFile(folder + part + name + infoMark + info);
}

} // namespace store
