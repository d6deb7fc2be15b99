// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/GlobalOptions.h"

#include <QCoreApplication>

namespace cli {

namespace {

/// The value of "--name VALUE" or "--name=VALUE"; takes it from the arguments.
std::optional<QString> takeValue(const QString &argument, const QString &name, QStringList &arguments, QString &mistake)
{
    if (argument.startsWith(name + u'='))
        return argument.mid(name.size() + 1);
    if (argument != name)
        return std::nullopt;
    if (!arguments.isEmpty())
        return arguments.takeFirst();
    mistake = QCoreApplication::translate("cli", "%1 needs a value.").arg(name);
    return QString();
}

std::optional<std::chrono::seconds> secondsOf(const QString &text, QString &mistake)
{
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (isNumber && seconds > 0)
        return std::chrono::seconds(seconds);
    mistake = QCoreApplication::translate("cli", "--timeout takes a number of seconds.");
    return std::nullopt;
}

QString spoken(const QString &language, QString &mistake)
{
    if (language == QLatin1String("en") || language == QLatin1String("ja"))
        return language;
    if (mistake.isEmpty())
        mistake = QCoreApplication::translate("cli", "--language is en or ja.");
    return {};
}

} // namespace

GlobalOptions GlobalOptions::take(QStringList arguments)
{
    GlobalOptions options;
    while (!arguments.isEmpty()) {
        const QString argument = arguments.takeFirst();
        if (argument == QLatin1String("--")) {
            options.rest += argument;
            options.rest += arguments;
            break;
        }
        if (argument == QLatin1String("--json"))
            options.isJson = true;
        else if (argument == QLatin1String("--help") || argument == QLatin1String("-h"))
            options.wantsHelp = true;
        else if (argument == QLatin1String("--version"))
            options.wantsVersion = true;
        else if (const auto profile = takeValue(argument, QStringLiteral("--profile"), arguments, options.mistake))
            options.profile = *profile;
        else if (const auto language = takeValue(argument, QStringLiteral("--language"), arguments, options.mistake))
            options.language = spoken(*language, options.mistake);
        else if (const auto limit = takeValue(argument, QStringLiteral("--timeout"), arguments, options.mistake))
            options.patience = secondsOf(*limit, options.mistake);
        else
            options.rest += argument;
    }
    return options;
}

} // namespace cli
