// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/PoppoCli.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTest>

QString PoppoCli::program()
{
    return qEnvironmentVariable("POPPO_BIN") + QStringLiteral("/poppo-cli");
}

CliOutcome PoppoCli::run(const QStringList &arguments, const QByteArray &input)
{
    return outcomeOf(*start(arguments, input));
}

std::unique_ptr<QProcess> PoppoCli::start(const QStringList &arguments, const QByteArray &input) const
{
    auto process = std::make_unique<QProcess>();
    process->start(program(), QStringList{QStringLiteral("--profile"), profile()} + arguments);
    process->write(input);
    process->closeWriteChannel();
    return process;
}

CliOutcome PoppoCli::outcomeOf(QProcess &process)
{
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 120'000))
        qWarning("poppo-cli does not end");
    CliOutcome outcome;
    outcome.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.output = process.readAllStandardOutput();
    outcome.complaints = process.readAllStandardError();
    for (const QByteArray &line : outcome.output.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.isEmpty())
            outcome.objects += object;
    }
    return outcome;
}

CliOutcome PoppoCli::addAccount(const QString &name, const QString &server, const QString &options,
                                const QString &password)
{
    QStringList arguments{QStringLiteral("account"),
                          QStringLiteral("add"),
                          name,
                          QStringLiteral("--server"),
                          server,
                          QStringLiteral("--user"),
                          QStringLiteral("ann"),
                          QStringLiteral("--password-command"),
                          QStringLiteral("echo '%1'").arg(password)};
    return run(arguments + options.split(u' ', Qt::SkipEmptyParts));
}

QList<QByteArray> PoppoCli::storedMails() const
{
    QList<QByteArray> mails;
    QDirIterator files(profile() + QStringLiteral("/mail"), {QStringLiteral("*.poppo*")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly))
            mails += file.readAll();
    }
    return mails;
}

QStringList PoppoCli::leftovers() const
{
    QStringList paths;
    const QString root = profile() + QStringLiteral("/mail");
    QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next().mid(root.size());
        if (path.contains(QLatin1String("/tmp/")) || path.endsWith(QLatin1String("/journal")))
            paths += path;
    }
    return paths;
}
