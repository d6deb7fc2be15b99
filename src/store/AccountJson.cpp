// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountJson.h"

#include "store/AccountPolicyJson.h"

#include <QJsonArray>

#include <array>
#include <span>
#include <utility>

namespace store {

namespace {

using Auth = Account::Auth;
using PasswordFrom = Account::PasswordFrom;
using Tls = base::ServerAddress::Tls;

template<typename Value>
using Word = std::pair<Value, const char *>;

constexpr std::array authWords{Word<Auth>{Auth::Auto, "auto"},
                               Word<Auth>{Auth::User, "user"},
                               Word<Auth>{Auth::Apop, "apop"},
                               Word<Auth>{Auth::Plain, "plain"},
                               Word<Auth>{Auth::Login, "login"},
                               Word<Auth>{Auth::CramMd5, "cram-md5"},
                               Word<Auth>{Auth::DigestMd5, "digest-md5"},
                               Word<Auth>{Auth::ScramSha1, "scram-sha-1"},
                               Word<Auth>{Auth::ScramSha256, "scram-sha-256"},
                               Word<Auth>{Auth::XOAuth2, "xoauth2"},
                               Word<Auth>{Auth::OAuthBearer, "oauthbearer"},
                               Word<Auth>{Auth::External, "external"}};
constexpr std::array tlsWords{Word<Tls>{Tls::Implicit, "implicit"}, Word<Tls>{Tls::StartTls, "starttls"},
                              Word<Tls>{Tls::None, "none"}};
constexpr std::array passwordWords{Word<PasswordFrom>{PasswordFrom::Keychain, "keychain"},
                                   Word<PasswordFrom>{PasswordFrom::Command, "command"},
                                   Word<PasswordFrom>{PasswordFrom::Session, "session"}};

template<typename Value, size_t count>
QString wordOf(const std::array<Word<Value>, count> &words, Value value)
{
    for (const auto &[meaning, word] : words) {
        if (meaning == value)
            return QLatin1String(word);
    }
    return QString();
}

/// False where the word is there and not known.
template<typename Value, size_t count>
bool readWord(const std::array<Word<Value>, count> &words, const QJsonValue &written, Value &value)
{
    for (const auto &[meaning, word] : words) {
        if (written.toString() == QLatin1String(word)) {
            value = meaning;
            return true;
        }
    }
    return written.isUndefined();
}

QJsonValue keepToJson(const std::optional<int> &days)
{
    return days ? QJsonValue(*days) : QJsonValue(QStringLiteral("forever"));
}

std::optional<int> keepFromJson(const QJsonValue &value)
{
    // Anything but a plain number of days keeps the mail on the server.
    return value.isDouble() && value.toInt(-1) >= 0 ? std::optional(value.toInt()) : std::nullopt;
}

std::optional<qint64> limitFromJson(const QJsonValue &value)
{
    // Anything but a plain number of bytes is no limit.
    return value.toInteger() > 0 ? std::optional(value.toInteger()) : std::nullopt;
}

QJsonArray pinsToJson(const QList<QByteArray> &pins)
{
    QJsonArray array;
    for (const QByteArray &pin : pins)
        array.append(QString::fromLatin1(pin.toHex()));
    return array;
}

QList<QByteArray> pinsFromJson(const QJsonArray &array)
{
    QList<QByteArray> pins;
    for (const auto &pin : array)
        pins.append(QByteArray::fromHex(pin.toString().toLatin1()));
    return pins;
}

base::ServerAddress serverFromJson(const QJsonObject &object)
{
    base::ServerAddress server;
    server.host = object[u"host"].toString();
    server.port = static_cast<quint16>(object[u"port"].toInt(server.port));
    server.caFile = object[u"caFile"].toString();
    server.spkiPins = pinsFromJson(object[u"pins"].toArray());
    server.clientCertificate = object[u"clientCertificate"].toString();
    server.clientKey = object[u"clientKey"].toString();
    server.allowsOldTls = object[u"allowOldTls"].toBool();
    server.proxy = base::ProxyChoice::parse(object[u"proxy"].toString());
    return server;
}

void describeServer(QJsonObject &object, const base::ServerAddress &server)
{
    object[u"host"] = server.host;
    object[u"port"] = server.port;
    object[u"tls"] = wordOf(tlsWords, server.tls);
    object[u"caFile"] = server.caFile;
    object[u"pins"] = pinsToJson(server.spkiPins);
    object[u"clientCertificate"] = server.clientCertificate;
    object[u"clientKey"] = server.clientKey;
    object[u"allowOldTls"] = server.allowsOldTls;
    if (server.proxy)
        object[u"proxy"] = server.proxy->toString();
}

QJsonObject unknownIn(QJsonObject object)
{
    for (const char *key : {"id",
                            "name",
                            "mailAddress",
                            "host",
                            "port",
                            "tls",
                            "caFile",
                            "pins",
                            "user",
                            "allowCleartext",
                            "auth",
                            "keepDays",
                            "passwordFrom",
                            "passwordCommand",
                            "checkMinutes",
                            "colour",
                            "clientCertificate",
                            "clientKey",
                            "allowOldTls",
                            "proxy",
                            "maxBytes",
                            "proxyPasswordCommand"})
        object.remove(QLatin1String(key));
    for (const QString &key : policyKeys())
        object.remove(key);
    return object;
}

} // namespace

QJsonObject toJson(const Account &account)
{
    QJsonObject object = account.unknown;
    object[u"id"] = account.id.toString();
    object[u"name"] = account.name;
    object[u"mailAddress"] = account.mailAddress;
    describeServer(object, account.server);
    object[u"user"] = account.user;
    object[u"allowCleartext"] = account.allowCleartext;
    object[u"auth"] = wordOf(authWords, account.auth);
    object[u"keepDays"] = keepToJson(account.keepDays);
    if (account.maxBytes)
        object[u"maxBytes"] = *account.maxBytes;
    describePolicy(object, account.policy);
    object[u"passwordFrom"] = wordOf(passwordWords, account.passwordFrom);
    object[u"passwordCommand"] = account.passwordCommand;
    if (!account.proxyPasswordCommand.isEmpty())
        object[u"proxyPasswordCommand"] = account.proxyPasswordCommand;
    object[u"checkMinutes"] = account.checkMinutes;
    object[u"colour"] = account.colour;
    return object;
}

std::optional<Account> accountFromJson(const QJsonObject &object)
{
    Account account;
    account.id = base::AccountId::parse(object[u"id"].toString()).value_or(base::AccountId());
    account.name = object[u"name"].toString();
    account.mailAddress = object[u"mailAddress"].toString();
    account.server = serverFromJson(object);
    account.user = object[u"user"].toString();
    account.allowCleartext = object[u"allowCleartext"].toBool();
    account.keepDays = keepFromJson(object[u"keepDays"]);
    account.maxBytes = limitFromJson(object[u"maxBytes"]);
    account.policy = policyFromJson(object);
    account.passwordCommand = object[u"passwordCommand"].toString();
    account.proxyPasswordCommand = object[u"proxyPasswordCommand"].toString();
    account.checkMinutes = object[u"checkMinutes"].toInt(account.checkMinutes);
    account.colour = object[u"colour"].toString();
    account.unknown = unknownIn(object);
    const bool isWhole = !account.id.isNull() && !account.name.isEmpty() && !account.server.host.isEmpty() &&
                         readWord(tlsWords, object[u"tls"], account.server.tls) &&
                         readWord(authWords, object[u"auth"], account.auth) &&
                         readWord(passwordWords, object[u"passwordFrom"], account.passwordFrom);
    return isWhole ? std::optional(account) : std::nullopt;
}

} // namespace store
