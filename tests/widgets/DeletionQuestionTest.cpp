// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DeletionQuestion.h"

#include <QTest>

using widgets::DeletionQuestion;

class DeletionQuestionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShorterTimeIsAskedFor();
    void aLongerTimeIsNot();
    void lessRoomIsAskedFor_data();
    void lessRoomIsAskedFor();
    void anAnswerToAnEarlierChoiceAsksAnew();
    void nothingToDeleteIsJustSaved();
    void anUnreadableLedgerStillWarns();
};

namespace {

base::LeftOnServer days(int days)
{
    return {days, {}, {}};
}

} // namespace

void DeletionQuestionTest::aShorterTimeIsAskedFor()
{
    DeletionQuestion question({});

    QVERIFY(question.choose(days(30)));
    QVERIFY(question.isOpen());
    QVERIFY(!question.answer(days(30), 12));

    QVERIFY(!question.isOpen());
    QVERIFY(question.sentence().contains(QStringLiteral("12")));
    QVERIFY(question.button().contains(QStringLiteral("12")));
}

void DeletionQuestionTest::aLongerTimeIsNot()
{
    DeletionQuestion question(days(30));

    QVERIFY(!question.choose(days(31)));
    QVERIFY(!question.choose({}));
    QVERIFY(!question.choose(days(30)));

    QVERIFY(!question.isOpen());
    QVERIFY(question.sentence().isEmpty());
}

void DeletionQuestionTest::lessRoomIsAskedFor_data()
{
    QTest::addColumn<base::LeftOnServer>("before");
    QTest::addColumn<base::LeftOnServer>("chosen");
    QTest::addColumn<bool>("isAsked");
    using Left = base::LeftOnServer;
    QTest::newRow("a first number") << Left{} << Left{{}, 500, {}} << true;
    QTest::newRow("a smaller number") << Left{{}, 500, {}} << Left{{}, 499, {}} << true;
    QTest::newRow("a larger number") << Left{{}, 500, {}} << Left{{}, 501, {}} << false;
    QTest::newRow("no number any more") << Left{{}, 500, {}} << Left{} << false;
    QTest::newRow("a first size") << Left{} << Left{{}, {}, 1'000'000} << true;
    QTest::newRow("longer, but fewer") << Left{30, {}, {}} << Left{60, 500, {}} << true;
}

void DeletionQuestionTest::lessRoomIsAskedFor()
{
    QFETCH(base::LeftOnServer, before);
    QFETCH(base::LeftOnServer, chosen);
    DeletionQuestion question(before);

    QTEST(question.choose(chosen), "isAsked");
    QTEST(question.isOpen(), "isAsked");
}

void DeletionQuestionTest::anAnswerToAnEarlierChoiceAsksAnew()
{
    DeletionQuestion question(days(30));
    QVERIFY(question.choose(days(9)));

    QVERIFY(!question.choose(days(8))); // The first question is still on its way.
    QVERIFY(question.answer(days(9), 5));
    QVERIFY(question.isOpen());
    QVERIFY(question.sentence().isEmpty()); // Never the number of another choice.
    QVERIFY(!question.answer(days(8), 6));

    QVERIFY(question.sentence().contains(QLatin1Char('6')));
}

void DeletionQuestionTest::nothingToDeleteIsJustSaved()
{
    DeletionQuestion question({});
    const QString save = question.button();
    QVERIFY(question.choose(days(0)));

    QVERIFY(!question.answer(days(0), 0));

    QVERIFY(question.sentence().isEmpty());
    QCOMPARE(question.button(), save);
}

void DeletionQuestionTest::anUnreadableLedgerStillWarns()
{
    DeletionQuestion question({});
    const QString save = question.button();
    QVERIFY(question.choose(days(0)));

    QVERIFY(!question.answer(days(0), std::nullopt));

    QVERIFY(!question.isOpen());
    QVERIFY(!question.sentence().isEmpty());
    QVERIFY(question.button() != save);
}

QTEST_APPLESS_MAIN(DeletionQuestionTest)
#include "DeletionQuestionTest.moc"
