// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ElidedLabel.h"

#include <QTest>

using widgets::ElidedLabel;

class ElidedLabelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberGivesWayToItsShortFormBeforeItIsCut();
    void aTextWithoutAShortFormIsCut();
};

void ElidedLabelTest::aNumberGivesWayToItsShortFormBeforeItIsCut()
{
    const QString whole = QStringLiteral("24 unread of 1,204");
    const QString brief = QStringLiteral("24 / 1,204");
    ElidedLabel label;
    label.setTexts(whole, brief);

    label.resize(label.sizeHint());
    QCOMPARE(label.shownText(), whole);

    label.resize(label.width() - 4, label.height());
    QCOMPARE(label.shownText(), brief);
    label.grab();
    QCOMPARE(label.toolTip(), whole);
    QCOMPARE(label.text(), whole); // For those who listen.

    label.resize(label.fontMetrics().horizontalAdvance(brief) - 4, label.height());
    QVERIFY2(label.shownText().endsWith(QChar(0x2026)), qPrintable(label.shownText()));
}

void ElidedLabelTest::aTextWithoutAShortFormIsCut()
{
    ElidedLabel label;
    label.setTexts(QStringLiteral("24 unread of 1,204"), QStringLiteral("24 / 1,204"));
    label.setTexts(QStringLiteral("1,204 mails"), QString());

    label.resize(label.fontMetrics().horizontalAdvance(label.text()) - 4, label.height());

    QVERIFY(label.shownText().startsWith(QStringLiteral("1,204")));
    QVERIFY(label.shownText().endsWith(QChar(0x2026)));
}

QTEST_MAIN(ElidedLabelTest)
#include "ElidedLabelTest.moc"
