// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/AttachmentName.h"

#include <QTest>

class AttachmentNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesBecomeSafe_data();
    void namesBecomeSafe();
    void longNamesKeepTheirExtension();
};

void AttachmentNameTest::namesBecomeSafe_data()
{
    QTest::addColumn<QString>("wished");
    QTest::addColumn<QString>("name");
    QTest::newRow("good") << QStringLiteral("料金表 2026.pdf") << QStringLiteral("料金表 2026.pdf");
    QTest::newRow("absolute") << QStringLiteral("/etc/passwd") << QStringLiteral("passwd");
    QTest::newRow("up") << QStringLiteral("../../../x.sh") << QStringLiteral("x.sh");
    QTest::newRow("hidden") << QStringLiteral(".bashrc") << QStringLiteral("bashrc");
    QTest::newRow("an option") << QStringLiteral("--help.txt") << QStringLiteral("help.txt");
    QTest::newRow("drive") << QStringLiteral("C:x.pdf") << QStringLiteral("C_x.pdf");
    QTest::newRow("stream") << QStringLiteral("a.txt:b.exe") << QStringLiteral("a.txt_b.exe");
    QTest::newRow("reserved") << QStringLiteral("Aux.txt") << QStringLiteral("_Aux.txt");
    QTest::newRow("reserved port") << QStringLiteral("com1") << QStringLiteral("_com1");
    QTest::newRow("almost reserved") << QStringLiteral("comet.txt") << QStringLiteral("comet.txt");
    QTest::newRow("dots and blanks at the end") << QStringLiteral("a.pdf. . ") << QStringLiteral("a.pdf");
    QTest::newRow("bidi") << QStringLiteral("gpj\u202Efdp.exe") << QStringLiteral("gpjfdp.exe");
    QTest::newRow("zero width") << QStringLiteral("a\u200B.pdf") << QStringLiteral("a.pdf");
    QTest::newRow("line break") << QStringLiteral("a\nb.pdf") << QStringLiteral("ab.pdf");
    QTest::newRow("beyond the BMP") << QStringLiteral("🐦.png") << QStringLiteral("🐦.png");
    QTest::newRow("variables stay text") << QStringLiteral("%PATH% $HOME.txt") << QStringLiteral("%PATH% $HOME.txt");
    QTest::newRow("nothing left") << QStringLiteral("/") << QStringLiteral("attachment-7.pdf");
    QTest::newRow("nothing") << QString() << QStringLiteral("attachment-7.pdf");
}

void AttachmentNameTest::namesBecomeSafe()
{
    QFETCH(QString, wished);
    QFETCH(QString, name);
    QCOMPARE(mime::safeFileName(wished, "application/pdf", 7), name);
}

void AttachmentNameTest::longNamesKeepTheirExtension()
{
    const QString name =
        mime::safeFileName(QStringLiteral("🐦").repeated(100) + QStringLiteral(".tar.gz"), "application/gzip", 1);
    QVERIFY(name.endsWith(QStringLiteral("🐦.gz")) || name.endsWith(QStringLiteral(".tar.gz")));
    QVERIFY(name.toUtf8().size() <= 200);
    QVERIFY(name.isValidUtf16());
}

QTEST_APPLESS_MAIN(AttachmentNameTest)
#include "AttachmentNameTest.moc"
