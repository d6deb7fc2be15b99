// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/MessageView.h"

#include <QDir>
#include <QFile>
#include <QTest>

/// Reads every mail of tests/messages and compares all of it with the .expected file beside it.
class MessageCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMailIsReadAsExpected_data();
    void everyMailIsReadAsExpected();
};

namespace {

QString described(const mime::MessageView &view)
{
    QStringList senders;
    for (const mime::Mailbox &mailbox : view.from)
        senders += mailbox.toString();
    QStringList lines{QStringLiteral("subject: ") + view.subject,
                      QStringLiteral("from: ") + senders.join(QStringLiteral("; ")),
                      QStringLiteral("date: ") + (view.date ? view.date->toString(Qt::ISODate) : QString())};
    for (const mime::Attachment &part : view.attachments)
        lines +=
            QStringLiteral("attachment: %1 (%2, %3 bytes)").arg(part.name, part.mimeType, QString::number(part.size));
    lines += QStringLiteral("shown: ") + (view.isComplete ? QStringLiteral("in full") : QStringLiteral("in part")) +
             (view.isFromHtml ? QStringLiteral(", from HTML") : QString());
    for (QString &line : lines)
        line = line.trimmed();
    QString text = view.text;
    while (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    return lines.join(QLatin1Char('\n')) + QStringLiteral("\n\n") + text + QLatin1Char('\n');
}

QDir messages()
{
    return QDir(qEnvironmentVariable("POPPO_SOURCE", QStringLiteral(".")) + QStringLiteral("/tests/messages"));
}

} // namespace

void MessageCorpusTest::everyMailIsReadAsExpected_data()
{
    QTest::addColumn<QString>("path");
    const QStringList names = messages().entryList({QStringLiteral("*.eml")}, QDir::Files);
    QVERIFY(names.size() >= 40);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << messages().filePath(name);
}

void MessageCorpusTest::everyMailIsReadAsExpected()
{
    QFETCH(QString, path);
    QFile expected(path.chopped(4) + QStringLiteral(".expected"));
    QVERIFY(expected.open(QIODevice::ReadOnly));

    const auto view = mime::readMessage(path);

    QVERIFY(view.isOk());
    QCOMPARE(described(*view), QString::fromUtf8(expected.readAll()));
}

QTEST_APPLESS_MAIN(MessageCorpusTest)
#include "MessageCorpusTest.moc"
