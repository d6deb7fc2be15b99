// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExportCommand.h"

namespace cli {

using exchange::Export;

namespace {

/// By its word, or by what the target is called.
std::optional<Export::Form> formOf(const QString &word, const QString &target)
{
    if (word == QLatin1String("mbox") || (word.isEmpty() && target.endsWith(QLatin1String(".mbox"))))
        return Export::Form::Mbox;
    if (word == QLatin1String("zip") || (word.isEmpty() && target.endsWith(QLatin1String(".zip"))))
        return Export::Form::Zip;
    if (word == QLatin1String("maildir"))
        return Export::Form::Maildir;
    return std::nullopt;
}

} // namespace

void ExportCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("TARGET"), tr("A file or folder that is not there yet."));
    parser.addOption({QStringLiteral("format"),
                      tr("mbox (one file), maildir (a folder) or zip (of .eml files); without "
                         "it, by the target's ending."),
                      QStringLiteral("FORMAT")});
    describeWantedAccount(parser);
}

void ExportCommand::start(const QCommandLineParser &parser)
{
    const QString target = parser.positionalArguments().value(0);
    if (parser.positionalArguments().size() != 1 || target.isEmpty())
        return misuse(tr("export wants one TARGET."));
    const auto form = formOf(parser.value(QStringLiteral("format")), target);
    if (!form)
        return misuse(tr("Say the form: --format mbox, maildir or zip."));
    const auto accounts = loadAccounts();
    const auto only = accounts ? wantedAccount(parser, *accounts) : std::nullopt;
    if (!only)
        return;
    run(*only, *form, target);
}

void ExportCommand::run(const base::AccountId &account, Export::Form form, const QString &target)
{
    m_export = std::make_unique<Export>(profile(), account);
    connect(m_export.get(), &Export::progressed, this, [this](qint64 mails, qint64 ofThem) {
        output().progress(tr("Mails copied: %1 of %2").arg(mails).arg(ofThem));
    });
    m_thread = base::startThread(QStringLiteral("export"));
    m_export->moveToThread(m_thread.get());
    const auto work = [this, form, target] {
        const Export::Result result = m_export->run(form, target);
        QMetaObject::invokeMethod(
            this, [this, result, target] { tell(result, target); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_export.get(), work, Qt::QueuedConnection);
}

void ExportCommand::cancel()
{
    if (m_export)
        m_export->stop();
}

void ExportCommand::tell(const Export::Result &result, const QString &target)
{
    if (!result)
        return fail(result.error());
    output().object({{QStringLiteral("event"), QStringLiteral("exported")},
                     {QStringLiteral("target"), target},
                     {QStringLiteral("messages"), result->mails},
                     {QStringLiteral("bytes"), result->bytes},
                     {QStringLiteral("unreadable"), result->unreadable}});
    output().line(tr("Mails copied to %1: %2").arg(target).arg(result->mails));
    if (result->unreadable > 0)
        output().complain(
            tr("Mails that are listed but could not be read: %1. \"poppo-cli rebuild\" makes the list anew.")
                .arg(result->unreadable));
    Q_EMIT ended(result->unreadable > 0 ? ExitStatus::SomeRefused : ExitStatus::Good);
}

} // namespace cli
