// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Archive.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QVariant>

namespace {

store::CatalogueDatabase opened(const store::Profile &profile)
{
    auto database = store::CatalogueDatabase::open(profile.catalogueFile(), store::CatalogueDatabase::Access::Write);
    if (!database)
        qFatal("no catalogue: %s", qUtf8Printable(database.error().detail));
    return std::move(database).value();
}

QVariant orNull(const auto &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<std::decay_t<decltype(*value)>>());
}

} // namespace

Mail message(const char *subject)
{
    return Mail(QString::fromUtf8(subject));
}

Mail &Mail::from(const char *sender)
{
    m_sender = QString::fromUtf8(sender);
    return *this;
}

Mail &Mail::at(const char *time)
{
    const QString text = QString::fromLatin1(time);
    const QString whole = text.size() == 5 ? QStringLiteral("2026-11-24T%1:00Z").arg(text) : text;
    m_date = QDateTime::fromString(whole, Qt::ISODate);
    return *this;
}

Mail &Mail::in(const char *account)
{
    m_account = QString::fromUtf8(account);
    return *this;
}

Mail &Mail::read()
{
    m_flags |= 1;
    return *this;
}

Mail &Mail::starred()
{
    m_flags |= 2;
    return *this;
}

Mail &Mail::size(qint64 bytes)
{
    m_size = bytes;
    return *this;
}

Mail &Mail::attachments(int count)
{
    m_attachments = count;
    return *this;
}

Mail &Mail::snippet(const char *text)
{
    m_snippet = QString::fromUtf8(text);
    return *this;
}

Mail &Mail::saying(const char *body)
{
    m_body = body;
    return *this;
}

Archive::Archive() : m_profile(store::Profile::at(m_folder.path())), m_database(opened(m_profile)) {}

Archive::Archive(const QList<Mail> &mails) : Archive()
{
    store(mails);
}

base::AccountId Archive::account(const char *name)
{
    const QByteArray digest = QCryptographicHash::hash(name, QCryptographicHash::Md5).toHex();
    return base::AccountId::parse(QString::fromLatin1(digest)).value();
}

void Archive::store(const QList<Mail> &mails)
{
    run(QStringLiteral("BEGIN IMMEDIATE"));
    run(QStringLiteral("UPDATE state SET value = value + 1 WHERE key = 'revision'"));
    for (const Mail &mail : mails)
        add(mail);
    run(QStringLiteral("COMMIT"));
}

void Archive::add(const Mail &mail)
{
    const base::AccountId account = Archive::account(mail.m_account.toUtf8().constData());
    const QString id = QStringLiteral("%1.0.poppo").arg(++m_added, 26, 10, QLatin1Char('a'));
    const QString folder = m_profile.accountFolder(account);
    if (mail.m_body) {
        QDir().mkpath(folder + QStringLiteral("/new"));
        QDir().mkpath(folder + QStringLiteral("/cur"));
        QFile file(folder + QStringLiteral("/new/") + id);
        if (!file.open(QIODevice::WriteOnly) || file.write(*mail.m_body) < 0)
            qFatal("cannot write %s", qUtf8Printable(file.fileName()));
    }
    run(QStringLiteral("INSERT INTO account (id) VALUES ('%1') ON CONFLICT DO NOTHING").arg(account.toString()));
    QSqlQuery query(m_database.connection());
    query.prepare(QStringLiteral(
        "INSERT INTO message (account, id, file, subject, sender, sender_address, recipients, date, date_offset, "
        "arrived, size, flags, attachments, snippet, revision) VALUES ((SELECT number FROM account WHERE id = ?), ?, "
        "?, ?, ?, 'someone@example.org', '', ?, 0, ?, ?, ?, "
        "?, ?, (SELECT value FROM state WHERE key = 'revision'))"));
    for (const QVariant &value :
         {QVariant(account.toString()), QVariant(id), QVariant(QStringLiteral("new/") + id), QVariant(mail.m_subject),
          QVariant(mail.m_sender), QVariant(mail.m_date.toSecsSinceEpoch()), QVariant(mail.m_date.toSecsSinceEpoch()),
          QVariant(mail.m_size), QVariant(mail.m_flags), orNull(mail.m_attachments), orNull(mail.m_snippet)})
        query.addBindValue(value);
    if (!query.exec())
        qFatal("%s", qUtf8Printable(query.lastError().text()));
}

void Archive::mark(const char *subject, int flags)
{
    run(QStringLiteral("UPDATE message SET flags = %1 WHERE subject = '%2'")
            .arg(flags)
            .arg(QString::fromUtf8(subject)));
}

void Archive::remove(const char *subject)
{
    run(QStringLiteral("DELETE FROM message WHERE subject = '%1'").arg(QString::fromUtf8(subject)));
}

void Archive::run(const QString &statement)
{
    QSqlQuery query(m_database.connection());
    if (!query.exec(statement))
        qFatal("%s: %s", qUtf8Printable(statement), qUtf8Printable(query.lastError().text()));
}

QString Archive::idOf(const char *subject)
{
    return column(QStringLiteral("SELECT id FROM message WHERE subject = '%1'").arg(QString::fromUtf8(subject)))
        .value(0);
}

QStringList Archive::column(const QString &statement)
{
    QSqlQuery query(m_database.connection());
    if (!query.exec(statement))
        qFatal("%s: %s", qUtf8Printable(statement), qUtf8Printable(query.lastError().text()));
    QStringList values;
    while (query.next())
        values << query.value(0).toString();
    return values;
}
