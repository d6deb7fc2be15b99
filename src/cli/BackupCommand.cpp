// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BackupCommand.h"

#include "base/ForeignText.h"

#include <QFileInfo>
#include <QJsonArray>

namespace cli {

using exchange::Backup;

void BackupCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        tr("That is not there yet; a name ending in .tar.zst tells other programs what it is."));
}

void BackupCommand::start(const QCommandLineParser &parser)
{
    const QString target = parser.positionalArguments().value(0);
    if (parser.positionalArguments().size() != 1 || target.isEmpty())
        return misuse(tr("backup wants one FILE."));
    if (QFileInfo::exists(target))
        return misuse(tr("There is something at %1 already.").arg(base::shown(target, target.size())));
    m_backup = std::make_unique<Backup>(profile());
    connect(m_backup.get(), &Backup::progressed, this, [this](qint64 mails, qint64 ofThem) {
        output().progress(tr("Mails put in: %1 of %2").arg(mails).arg(ofThem));
    });
    connect(m_backup.get(), &Backup::readingBack, this, [this] { output().progress(tr("Reading it back …")); });
    m_thread = base::startThread(QStringLiteral("backup"));
    m_backup->moveToThread(m_thread.get());
    const auto work = [this, target] {
        const Backup::Result result = m_backup->run(target);
        QMetaObject::invokeMethod(
            this, [this, result, target] { tell(result, target); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_backup.get(), work, Qt::QueuedConnection);
}

void BackupCommand::cancel()
{
    if (m_backup)
        m_backup->stop();
}

void BackupCommand::tell(const Backup::Result &result, const QString &target)
{
    if (!result)
        return fail(result.error());
    const Backup::Counts &counts = *result;
    output().object({{QStringLiteral("event"), QStringLiteral("backed-up")},
                     {QStringLiteral("target"), target},
                     {QStringLiteral("accounts"), counts.accounts},
                     {QStringLiteral("messages"), counts.mails},
                     {QStringLiteral("bytes"), counts.bytes},
                     {QStringLiteral("leftOut"), QJsonArray::fromStringList(counts.leftOut)}});
    output().line(tr("Accounts in %1: %2, mails: %3. Passwords are not in it.")
                      .arg(base::shown(target, target.size()))
                      .arg(counts.accounts)
                      .arg(counts.mails));
    for (const QString &path : counts.leftOut)
        output().complain(tr("Left out, as it could not be read: %1").arg(base::shown(path, path.size())));
    Q_EMIT ended(counts.leftOut.isEmpty() ? ExitStatus::Good : ExitStatus::SomeRefused);
}

} // namespace cli
