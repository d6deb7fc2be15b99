// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>

#include <sysexits.h>

namespace app {

namespace {

void print(FILE *where, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), where);
}

} // namespace

std::optional<Options> parseOptions(const QStringList &arguments, int &exitStatus)
{
    const QCommandLineOption profile(QStringLiteral("profile"), QStringLiteral("Keep everything under DIR."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or ja."), QStringLiteral("LANG"));
    const QCommandLineOption hidden(QStringLiteral("hidden"), QStringLiteral("Start in the tray."));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Fetches mail by POP3 and keeps it on your own disk."));
    parser.addOptions({profile, language, hidden});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    exitStatus = EX_USAGE;
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        print(stderr, parser.errorText() + QLatin1Char('\n') + parser.helpText());
        return std::nullopt;
    }
    exitStatus = EX_OK;
    if (parser.isSet(help) || parser.isSet(version)) {
        print(stdout, parser.isSet(help) ? parser.helpText()
                                         : QStringLiteral("Poppo %1\n").arg(QCoreApplication::applicationVersion()));
        return std::nullopt;
    }
    const QString chosen = parser.value(language);
    if (!chosen.isEmpty() && chosen != QLatin1String("en") && chosen != QLatin1String("ja")) {
        exitStatus = EX_USAGE;
        print(stderr, QStringLiteral("Poppo speaks en and ja, not %1.\n").arg(chosen));
        return std::nullopt;
    }
    const QString folder = parser.value(profile);
    return Options{folder.isEmpty() ? QString() : QDir(folder).absolutePath(), chosen, parser.isSet(hidden)};
}

} // namespace app
