// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CatalogueDatabase.h"
#include "store/Profile.h"

#include <QDateTime>
#include <QList>
#include <QSqlQuery>
#include <QString>
#include <QTemporaryDir>

#include <optional>

/// A mail in the making: message("Lunch").from("ann").at("12:00").
class Mail
{
public:
    explicit Mail(const QString &subject) : m_subject(subject) {}

    Mail &from(const char *sender);
    Mail &at(const char *time); ///< "12:00" of 24 November 2026, or a whole ISO date; UTC.
    Mail &in(const char *account);
    Mail &read();
    Mail &starred();
    Mail &size(qint64 bytes);
    Mail &attachments(int count);
    Mail &snippet(const char *text);
    Mail &saying(const char *body); ///< Writes the file too; without it there is a row only.

private:
    friend class Archive;

    QString m_subject;
    QString m_sender = QStringLiteral("ann");
    QString m_account = QStringLiteral("home");
    QDateTime m_date = QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);
    int m_flags = 0;
    qint64 m_size = 1000;
    std::optional<int> m_attachments;
    std::optional<QString> m_snippet;
    std::optional<QByteArray> m_body;
};

Mail message(const char *subject);

/// A profile in a temporary folder with a catalogue that a test fills by hand, as another process would.
class Archive
{
public:
    Archive();
    explicit Archive(const QList<Mail> &mails);

    const store::Profile &profile() const { return m_profile; }
    static base::AccountId account(const char *name);

    void store(const QList<Mail> &mails); ///< In one transaction.
    void mark(const char *subject, int flags);
    void remove(const char *subject);
    void run(const QString &statement);
    QString idOf(const char *subject);
    QStringList column(const QString &statement); ///< The first column of every row: the truth to compare with.

private:
    void add(const Mail &mail);

    QTemporaryDir m_folder;
    store::Profile m_profile;
    store::CatalogueDatabase m_database;
    int m_added = 0;
};
