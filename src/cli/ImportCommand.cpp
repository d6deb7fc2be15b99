// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ImportCommand.h"

#include "base/ForeignText.h"

#include <QFileInfo>
#include <QJsonArray>

namespace cli {

using exchange::Import;
using exchange::MailReader;
using store::MessageFlagger;

void ImportCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("PATH"),
                                 tr("A file or folder: mbox, Maildir, MH, .eml, or a Thunderbird profile."));
    parser.addOption({QStringLiteral("account"), tr("The account that gets the mail; may be left out if there is one."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("format"),
                      tr("mboxo: from an older program, which quotes \"From \" alone, and no \">From \"."),
                      QStringLiteral("FORMAT")});
}

void ImportCommand::start(const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().value(0);
    const QString format = parser.value(QStringLiteral("format"));
    if (parser.positionalArguments().size() != 1 || path.isEmpty())
        return misuse(tr("import wants one PATH."));
    if (!QFileInfo::exists(path))
        return misuse(tr("There is nothing at %1.").arg(base::shown(path, path.size())));
    if (!format.isEmpty() && format != QLatin1String("mboxo"))
        return misuse(tr("The form is seen by itself; --format knows mboxo only."));
    const auto accounts = loadAccounts();
    if (!accounts)
        return;
    const bool isNamed = parser.isSet(QStringLiteral("account"));
    if (!isNamed && accounts->accounts.size() != 1)
        return misuse(tr("Say which account gets the mail: --account NAME."));
    const auto account = isNamed ? accountNamed(*accounts, parser.value(QStringLiteral("account")))
                                 : std::optional(accounts->accounts.first());
    if (account)
        run(*account, path, format.isEmpty() ? MailReader::Quoting::All : MailReader::Quoting::FromAlone);
}

void ImportCommand::run(const store::Account &account, const QString &path, MailReader::Quoting quoting)
{
    m_import = std::make_unique<Import>(profile(), account, surroundings().clock);
    connect(m_import.get(), &Import::progressed, this, [this](qint64 imported, qint64 duplicates) {
        output().progress(tr("Mails imported: %1, here already: %2").arg(imported).arg(duplicates));
    });
    m_flagger = std::make_unique<MessageFlagger>(profile());
    connect(m_import.get(), &Import::listed, this, [this](const QStringList &read, const QStringList &starred) {
        m_flagger->mark(read, MessageFlagger::Mark::Read);
        m_flagger->mark(starred, MessageFlagger::Mark::Starred);
    });
    m_thread = base::startThread(QStringLiteral("import"));
    m_import->moveToThread(m_thread.get());
    const auto work = [this, path, quoting] {
        const Import::Result result = m_import->run(path, quoting);
        QMetaObject::invokeMethod(
            this, [this, result] { finish(result); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_import.get(), work, Qt::QueuedConnection);
}

void ImportCommand::cancel()
{
    if (m_import)
        m_import->stop();
}

/// When all is marked.
void ImportCommand::finish(const Import::Result &result)
{
    connect(
        m_flagger.get(), &MessageFlagger::rested, this, [this, result] { tell(result); }, Qt::SingleShotConnection);
    m_flagger->mark({}, MessageFlagger::Mark::Read);
}

void ImportCommand::tell(const Import::Result &result)
{
    if (!result)
        return fail(result.error());
    const Import::Counts &counts = *result;
    output().object({{QStringLiteral("event"), QStringLiteral("imported")},
                     {QStringLiteral("messages"), counts.imported},
                     {QStringLiteral("duplicates"), counts.duplicates},
                     {QStringLiteral("deleted"), counts.deleted},
                     {QStringLiteral("unreadable"), QJsonArray::fromStringList(counts.unreadable)}});
    output().line(tr("Mails imported: %1, here already: %2").arg(counts.imported).arg(counts.duplicates));
    if (counts.deleted > 0)
        output().line(tr("Deleted in the other program, and left out: %1").arg(counts.deleted));
    for (const QString &path : counts.unreadable)
        output().complain(tr("Could not be read: %1").arg(base::shown(path, path.size())));
    Q_EMIT ended(counts.unreadable.isEmpty() ? ExitStatus::Good : ExitStatus::SomeRefused);
}

} // namespace cli
