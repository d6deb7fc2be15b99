// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/LineOptions.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cli {

namespace {

QString complaint(const char *sentence)
{
    return QCoreApplication::translate("cli", sentence);
}

QString readCertificate(const QCommandLineParser &parser, base::ServerAddress &server)
{
    const auto path = [&parser](const char *option) {
        const QString value = parser.value(QString::fromLatin1(option));
        return value.isEmpty() ? QString() : QFileInfo(value).absoluteFilePath();
    };
    server.clientCertificate = path("client-certificate");
    server.clientKey = path("client-key");
    for (const QString &file : {server.clientCertificate, server.clientKey}) {
        if (!file.isEmpty() && !QFileInfo(file).isReadable())
            return complaint(QT_TRANSLATE_NOOP("cli", "The client certificate or its key cannot be read."));
    }
    return {};
}

QString readProxy(const QCommandLineParser &parser, store::Account &account)
{
    std::optional<base::ProxyChoice> &proxy = account.server.proxy;
    if (parser.isSet(QStringLiteral("proxy"))) {
        proxy = base::ProxyChoice::parse(parser.value(QStringLiteral("proxy")));
        if (!proxy)
            return complaint(QT_TRANSLATE_NOOP(
                "cli", "--proxy is system, none, socks5://[USER@]HOST:PORT or http://[USER@]HOST:PORT."));
    }
    account.proxyPasswordCommand = parser.value(QStringLiteral("proxy-password-command"));
    const bool isAsked = parser.isSet(QStringLiteral("proxy-password-command"));
    if (isAsked && (account.proxyPasswordCommand.isEmpty() || !proxy || proxy->user.isEmpty()))
        return complaint(QT_TRANSLATE_NOOP(
            "cli", "--proxy-password-command takes a command, and goes with a --proxy that has a USER."));
    return {};
}

} // namespace

void describeLineOptions(QCommandLineParser &parser)
{
    const std::pair<const char *, const char *> options[] = {{"proxy", "system|none|URL"},
                                                             {"proxy-password-command", "CMD"},
                                                             {"client-certificate", "PEM"},
                                                             {"client-key", "PEM"},
                                                             {"allow-old-tls", ""}};
    for (const auto &[name, value] : options)
        parser.addOption({QString::fromLatin1(name), QString(), QString::fromLatin1(value)});
}

QString readLine(const QCommandLineParser &parser, store::Account &account)
{
    account.server.allowsOldTls = parser.isSet(QStringLiteral("allow-old-tls"));
    const QString mistake = readCertificate(parser, account.server);
    return mistake.isEmpty() ? readProxy(parser, account) : mistake;
}

} // namespace cli
