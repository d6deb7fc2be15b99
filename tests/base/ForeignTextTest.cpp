// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ForeignText.h"

#include <QTest>

class ForeignTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readableTextStaysAsItIs();
    void whatCouldDeceiveIsSpelledOut_data();
    void whatCouldDeceiveIsSpelledOut();
    void longTextIsCut();
};

void ForeignTextTest::readableTextStaysAsItIs()
{
    QCOMPARE(base::shown(QByteArrayView("+OK こんにちは <a@b>")), QStringLiteral("+OK こんにちは <a@b>"));
    QCOMPARE(base::shown(QStringView(u"🐦 Poppo")), QStringLiteral("🐦 Poppo"));
}

void ForeignTextTest::whatCouldDeceiveIsSpelledOut_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("seen");
    QTest::newRow("escape sequence") << QByteArray("a\x1b[2J") << QStringLiteral("a\\x1b[2J");
    QTest::newRow("line break") << QByteArray("a\r\nb") << QStringLiteral("a\\x0d\\x0ab");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("a\\x00b");
    QTest::newRow("C1 control") << QByteArray("\xc2\x9b") << QStringLiteral("\\x9b");
    QTest::newRow("stray byte") << QByteArray("caf\xe9!") << QStringLiteral("caf\\xe9!");
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << QStringLiteral("\\xc0\\xaf");
    QTest::newRow("right-to-left override") << QByteArray("\xe2\x80\xaegpj") << QStringLiteral("\\u{202e}gpj");
    QTest::newRow("cut sequence") << QByteArray("\xe3\x81") << QStringLiteral("\\xe3\\x81");
}

void ForeignTextTest::whatCouldDeceiveIsSpelledOut()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, seen);
    QCOMPARE(base::shown(QByteArrayView(said)), seen);
}

void ForeignTextTest::longTextIsCut()
{
    QCOMPARE(base::shown(QByteArray(50, 'a'), 3), QStringLiteral("aaa…"));
}

QTEST_APPLESS_MAIN(ForeignTextTest)
#include "ForeignTextTest.moc"
