// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AccountOptions.h"

#include "cli/LineOptions.h"
#include "cli/PolicyOptions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace cli {

namespace {

using Auth = store::Account::Auth;
using Tls = base::ServerAddress::Tls;

struct AuthWord
{
    const char *word;
    Auth auth;
};

constexpr std::array authWords{
    AuthWord{"auto", Auth::Auto},
    AuthWord{"user", Auth::User},
    AuthWord{"apop", Auth::Apop},
    AuthWord{"plain", Auth::Plain},
    AuthWord{"login", Auth::Login},
    AuthWord{"cram-md5", Auth::CramMd5},
    AuthWord{"digest-md5", Auth::DigestMd5},
    AuthWord{"scram-sha-1", Auth::ScramSha1},
    AuthWord{"scram-sha-256", Auth::ScramSha256},
    AuthWord{"xoauth2", Auth::XOAuth2},
    AuthWord{"oauthbearer", Auth::OAuthBearer},
    AuthWord{"external", Auth::External},
};

struct TlsWord
{
    const char *word;
    Tls tls;
    quint16 port;
};

constexpr std::array tlsWords{TlsWord{"implicit", Tls::Implicit, 995}, TlsWord{"starttls", Tls::StartTls, 110},
                              TlsWord{"none", Tls::None, 110}};

QString complaint(const char *sentence)
{
    return QCoreApplication::translate("cli", sentence);
}

bool isOneLine(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// HOST, HOST:PORT, [IPv6] or [IPv6]:PORT; an IPv6 address without brackets has no port.
QString readServer(const QString &text, base::ServerAddress &server)
{
    if (text.isEmpty())
        return complaint(QT_TRANSLATE_NOOP("cli", "--server is missing: the host your mail is on."));
    const qsizetype bracket = text.lastIndexOf(u']');
    const qsizetype colon = text.indexOf(u':', qMax<qsizetype>(0, bracket));
    const bool hasPort = colon >= 0 && text.lastIndexOf(u':') == colon;
    server.host = hasPort ? text.left(colon) : text;
    if (server.host.startsWith(u'[') && server.host.endsWith(u']'))
        server.host = server.host.mid(1, server.host.size() - 2);
    if (server.host.isEmpty() || server.host.contains(u' ') || !isOneLine(server.host))
        return complaint(QT_TRANSLATE_NOOP("cli", "--server takes HOST or HOST:PORT."));
    if (!hasPort)
        return {};
    server.port = QStringView(text).sliced(colon + 1).toUShort();
    return server.port > 0 ? QString() : complaint(QT_TRANSLATE_NOOP("cli", "The port is a number from 1 to 65535."));
}

QString readTls(const QString &word, base::ServerAddress &server)
{
    const auto found = std::find_if(tlsWords.begin(), tlsWords.end(),
                                    [&word](const TlsWord &entry) { return word == QLatin1String(entry.word); });
    if (found == tlsWords.end())
        return complaint(QT_TRANSLATE_NOOP("cli", "--tls is implicit, starttls or none."));
    server.tls = found->tls;
    server.port = found->port;
    return {};
}

QString readAuth(const QString &word, store::Account &account)
{
    const auto found = std::find_if(authWords.begin(), authWords.end(),
                                    [&word](const AuthWord &entry) { return word == QLatin1String(entry.word); });
    if (found == authWords.end())
        return complaint(QT_TRANSLATE_NOOP("cli", "--auth does not know that way of signing in."));
    account.auth = found->auth;
    return {};
}

QString readTrust(const QCommandLineParser &parser, base::ServerAddress &server)
{
    if (parser.isSet(QStringLiteral("ca-file"))) {
        server.caFile = QFileInfo(parser.value(QStringLiteral("ca-file"))).absoluteFilePath();
        if (!QFileInfo(server.caFile).isReadable())
            return complaint(QT_TRANSLATE_NOOP("cli", "The CA file cannot be read."));
    }
    for (QString pin : parser.values(QStringLiteral("pin"))) {
        const QByteArray raw = QByteArray::fromHex(pin.remove(u':').toLatin1());
        if (raw.size() != 32 || pin.size() != 64)
            return complaint(QT_TRANSLATE_NOOP("cli", "--pin takes a SHA-256 as 64 hexadecimal digits."));
        server.spkiPins += raw;
    }
    return {};
}

QString readName(const QCommandLineParser &parser, store::Account &account)
{
    const QStringList names = parser.positionalArguments();
    account.name = names.value(0);
    if (names.size() != 1 || account.name.trimmed().isEmpty() || !isOneLine(account.name))
        return complaint(QT_TRANSLATE_NOOP("cli", "Give the account one name."));
    return {};
}

QString readUser(const QString &user, store::Account &account)
{
    account.user = user;
    const bool isGood = !user.isEmpty() && isOneLine(user);
    return isGood ? QString()
                  : complaint(QT_TRANSLATE_NOOP("cli", "--user takes the name to sign in with, on one line."));
}

template<typename Words, typename Value>
QString wordFor(const Words &words, Value value, Value Words::value_type::*member)
{
    for (const auto &entry : words) {
        if (entry.*member == value)
            return QLatin1String(entry.word);
    }
    return {};
}

QString passwordPlace(store::Account::PasswordFrom from)
{
    switch (from) {
    case store::Account::PasswordFrom::Keychain:
        return QStringLiteral("keychain");
    case store::Account::PasswordFrom::Command:
        return QStringLiteral("command");
    case store::Account::PasswordFrom::Session:
        return QStringLiteral("session");
    }
    return {};
}

} // namespace

QString readPassword(const QCommandLineParser &parser, store::Account &account)
{
    const bool fromCommand = parser.isSet(QStringLiteral("password-command"));
    const bool fromStdin = parser.isSet(QStringLiteral("password-stdin"));
    if (account.auth == Auth::External && !fromCommand && !fromStdin)
        return {};
    if (fromCommand == fromStdin)
        return complaint(QT_TRANSLATE_NOOP("cli", "Give either --password-stdin or --password-command."));
    account.passwordFrom = fromCommand ? store::Account::PasswordFrom::Command : store::Account::PasswordFrom::Keychain;
    account.passwordCommand = parser.value(QStringLiteral("password-command"));
    return fromCommand && account.passwordCommand.isEmpty()
               ? complaint(QT_TRANSLATE_NOOP("cli", "The password command is empty."))
               : QString();
}

bool hasPasswordOption(const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("password-command")) || parser.isSet(QStringLiteral("password-stdin"));
}

void describePasswordOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("password-command"), QString(), QStringLiteral("CMD")});
    parser.addOption({QStringLiteral("password-stdin"), QString()});
}

void describeAccountOptions(QCommandLineParser &parser)
{
    const auto option = [&parser](const char *name, const char *value, const char *standard = "") {
        parser.addOption(
            {QString::fromLatin1(name), QString(), QString::fromLatin1(value), QString::fromLatin1(standard)});
    };
    parser.addPositionalArgument(QStringLiteral("NAME"), QString());
    option("server", "HOST[:PORT]");
    option("user", "USER");
    option("tls", "implicit|starttls|none", "implicit");
    option("auth", "METHOD", "auto");
    option("ca-file", "PEM");
    option("pin", "SHA256");
    option("allow-cleartext", "");
    describePasswordOptions(parser);
    describePolicyOptions(parser);
    describeLineOptions(parser);
}

base::Result<store::Account, QString> accountFrom(const QCommandLineParser &parser)
{
    store::Account account;
    account.allowCleartext = parser.isSet(QStringLiteral("allow-cleartext"));
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)); };
    QString mistake = readName(parser, account);
    if (mistake.isEmpty())
        mistake = readTls(value("tls"), account.server); // before the server: it names the usual port
    if (mistake.isEmpty())
        mistake = readServer(value("server"), account.server);
    if (mistake.isEmpty())
        mistake = readUser(value("user"), account);
    if (mistake.isEmpty())
        mistake = readAuth(value("auth"), account);
    if (mistake.isEmpty())
        mistake = readPolicy(parser, account);
    if (mistake.isEmpty())
        mistake = readTrust(parser, account.server);
    if (mistake.isEmpty())
        mistake = readLine(parser, account);
    if (mistake.isEmpty())
        mistake = readPassword(parser, account);
    if (!mistake.isEmpty())
        return mistake;
    return account;
}

QJsonObject describedAccount(const store::Account &account)
{
    QJsonArray pins;
    for (const QByteArray &pin : account.server.spkiPins)
        pins += QString::fromLatin1(pin.toHex());
    QJsonObject object{
        {QStringLiteral("name"), account.name},
        {QStringLiteral("id"), account.id.toString()},
        {QStringLiteral("host"), account.server.host},
        {QStringLiteral("port"), account.server.port},
        {QStringLiteral("tls"), wordFor(tlsWords, account.server.tls, &TlsWord::tls)},
        {QStringLiteral("user"), account.user},
        {QStringLiteral("auth"), wordFor(authWords, account.auth, &AuthWord::auth)},
        {QStringLiteral("allowCleartext"), account.allowCleartext},
        {QStringLiteral("caFile"), account.server.caFile},
        {QStringLiteral("pins"), pins},
        {QStringLiteral("proxy"), account.server.proxy ? QJsonValue(account.server.proxy->toString()) : QJsonValue()},
        {QStringLiteral("clientCertificate"), account.server.clientCertificate},
        {QStringLiteral("allowOldTls"), account.server.allowsOldTls},
        {QStringLiteral("password"), passwordPlace(account.passwordFrom)},
        {QStringLiteral("checkMinutes"), account.checkMinutes}};
    describePolicy(object, account);
    return object;
}

} // namespace cli
