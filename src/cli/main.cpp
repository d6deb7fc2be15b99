// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Heap.h"
#include "base/Language.h"
#include "base/SignalWatch.h"
#include "cli/CommandTable.h"
#include "cli/GlobalOptions.h"
#include "cli/Suggestion.h"
#include "store/SettingsFile.h"
#include "vault/SafeProcess.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

using cli::ExitStatus;

int tell(std::FILE *stream, const QString &text, ExitStatus status)
{
    std::fputs(text.toUtf8().constData(), stream);
    return int(status);
}

/// The mail folder may have been moved; a settings file that cannot be read must not lead to a second one.
store::Outcome settle(store::Profile &profile)
{
    const auto settings = store::SettingsFile(profile).load();
    if (!settings)
        return settings.error();
    profile.setMailFolder(settings->mailFolder);
    return base::Done();
}

QString whyNotParsed(const QCommandLineParser &parser, const cli::CommandEntry &entry)
{
    const QStringList unknown = parser.unknownOptionNames();
    return unknown.isEmpty() ? parser.errorText() : cli::unknownOption(unknown.first(), cli::optionsOf(entry));
}

int refuse(cli::Surroundings &surroundings, const QString &why)
{
    surroundings.output.misuse(why);
    return int(ExitStatus::Usage);
}

int run(QCoreApplication &application, cli::Surroundings &surroundings, QStringList line)
{
    const cli::CommandEntry *const entry = cli::takeCommand(line);
    if (!entry)
        return refuse(surroundings, cli::unknownCommand(line, cli::wordsOfAll()));
    const std::unique_ptr<cli::Command> command = entry->make(surroundings);
    QCommandLineParser parser;
    command->describe(parser);
    if (!parser.parse(QStringList(QString::fromLatin1(entry->words)) + line))
        return refuse(surroundings, whyNotParsed(parser, *entry));
    base::SignalWatch signalWatch;
    QObject::connect(&signalWatch, &base::SignalWatch::interrupted, command.get(), &cli::Command::cancel);
    QObject::connect(
        command.get(), &cli::Command::ended, &application,
        [](ExitStatus status) { QCoreApplication::exit(int(status)); }, Qt::QueuedConnection);
    command->start(parser);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    base::giveBackLargeBlocks();
    vault::protectProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("poppo-cli"));
    const cli::GlobalOptions options = cli::GlobalOptions::take(application.arguments().mid(1));
    base::Language language;
    language.use(options.language);
    if (options.wantsVersion)
        return tell(stdout, QStringLiteral("poppo-cli " POPPO_VERSION "\n"), ExitStatus::Good);
    if (options.wantsHelp)
        return tell(stdout, cli::usageOfAll(), ExitStatus::Good);
    cli::Surroundings surroundings{options.profile.isEmpty() ? store::Profile::ofUser()
                                                             : store::Profile::at(options.profile),
                                   cli::Output(options.isJson ? cli::Output::Form::Json : cli::Output::Form::Text),
                                   {},
                                   options.patience};
    if (!options.mistake.isEmpty())
        return refuse(surroundings, options.mistake);
    if (const store::Outcome settled = settle(surroundings.profile); !settled) {
        surroundings.output.fail(settled.error());
        return int(cli::exitStatusOf(settled.error().kind));
    }
    return run(application, surroundings, options.rest);
}
