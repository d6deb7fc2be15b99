// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BarStack.h"
#include "widgets/NoticeBar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;

namespace {

Notice notice(const QString &id, const QString &happened)
{
    Notice notice;
    notice.id = id;
    notice.tone = Tone::Error;
    notice.happened = happened;
    notice.serverSaid = QStringLiteral("<b>-ERR</b>");
    notice.actions = {{QStringLiteral("retry"), QStringLiteral("Try now"), {}}};
    return notice;
}

} // namespace

class BarStackTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLaterNoticeTakesThePlaceOfItsForerunner();
    void anActionSaysWhichNoticeItIsFrom();
    void escapeClosesTheBarThatHasTheFocus();
    void whatTheServerSaidIsNeverHtml();
    void onlyTwoAreSeenAtOnce();
};

void BarStackTest::aLaterNoticeTakesThePlaceOfItsForerunner()
{
    BarStack stack;

    stack.show(notice(QStringLiteral("a"), QStringLiteral("first")));
    stack.show(notice(QStringLiteral("a"), QStringLiteral("second")));

    QCOMPARE(stack.count(), 1);
}

void BarStackTest::anActionSaysWhichNoticeItIsFrom()
{
    BarStack stack;
    QSignalSpy spy(&stack, &BarStack::actionRequested);
    stack.show(notice(QStringLiteral("work"), QStringLiteral("no answer")));

    stack.findChild<QPushButton *>()->click();

    QCOMPARE(spy.first(), QVariantList({QStringLiteral("work"), QStringLiteral("retry")}));
}

void BarStackTest::escapeClosesTheBarThatHasTheFocus()
{
    BarStack stack;
    QSignalSpy closed(&stack, &BarStack::closed);
    stack.show(notice(QStringLiteral("work"), QStringLiteral("no answer")));

    QTest::keyClick(stack.findChild<QPushButton *>(), Qt::Key_Escape);

    QCOMPARE(closed.size(), 1);
    QCOMPARE(stack.count(), 0);
    QVERIFY(stack.isHidden());
}

void BarStackTest::whatTheServerSaidIsNeverHtml()
{
    BarStack stack;
    stack.show(notice(QStringLiteral("work"), QStringLiteral("<i>no</i>")));

    for (const QLabel *label : stack.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void BarStackTest::onlyTwoAreSeenAtOnce()
{
    BarStack stack;
    for (const char *id : {"a", "b", "c"})
        stack.show(notice(QLatin1String(id), QLatin1String(id)));

    int seen = 0;
    for (const NoticeBar *bar : stack.findChildren<NoticeBar *>())
        seen += bar->isHidden() ? 0 : 1;
    QCOMPARE(seen, 2);

    stack.remove(QStringLiteral("c"));
    QVERIFY(!stack.findChildren<NoticeBar *>().first()->isHidden());
}

QTEST_MAIN(BarStackTest)
#include "BarStackTest.moc"
