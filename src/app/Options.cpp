// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Options.h"

#include "base/Language.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>

#include <sysexits.h>

namespace app {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("app::Options", text);
}

void print(FILE *where, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), where);
}

/// Whether there are texts in the language; where there are not, it says so.
bool speaks(const QString &language)
{
    if (language.isEmpty() || language == QLatin1String("en") || language == QLatin1String("ja"))
        return true;
    print(stderr,
          said(QT_TRANSLATE_NOOP("app::Options", "Poppo speaks en and ja, not %1.")).arg(language) + QLatin1Char('\n'));
    return false;
}

/// What may stand on the command line, in the language that is in use.
struct CommandLine
{
    CommandLine()
    {
        parser.setApplicationDescription(
            said(QT_TRANSLATE_NOOP("app::Options", "Fetches mail by POP3 and keeps it on your own disk.")));
        parser.addOptions({profile, language, hidden});
    }

    bool isUnderstood(const QStringList &arguments)
    {
        return parser.parse(arguments) && parser.positionalArguments().isEmpty();
    }
    Options chosen() const
    {
        const QString folder = parser.value(profile);
        return {folder.isEmpty() ? QString() : QDir(folder).absolutePath(), parser.value(language),
                parser.isSet(hidden)};
    }

    const QCommandLineOption profile{QStringLiteral("profile"),
                                     said(QT_TRANSLATE_NOOP("app::Options", "Keep everything under DIR.")),
                                     QStringLiteral("DIR")};
    const QCommandLineOption language{QStringLiteral("language"), said(QT_TRANSLATE_NOOP("app::Options", "en or ja.")),
                                      QStringLiteral("LANG")};
    const QCommandLineOption hidden{QStringLiteral("hidden"),
                                    said(QT_TRANSLATE_NOOP("app::Options", "Start in the tray."))};
    QCommandLineParser parser;
};

} // namespace

std::optional<Options> parseOptions(const QStringList &arguments, int &exitStatus)
{
    base::Language ofSystem; // What the user chose in the settings is read later.
    ofSystem.use({});
    CommandLine line;
    QCommandLineParser &parser = line.parser;
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    exitStatus = EX_USAGE;
    if (!line.isUnderstood(arguments)) {
        print(stderr, parser.errorText() + QLatin1Char('\n') + parser.helpText());
        return std::nullopt;
    }
    if (!speaks(line.chosen().language))
        return std::nullopt;
    exitStatus = EX_OK;
    if (!parser.isSet(help) && !parser.isSet(version))
        return line.chosen();
    print(stdout, parser.isSet(help) ? parser.helpText()
                                     : QStringLiteral("Poppo %1\n").arg(QCoreApplication::applicationVersion()));
    return std::nullopt;
}

} // namespace app
