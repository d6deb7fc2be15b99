// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/RestoreCommand.h"

#include "base/ForeignText.h"

#include <QJsonArray>
#include <QLocale>

namespace cli {

using exchange::Restore;

void RestoreCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("What \"backup\" has made."));
    parser.addOption({QStringLiteral("with-commands"),
                      tr("Keep the commands that tell passwords. They will be run: only for a backup of your own.")});
}

void RestoreCommand::start(const QCommandLineParser &parser)
{
    const QString file = parser.positionalArguments().value(0);
    if (parser.positionalArguments().size() != 1 || file.isEmpty())
        return misuse(tr("restore wants one FILE."));
    if (parser.isSet(QStringLiteral("with-commands")))
        m_commands = Restore::Commands::Kept;
    m_restore = std::make_unique<Restore>(profile(), m_commands);
    connect(m_restore.get(), &Restore::progressed, this, [this](qint64 mails, qint64 bytes) {
        output().progress(tr("Mails taken out: %1 (%2)").arg(mails).arg(QLocale().formattedDataSize(bytes, 1)));
    });
    m_thread = base::startThread(QStringLiteral("restore"));
    m_restore->moveToThread(m_thread.get());
    const auto work = [this, file] {
        const Restore::Result result = m_restore->run(file);
        QMetaObject::invokeMethod(
            this, [this, result] { tell(result); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_restore.get(), work, Qt::QueuedConnection);
}

void RestoreCommand::cancel()
{
    if (m_restore)
        m_restore->stop();
}

void RestoreCommand::tell(const Restore::Result &result)
{
    if (!result)
        return refuse(result.error());
    const Restore::Counts &counts = *result;
    output().object({{QStringLiteral("event"), QStringLiteral("restored")},
                     {QStringLiteral("accounts"), counts.accounts},
                     {QStringLiteral("messages"), counts.mails},
                     {QStringLiteral("bytes"), counts.bytes},
                     {QStringLiteral("commands"), QJsonArray::fromStringList(counts.commands)},
                     {QStringLiteral("commandsKept"), m_commands == Restore::Commands::Kept}});
    output().line(tr("Restored. Accounts: %1, mails: %2.").arg(counts.accounts).arg(counts.mails));
    if (counts.accounts > 0)
        output().line(tr("Passwords are not part of a backup: \"poppo-cli account edit NAME --password-stdin\" keeps "
                         "one in the keychain."));
    tellCommands(counts.commands);
    Q_EMIT ended(ExitStatus::Good);
}

void RestoreCommand::tellCommands(const QStringList &commands)
{
    if (commands.isEmpty())
        return;
    output().line(m_commands == Restore::Commands::Kept
                      ? tr("These commands will be run for passwords:")
                      : tr("These commands told passwords, and were left out (--with-commands keeps them):"));
    for (const QString &command : commands)
        output().line(QLatin1String("  ") + base::shown(command, command.size()));
}

/// Nothing has changed, whatever it was.
void RestoreCommand::refuse(const store::StoreError &error)
{
    using Kind = store::StoreError::Kind;
    const bool isTaken = error.kind == Kind::NotWritable && !error.detail.isEmpty();
    if (!isTaken && error.kind != Kind::Malformed && error.kind != Kind::NewerFormat)
        return fail(error);
    const QString word = isTaken                           ? QStringLiteral("profile-not-empty")
                         : error.kind == Kind::NewerFormat ? QStringLiteral("backup-newer")
                                                           : QStringLiteral("backup-malformed");
    output().object({{QStringLiteral("event"), QStringLiteral("failed")}, {QStringLiteral("error"), word}});
    output().complain(base::shown(error.detail.isEmpty() ? error.path : error.detail, 1000));
    output().complain(isTaken
                          ? tr("A backup is restored into an empty profile only: poppo-cli --profile DIR restore FILE")
                          : tr("Nothing was restored."));
    Q_EMIT ended(isTaken ? ExitStatus::CannotCreate : ExitStatus::SomeRefused);
}

} // namespace cli
