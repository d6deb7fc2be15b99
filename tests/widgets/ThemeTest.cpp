// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Theme.h"
#include "support/LongEnough.h"
#include "widgets/Appearance.h"
#include "widgets/Contrast.h"
#include "widgets/Remark.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace widgets;

class ThemeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextHasItsContrast_data();
    void everyTextHasItsContrast();
    void accountColoursAreSeenInLightAndDark();
    void aPaleHighlightIsSteppedUntilItCanBeRead();
    void aRemarkThatIsShownFollowsTheLook();
};

void ThemeTest::everyTextHasItsContrast_data()
{
    QTest::addColumn<QPalette>("palette");

    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
    QPalette grey(QColor(0xc0c0c0), QColor(0xd6d6d6));
    grey.setColor(QPalette::Highlight, QColor(0xffd54f));
    QTest::newRow("a desktop of greys and yellow") << grey;
}

void ThemeTest::everyTextHasItsContrast()
{
    QFETCH(QPalette, palette);
    const Theme theme = Theme::of(palette);

    for (const QColor &ground : {theme.base, theme.window, theme.selection}) {
        for (const QColor &ink : {theme.text, theme.secondary, theme.accent, theme.good, theme.error, theme.lineEvent})
            QVERIFY2(contrast(ink, ground) >= textContrast, qPrintable(ink.name() + ground.name()));
        QVERIFY(contrast(theme.star, ground) >= markContrast);
    }
    QVERIFY(contrast(theme.outline, theme.base) >= markContrast);
    QVERIFY(contrast(theme.onAccent, theme.accent) >= textContrast);
    QVERIFY(contrast(theme.error, theme.errorTint) >= textContrast);
    QVERIFY(contrast(theme.text, theme.informationTint) >= textContrast);
}

void ThemeTest::accountColoursAreSeenInLightAndDark()
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        const Theme theme = Theme::of(palette);
        for (const QColor &colour : accountColours()) {
            QVERIFY2(contrast(colour, theme.base) >= markContrast, qPrintable(colour.name()));
            QVERIFY2(contrast(colour, theme.window) >= markContrast, qPrintable(colour.name()));
        }
    }
}

void ThemeTest::aPaleHighlightIsSteppedUntilItCanBeRead()
{
    QPalette palette = lightPalette();
    palette.setColor(QPalette::Highlight, QColor(0xfff2a8));

    const Theme theme = Theme::of(palette);

    QVERIFY(contrast(theme.accent, theme.base) >= textContrast);
}

void ThemeTest::aRemarkThatIsShownFollowsTheLook()
{
    Appearance appearance(*qApp);
    appearance.setLook(Look::Light);
    Remark remark;
    remark.say(Tone::Warning, QStringLiteral("Mails will be deleted."));
    remark.show();
    QVERIFY(QTest::qWaitForWindowExposed(&remark, longEnough));

    appearance.setLook(Look::Dark);
    const auto ink = [&remark] {
        return remark.findChildren<QLabel *>().last()->palette().color(QPalette::WindowText);
    };
    QTRY_COMPARE_WITH_TIMEOUT(ink(), toneColour(Tone::Warning, darkPalette()),
                              longEnough); // after the style sheet's own events
}

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
