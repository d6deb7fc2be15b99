// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HtmlText.h"
#include "mime/HtmlLimits.h"

#include <QTest>

namespace {

/// A parser keeps three equal ones at most.
QByteArray differentFonts(int count)
{
    QByteArray fonts;
    for (int i = 0; i < count; ++i)
        fonts += "<font size=" + QByteArray::number(i) + ">";
    return fonts;
}

} // namespace

class HtmlTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryPagesAreReasonable();
    void pagesThatWouldGrowWithoutEndAreNotParsed_data();
    void pagesThatWouldGrowWithoutEndAreNotParsed();
    void strangePagesHaveText_data();
    void strangePagesHaveText();
};

void HtmlTextTest::ordinaryPagesAreReasonable()
{
    const QByteArray row = "<tr><td><p><font size=2><b>bean</b></font><br><a href=x>12</a></td></tr>";
    QVERIFY(mime::isReasonableHtml("<html><body><table>" + row.repeated(5000) + "</table>"));
    QVERIFY(mime::isReasonableHtml(QByteArray("<p>unclosed<li>unclosed<br>").repeated(20'000)));
}

void HtmlTextTest::pagesThatWouldGrowWithoutEndAreNotParsed_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("nested blocks") << QByteArray("<div>").repeated(100'000);
    QTest::newRow("nested tables") << QByteArray("<table><tr><td>").repeated(100'000);
    QTest::newRow("nested blocks between end tags of nothing") << QByteArray("<div></x>").repeated(100'000);
    QTest::newRow("nested blocks between end tags that reach none") << QByteArray("<x><div></x>").repeated(100'000);
    QTest::newRow("nested blocks in tables") << QByteArray("<div><table><tr><td></div>").repeated(100'000);
    QTest::newRow("formatting that outlives its link") << QByteArray("<a><b></a>").repeated(100'000);
    QTest::newRow("formatting copied into every block")
        << differentFonts(300) + QByteArray("<div>x</div>").repeated(100'000);
}

void HtmlTextTest::pagesThatWouldGrowWithoutEndAreNotParsed()
{
    QFETCH(QByteArray, page);
    QVERIFY(!mime::isReasonableHtml(page));
    QVERIFY(mime::htmlAsText(QString::fromLatin1(page) + QStringLiteral(" end")).endsWith(QLatin1String("end")));
}

void HtmlTextTest::strangePagesHaveText_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no tags") << QStringLiteral("a < b") << QStringLiteral("a < b");
    QTest::newRow("cut within a tag") << QStringLiteral("<p>one</p><a href=\"x") << QStringLiteral("one");
    QTest::newRow("mail link") << QStringLiteral("<a href='mailto:a@b'>write</a>")
                               << QStringLiteral("write (mailto:a@b)");
    QTest::newRow("link around its own target")
        << QStringLiteral("<a href='https://a.example/'>https://a.example</a>") << QStringLiteral("https://a.example");
    QTest::newRow("link that claims another target")
        << QStringLiteral("<a href='https://evil.example/'>https://bank.example</a>")
        << QStringLiteral("https://bank.example (https://evil.example/)");
    QTest::newRow("nested lists") << QStringLiteral("<ul><li>a<ul><li>b</ul><li>c</ul>")
                                  << QStringLiteral("• a\n\n• b\n\n• c");
    QTest::newRow("rule") << QStringLiteral("a<hr>b") << QStringLiteral("a\n――――――――\nb");
    QTest::newRow("table in a table") << QStringLiteral("<table><tr><td>a<td><table><tr><td>b<td>c</table></table>")
                                      << QStringLiteral("a\n\nb c");
}

void HtmlTextTest::strangePagesHaveText()
{
    QFETCH(QString, page);
    QFETCH(QString, text);
    QCOMPARE(mime::htmlAsText(page), text);
}

QTEST_APPLESS_MAIN(HtmlTextTest)
#include "HtmlTextTest.moc"
