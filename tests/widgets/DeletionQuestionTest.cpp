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
    void anAnswerToAnEarlierChoiceAsksAnew();
    void nothingToDeleteIsJustSaved();
    void anUnreadableLedgerStillWarns();
};

void DeletionQuestionTest::aShorterTimeIsAskedFor()
{
    DeletionQuestion question(std::nullopt);

    QVERIFY(question.choose(30));
    QVERIFY(question.isOpen());
    QVERIFY(!question.answer(30, 12));

    QVERIFY(!question.isOpen());
    QVERIFY(question.sentence().contains(QStringLiteral("12")));
    QVERIFY(question.button().contains(QStringLiteral("12")));
}

void DeletionQuestionTest::aLongerTimeIsNot()
{
    DeletionQuestion question(30);

    QVERIFY(!question.choose(31));
    QVERIFY(!question.choose(std::nullopt));
    QVERIFY(!question.choose(30));

    QVERIFY(!question.isOpen());
    QVERIFY(question.sentence().isEmpty());
}

void DeletionQuestionTest::anAnswerToAnEarlierChoiceAsksAnew()
{
    DeletionQuestion question(30);
    QVERIFY(question.choose(9));

    QVERIFY(!question.choose(8)); // The first question is still on its way.
    QVERIFY(question.answer(9, 5));
    QVERIFY(question.isOpen());
    QVERIFY(question.sentence().isEmpty()); // Never the number of another choice.
    QVERIFY(!question.answer(8, 6));

    QVERIFY(question.sentence().contains(QLatin1Char('6')));
}

void DeletionQuestionTest::nothingToDeleteIsJustSaved()
{
    DeletionQuestion question(std::nullopt);
    const QString save = question.button();
    QVERIFY(question.choose(0));

    QVERIFY(!question.answer(0, 0));

    QVERIFY(question.sentence().isEmpty());
    QCOMPARE(question.button(), save);
}

void DeletionQuestionTest::anUnreadableLedgerStillWarns()
{
    DeletionQuestion question(std::nullopt);
    const QString save = question.button();
    QVERIFY(question.choose(0));

    QVERIFY(!question.answer(0, std::nullopt));

    QVERIFY(!question.isOpen());
    QVERIFY(!question.sentence().isEmpty());
    QVERIFY(question.button() != save);
}

QTEST_APPLESS_MAIN(DeletionQuestionTest)
#include "DeletionQuestionTest.moc"
