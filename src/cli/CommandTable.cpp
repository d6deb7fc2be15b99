// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandTable.h"

#include "cli/AccountAdd.h"
#include "cli/AccountEdit.h"
#include "cli/AccountList.h"
#include "cli/AccountRemove.h"
#include "cli/AccountShow.h"
#include "cli/AccountTestCommand.h"
#include "cli/BackupCommand.h"
#include "cli/DemoCommand.h"
#include "cli/ExportCommand.h"
#include "cli/FetchCommand.h"
#include "cli/ImportCommand.h"
#include "cli/ListCommand.h"
#include "cli/RebuildCommand.h"
#include "cli/RestoreCommand.h"
#include "cli/ShowCommand.h"
#include "cli/VerifyCommand.h"
#include "cli/WhyCommand.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace cli {

namespace {

const QString globalUsage =
    QStringLiteral("poppo-cli [--profile DIR] [--language en|ja] [--json] [--timeout SECONDS] COMMAND");

template<typename Kind>
std::unique_ptr<Command> make(Surroundings &surroundings)
{
    return std::make_unique<Kind>(surroundings);
}

constexpr std::array commands{
    CommandEntry{"account add",
                 "NAME --server HOST[:PORT] --user USER [--tls implicit|starttls|none] [--allow-cleartext]\n"
                 "              [--auth METHOD] [--ca-file PEM] [--pin SHA256-of-SPKI] [POLICY]\n"
                 "              (--password-stdin | --password-command CMD)",
                 QT_TRANSLATE_NOOP("cli", "adds an account; contacts no server"), make<AccountAdd>},
    CommandEntry{"account edit",
                 "NAME [--password-stdin | --password-command CMD] [POLICY]\n"
                 "              POLICY: [--keep forever|DAYS] [--keep-newest N] [--keep-size BYTES]\n"
                 "              [--max-size BYTES] [--run-mails N] [--run-size BYTES] [--order oldest|newest]\n"
                 "              [--first all|now|DAYS]",
                 QT_TRANSLATE_NOOP("cli", "changes what comes and what stays on the server"), make<AccountEdit>},
    CommandEntry{"account list", "", QT_TRANSLATE_NOOP("cli", "lists the accounts"), make<AccountList>},
    CommandEntry{"account show", "NAME", QT_TRANSLATE_NOOP("cli", "shows one account"), make<AccountShow>},
    CommandEntry{"account remove", "NAME [--delete-mail]",
                 QT_TRANSLATE_NOOP("cli", "removes an account; its mail stays here and on the server"),
                 make<AccountRemove>},
    CommandEntry{"account test", "NAME", QT_TRANSLATE_NOOP("cli", "signs in and counts, fetches nothing"),
                 make<AccountTestCommand>},
    CommandEntry{"fetch", "[NAME…] [--plan|--retry|--clock-is-right] | --whole ID",
                 QT_TRANSLATE_NOOP("cli", "brings new mail home"), make<FetchCommand>},
    CommandEntry{"list", "[--account NAME] [--limit N]", QT_TRANSLATE_NOOP("cli", "lists the mail that is here"),
                 make<ListCommand>},
    CommandEntry{"show", "ID [--raw|--text|--headers]", QT_TRANSLATE_NOOP("cli", "shows one mail"), make<ShowCommand>},
    CommandEntry{"import", "PATH [--account NAME] [--format mboxo]",
                 QT_TRANSLATE_NOOP("cli", "takes in mail of another program; each mail once"), make<ImportCommand>},
    CommandEntry{"export", "TARGET [--format mbox|maildir|zip] [--account NAME]",
                 QT_TRANSLATE_NOOP("cli", "copies mail out for other programs"), make<ExportCommand>},
    CommandEntry{"backup", "FILE",
                 QT_TRANSLATE_NOOP("cli", "puts mail, accounts and settings into one file, without passwords"),
                 make<BackupCommand>},
    CommandEntry{"restore", "FILE [--with-commands]", QT_TRANSLATE_NOOP("cli", "brings a backup into an empty profile"),
                 make<RestoreCommand>},
    CommandEntry{"verify", "[NAME…]",
                 QT_TRANSLATE_NOOP("cli", "reads all mail again and says what is not as it was stored"),
                 make<VerifyCommand>},
    CommandEntry{"why", "ID|UIDL", QT_TRANSLATE_NOOP("cli", "tells what became of a mail, and when"), make<WhyCommand>},
    CommandEntry{"rebuild", "", QT_TRANSLATE_NOOP("cli", "makes the list anew from the mail files"),
                 make<RebuildCommand>},
    CommandEntry{"demo", "", QT_TRANSLATE_NOOP("cli", "fetches the demo mailbox and lists it"), make<DemoCommand>},
};

} // namespace

const CommandEntry *takeCommand(QStringList &line)
{
    for (const CommandEntry &entry : commands) {
        const QStringList words = QString::fromLatin1(entry.words).split(u' ');
        if (line.mid(0, words.size()) != words)
            continue;
        line = line.mid(words.size());
        return &entry;
    }
    return nullptr;
}

QStringList wordsOfAll()
{
    QStringList all;
    for (const CommandEntry &entry : commands)
        all += QString::fromLatin1(entry.words);
    return all;
}

QStringList optionsOf(const CommandEntry &command)
{
    static const QRegularExpression option(QStringLiteral("--([a-z-]+)"));
    QStringList names;
    const QString usage = globalUsage + QString::fromUtf8(command.usage);
    for (auto found = option.globalMatch(usage); found.hasNext();)
        names += found.next().captured(1);
    return names;
}

QString usageOfAll()
{
    QString text = globalUsage + QLatin1String("\n\n");
    for (const CommandEntry &entry : commands) {
        text += QStringLiteral("  %1 %2\n").arg(QString::fromLatin1(entry.words), QString::fromUtf8(entry.usage));
        text += QStringLiteral("        %1\n").arg(QCoreApplication::translate("cli", entry.summary));
    }
    return text;
}

} // namespace cli
