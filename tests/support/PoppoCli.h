// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// What one run of poppo-cli left.
struct CliOutcome
{
    int status = -1;
    QList<QJsonObject> objects; ///< Of stdout, with --json.
    QByteArray output;
    QByteArray complaints;

    QJsonObject last() const { return objects.isEmpty() ? QJsonObject() : objects.last(); }
    QString error() const { return last().value(QStringLiteral("error")).toString(); }
    int number(const char *key) const { return last().value(QLatin1String(key)).toInt(-1); }
};

/// The real poppo-cli with a profile of its own, gone with the object. The event loop runs meanwhile, so that servers
/// inside the test can answer.
class PoppoCli
{
public:
    CliOutcome run(const QStringList &arguments, const QByteArray &input = {});
    /// The same in two steps, for a test that does something meanwhile.
    std::unique_ptr<QProcess> start(const QStringList &arguments, const QByteArray &input = {}) const;
    static CliOutcome outcomeOf(QProcess &process); ///< Waits for its end.
    CliOutcome json(const QStringList &arguments) { return run(QStringList(QStringLiteral("--json")) + arguments); }
    /// "account add": the password comes from a command. Options as on the line.
    CliOutcome addAccount(const QString &name, const QString &server, const QString &options = {},
                          const QString &password = QStringLiteral("open-sesame"));

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    QList<QByteArray> storedMails() const; ///< The content of every file in every Maildir.
    QStringList leftovers() const;         ///< What lies in any tmp/, and journals.

    static QString program(); ///< From POPPO_BIN.

private:
    QTemporaryDir m_folder;
};
