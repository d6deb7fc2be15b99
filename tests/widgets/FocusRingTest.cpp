// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LongEnough.h"
#include "widgets/Appearance.h"
#include "widgets/FirstRunPage.h"
#include "widgets/MainWindow.h"

#include <QApplication>
#include <QFocusFrame>
#include <QPushButton>
#include <QTest>

class FocusRingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyboardsPlaceHasARing();
};

void FocusRingTest::theKeyboardsPlaceHasARing()
{
    const widgets::Appearance appearance(*qApp);
    widgets::MainWindow window;
    window.showFirstRun();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window, longEnough));

    QTest::keyClick(&window, Qt::Key_Tab);

    const QWidget *focused = QApplication::focusWidget();
    QVERIFY(qobject_cast<const QPushButton *>(focused));
    const auto *ring = window.findChild<QFocusFrame *>();
    QVERIFY(ring);
    QVERIFY(ring->isVisible());
    QVERIFY(ring->geometry().contains(focused->geometry()));
}

QTEST_MAIN(FocusRingTest)
#include "FocusRingTest.moc"
