// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/StatusLine.h"

#include <QTest>

using wire::StatusLine;

class StatusLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeKindsAreKnown_data();
    void threeKindsAreKnown();
    void allElseIsNone_data();
    void allElseIsNone();
};

Q_DECLARE_METATYPE(StatusLine::Kind)

void StatusLineTest::threeKindsAreKnown_data()
{
    QTest::addColumn<StatusLine::Kind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");

    QTest::newRow("+OK") << StatusLine::Kind::Ok << QByteArray() << QByteArray();
    QTest::newRow("+OK ") << StatusLine::Kind::Ok << QByteArray() << QByteArray();
    QTest::newRow("+OK hello  there") << StatusLine::Kind::Ok << QByteArray("hello  there") << QByteArray();
    QTest::newRow("-ERR") << StatusLine::Kind::Err << QByteArray() << QByteArray();
    QTest::newRow("-ERR [IN-USE] busy") << StatusLine::Kind::Err << QByteArray("[IN-USE] busy") << QByteArray("IN-USE");
    QTest::newRow("-ERR [sys/temp]") << StatusLine::Kind::Err << QByteArray("[sys/temp]") << QByteArray("SYS/TEMP");
    QTest::newRow("-ERR [unclosed") << StatusLine::Kind::Err << QByteArray("[unclosed") << QByteArray();
    QTest::newRow("-ERR not [AUTH] here") << StatusLine::Kind::Err << QByteArray("not [AUTH] here") << QByteArray();
    QTest::newRow("-ERR []") << StatusLine::Kind::Err << QByteArray("[]") << QByteArray("");
    QTest::newRow("+ PDE4OTY=") << StatusLine::Kind::Challenge << QByteArray("PDE4OTY=") << QByteArray();
    QTest::newRow("+ ") << StatusLine::Kind::Challenge << QByteArray() << QByteArray();
    QTest::newRow("+") << StatusLine::Kind::Challenge << QByteArray() << QByteArray();
}

void StatusLineTest::threeKindsAreKnown()
{
    const QByteArray line = QTest::currentDataTag();
    const std::optional<StatusLine> status = StatusLine::parse(line);

    QVERIFY(status);
    QTEST(status->kind, "kind");
    QTEST(status->text, "text");
    QTEST(status->code, "code");
    QCOMPARE(status->raw, line);
}

void StatusLineTest::allElseIsNone_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line :
         {"+OKAY", "+ERR", "-OK", "-ERROR", "OK", "+ok", " +OK", "HTTP/1.1 200 OK", "* OK", "220 hi", "-", ""})
        QTest::addRow("[%s]", line) << QByteArray(line);
}

void StatusLineTest::allElseIsNone()
{
    QFETCH(QByteArray, line);
    QVERIFY(!StatusLine::parse(line));
}

QTEST_APPLESS_MAIN(StatusLineTest)
#include "StatusLineTest.moc"
