// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ServerNotesFile.h"

#include "store/Account.h"
#include "store/FileLock.h"
#include "store/JsonFile.h"
#include "store/MaildropMark.h"
#include "store/PrivateFolder.h"
#include "store/Profile.h"

#include <QFileInfo>

#include <array>
#include <functional>

namespace store {

namespace {

constexpr int formatVersion = 1;
const QLatin1String accountsKey("accounts");
const std::array answerWords{QLatin1String("welcome"),   QLatin1String("wrong-password"), QLatin1String("refused"),
                             QLatin1String("in-use"),    QLatin1String("too-soon"),       QLatin1String("temporary"),
                             QLatin1String("permanent"), QLatin1String("proxy-refused")};

ServerNotes::Answer answerFrom(const QString &word)
{
    for (size_t i = 0; i < answerWords.size(); ++i) {
        if (word == answerWords[i])
            return static_cast<ServerNotes::Answer>(i);
    }
    return ServerNotes::Answer::Welcome;
}

QJsonValue toJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject toJson(const ServerNotes &notes)
{
    return {{QStringLiteral("login"), notes.login},
            {QStringLiteral("answer"), answerWords[static_cast<size_t>(notes.answer)]},
            {QStringLiteral("times"), notes.times},
            {QStringLiteral("answeredAt"), toJson(notes.answeredAt)},
            {QStringLiteral("loginDelay"), notes.loginDelay},
            {QStringLiteral("expireDays"), notes.expireDays ? QJsonValue(*notes.expireDays) : QJsonValue()},
            {QStringLiteral("clockAt"), toJson(notes.clockAt)},
            {QStringLiteral("clockDoubted"), toJson(notes.clockDoubted)},
            {QStringLiteral("clockStillDoubted"), toJson(notes.clockStillDoubted)},
            {QStringLiteral("implementation"), notes.implementation},
            {QStringLiteral("pipeliningBroke"), toJson(notes.pipeliningBroke)},
            {QStringLiteral("pipeliningBreaks"), notes.pipeliningBreaks},
            {QStringLiteral("pipeliningOnTrial"), notes.isPipeliningOnTrial},
            {QStringLiteral("languageBroke"), toJson(notes.languageBroke)},
            {QStringLiteral("returnRefused"), toJson(notes.returnRefused)}};
}

ServerNotes notesFrom(const QJsonObject &object)
{
    ServerNotes notes;
    notes.login = object[u"login"].toString();
    notes.answer = answerFrom(object[u"answer"].toString());
    notes.times = object[u"times"].toInt();
    notes.answeredAt = timeFrom(object[u"answeredAt"]);
    notes.loginDelay = qMax(0, object[u"loginDelay"].toInt());
    if (object[u"expireDays"].isDouble())
        notes.expireDays = object[u"expireDays"].toInt();
    notes.clockAt = timeFrom(object[u"clockAt"]);
    notes.clockDoubted = timeFrom(object[u"clockDoubted"]);
    notes.clockStillDoubted = timeFrom(object[u"clockStillDoubted"]);
    notes.implementation = object[u"implementation"].toString();
    notes.pipeliningBroke = timeFrom(object[u"pipeliningBroke"]);
    notes.pipeliningBreaks = qMax(0, object[u"pipeliningBreaks"].toInt());
    notes.isPipeliningOnTrial = object[u"pipeliningOnTrial"].toBool();
    notes.languageBroke = timeFrom(object[u"languageBroke"]);
    notes.returnRefused = timeFrom(object[u"returnRefused"]);
    return notes;
}

/// A file that is broken is of no use to anyone; a later Poppo's is left alone.
Outcome change(const QString &path, const std::function<void(QJsonObject &accounts)> &edit)
{
    if (const Outcome made = makePrivateFolder(QFileInfo(path).path()); !made)
        return made;
    const auto lock = FileLock::take(path + QLatin1String(".lock"), FileLock::wait);
    if (!lock)
        return lock.error();
    const JsonFile file(path, formatVersion);
    const auto loaded = file.load();
    if (!loaded && loaded.error().kind != StoreError::Kind::Malformed)
        return loaded.error();
    QJsonObject object = loaded ? *loaded : QJsonObject();
    QJsonObject accounts = object[accountsKey].toObject();
    edit(accounts);
    if (object[accountsKey].toObject() == accounts)
        return base::Done{};
    object[accountsKey] = accounts;
    return file.save(object);
}

} // namespace

QString ServerNotes::loginOf(const Account &account)
{
    const QString login = QString::fromUtf8(MaildropMark::nameOf(account)).trimmed() + QLatin1Char(':') +
                          QString::number(account.server.port);
    const auto &proxy = account.server.proxy;
    return proxy && !proxy->host.isEmpty() ? login + QLatin1Char(' ') + proxy->toString() : login;
}

ServerNotesFile::ServerNotesFile(const Profile &profile) : m_path(profile.serverNotesFile()) {}

QHash<base::AccountId, ServerNotes> ServerNotesFile::load() const
{
    QHash<base::AccountId, ServerNotes> all;
    const auto object = JsonFile(m_path, formatVersion).load();
    const QJsonObject accounts = object ? (*object)[accountsKey].toObject() : QJsonObject();
    for (auto entry = accounts.begin(); entry != accounts.end(); ++entry) {
        if (const auto id = base::AccountId::parse(entry.key()))
            all.insert(*id, notesFrom(entry.value().toObject()));
    }
    return all;
}

ServerNotes ServerNotesFile::load(const base::AccountId &account, const QString &login) const
{
    const ServerNotes notes = load().value(account);
    if (notes.login == login)
        return notes;
    ServerNotes none;
    none.login = login;
    none.clockAt = notes.clockAt; // The clock is this computer's.
    none.clockDoubted = notes.clockDoubted;
    none.clockStillDoubted = notes.clockStillDoubted;
    return none;
}

Outcome ServerNotesFile::keep(const base::AccountId &account, const ServerNotes &notes) const
{
    return change(m_path, [&](QJsonObject &accounts) { accounts[account.toString()] = toJson(notes); });
}

Outcome ServerNotesFile::forget(const base::AccountId &account) const
{
    return change(m_path, [&](QJsonObject &accounts) { accounts.remove(account.toString()); });
}

} // namespace store
