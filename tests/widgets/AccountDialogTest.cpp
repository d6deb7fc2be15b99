// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccountDialog.h"
#include "widgets/CountedSuffix.h"
#include "widgets/PasswordField.h"
#include "widgets/ProxyField.h"
#include "widgets/Remark.h"
#include "widgets/ServerOptionsDialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace widgets;
using Tls = base::ServerAddress::Tls;

namespace {

AccountForm complete()
{
    AccountForm form;
    form.id = base::AccountId::random();
    form.name = QStringLiteral("Home");
    form.mailAddress = QStringLiteral("mori@home.example");
    form.server.host = QStringLiteral("pop.home.example");
    form.user = QStringLiteral("mori");
    return form;
}

} // namespace

class AccountDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownComesBackUnchanged();
    void thePortFollowsTheEncryption();
    void aPortOfOnesOwnStays();
    void aPortBeyondItsRangeIsNamed();
    void anUnencryptedLineWantsAYes();
    void aNameThatIsTakenIsNamed();
    void whatFewAccountsNeedIsAskedApart();
    void aProxyWithoutAPortIsNamed();
    void aProxysPasswordGoesWithTheFormAlone();
    void trustCanBeTakenBack();
    void trustHoldsForOneHostOnly();
    void trustGivenToANewAccountHolds();
    void theTypedPasswordIsForgottenWithTheDialog();
    void aNewAccountGoesThroughThreeSteps();
    void aShorterPolicyIsCountedBeforeItIsSaved();
    void keepingLongerAsksForNothing();
    void whatStaysIsCountedByAllLimits();
    void limitsThatAreSetAreSeen();
    void aClickAnywhereOnACardChoosesIt();
    void aNewAccountSaysWhatComesOfTheMailThatIsThere();
    void whatWasLeftAtFirstCanBeFetchedLater();
    void aLimitInMegabytesIsOffUntilChosen();
    void aLimitOfOddBytesStaysAsItIs();
    void aNumberAndItsUnitAgree();
    void aCertificateNeedsNoPassword();
    void theWayOfSigningInAndTheCertificateAreOneChoice();
};

void AccountDialogTest::whatIsShownComesBackUnchanged()
{
    AccountForm form = complete();
    form.colour = QStringLiteral("#8A5FA8");
    form.server.tls = Tls::StartTls;
    form.server.port = 1110;
    form.server.caFile = QStringLiteral("/etc/our-ca.pem");
    form.keepDays = 30;
    form.policy = {500,
                   25'500'000,
                   200,
                   1'000'000'000,
                   base::AccountPolicy::Order::NewestFirst,
                   base::AccountPolicy::First::LastDays,
                   7};
    form.checkMinutes = 0;
    form.signIn = AccountForm::SignIn::ScramSha256;

    const AccountForm back = AccountDialog(form).form();

    QCOMPARE(back.id, form.id);
    QCOMPARE(back.name, form.name);
    QCOMPARE(back.colour, form.colour);
    QCOMPARE(back.server.host, form.server.host);
    QCOMPARE(back.server.port, form.server.port);
    QCOMPARE(back.server.tls, form.server.tls);
    QCOMPARE(back.server.caFile, form.server.caFile);
    QCOMPARE(back.user, form.user);
    QCOMPARE(back.keepDays, form.keepDays);
    QVERIFY(back.policy == form.policy);
    QCOMPARE(back.checkMinutes, 0);
    QCOMPARE(back.signIn, form.signIn);
    QVERIFY(back.password.isEmpty());
}

void AccountDialogTest::thePortFollowsTheEncryption()
{
    AccountDialog dialog(complete());
    auto *tls = dialog.findChild<QComboBox *>(QStringLiteral("tls"));

    tls->setCurrentIndex(tls->findData(int(Tls::StartTls)));
    QCOMPARE(dialog.form().server.port, 110);

    tls->setCurrentIndex(tls->findData(int(Tls::Implicit)));
    QCOMPARE(dialog.form().server.port, 995);
}

void AccountDialogTest::aPortOfOnesOwnStays()
{
    AccountDialog dialog(complete());
    dialog.findChild<QLineEdit *>(QStringLiteral("port"))->setText(QStringLiteral("10995"));
    auto *tls = dialog.findChild<QComboBox *>(QStringLiteral("tls"));

    tls->setCurrentIndex(tls->findData(int(Tls::StartTls)));

    QCOMPARE(dialog.form().server.port, 10995);
}

void AccountDialogTest::aPortBeyondItsRangeIsNamed()
{
    AccountDialog dialog(complete());
    const auto *save = dialog.findChild<QPushButton *>(QStringLiteral("nextButton"));
    QVERIFY(save->isEnabled());

    dialog.findChild<QLineEdit *>(QStringLiteral("port"))->setText(QStringLiteral("99999"));

    QVERIFY(!save->isEnabled());
    const auto *line = dialog.findChild<QLabel *>(QStringLiteral("serverTrouble"));
    QVERIFY(line->text().contains(QStringLiteral("65535")));
}

void AccountDialogTest::anUnencryptedLineWantsAYes()
{
    AccountDialog dialog(complete());
    const auto *save = dialog.findChild<QPushButton *>(QStringLiteral("nextButton"));
    auto *tls = dialog.findChild<QComboBox *>(QStringLiteral("tls"));

    tls->setCurrentIndex(tls->findData(int(Tls::None)));
    QVERIFY(!save->isEnabled());
    QVERIFY(!dialog.form().allowCleartext);

    dialog.findChild<QCheckBox *>(QStringLiteral("allowClear"))->setChecked(true);
    QVERIFY(save->isEnabled());
    QVERIFY(dialog.form().allowCleartext);
}

void AccountDialogTest::aNameThatIsTakenIsNamed()
{
    AccountDialog dialog(complete());

    dialog.setTakenNames({QStringLiteral("HOME")});

    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("nextButton"))->isEnabled());
}

namespace {

/// The dialog behind "More…", as opened from the server page.
ServerOptionsDialog *openOptions(AccountDialog &dialog)
{
    dialog.findChild<QPushButton *>(QStringLiteral("optionsButton"))->click();
    return dialog.findChild<ServerOptionsDialog *>();
}

} // namespace

void AccountDialogTest::whatFewAccountsNeedIsAskedApart()
{
    AccountDialog dialog(complete());
    ServerOptionsDialog *options = openOptions(dialog);
    auto *proxy = options->findChild<ProxyField *>(QStringLiteral("proxy"));
    QVERIFY(!proxy->proxy());
    auto *kind = proxy->findChild<QComboBox *>();
    kind->setCurrentIndex(kind->findData(int(base::ProxyChoice::Kind::Socks5)));
    Q_EMIT kind->activated(kind->currentIndex());
    QTest::keyClicks(proxy->findChild<QLineEdit *>(), QStringLiteral("127.0.0.1:9050"));
    options->findChild<QCheckBox *>(QStringLiteral("oldTls"))->click();
    options->findChild<QLineEdit *>(QStringLiteral("certificate"))->setText(QCoreApplication::applicationFilePath());
    options->findChild<QPushButton *>(QStringLiteral("okButton"))->click();

    const base::ServerAddress server = dialog.form().server;
    QCOMPARE(server.proxy->toString(), QStringLiteral("socks5://127.0.0.1:9050"));
    QCOMPARE(server.clientCertificate, QCoreApplication::applicationFilePath());
    QVERIFY(server.allowsOldTls);
    QCOMPARE(server.host, complete().server.host);
}

void AccountDialogTest::aProxyWithoutAPortIsNamed()
{
    AccountDialog dialog(complete());
    ServerOptionsDialog *options = openOptions(dialog);
    auto *proxy = options->findChild<ProxyField *>(QStringLiteral("proxy"));
    auto *kind = proxy->findChild<QComboBox *>();
    kind->setCurrentIndex(kind->findData(int(base::ProxyChoice::Kind::HttpConnect)));
    Q_EMIT kind->activated(kind->currentIndex());
    QTest::keyClicks(proxy->findChild<QLineEdit *>(), QStringLiteral("proxy.example"));

    QVERIFY(!options->findChild<QPushButton *>(QStringLiteral("okButton"))->isEnabled());
    QVERIFY(options->findChild<QLabel *>(QStringLiteral("trouble"))->text().contains(QStringLiteral("127.0.0.1:9050")));
}

void AccountDialogTest::aProxysPasswordGoesWithTheFormAlone()
{
    AccountForm form = complete();
    form.server.proxy = base::ProxyChoice::parse(QStringLiteral("socks5://jens@127.0.0.1:9050"));
    AccountDialog dialog(form);
    const auto open = [&dialog](const QString &typed) {
        ServerOptionsDialog *options = openOptions(dialog);
        auto *password = options->findChild<PasswordField *>();
        QTest::keyClicks(password, typed);
        options->findChild<QPushButton *>(QStringLiteral("okButton"))->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };

    open({});
    QVERIFY(dialog.form().server.proxy->wantsPassword()); // the kept one stays
    open(QStringLiteral("sesame"));
    open({}); // looked at again

    const auto proxy = *dialog.form().server.proxy;
    QCOMPARE(proxy.password.reveal(), QByteArrayView("sesame"));
    QCOMPARE(proxy.toString(), QStringLiteral("socks5://jens@127.0.0.1:9050"));
}

void AccountDialogTest::trustCanBeTakenBack()
{
    AccountForm form = complete();
    form.server.spkiPins = {QByteArray(32, 'p')};
    AccountDialog dialog(form);
    ServerOptionsDialog *options = openOptions(dialog);
    options->findChild<QPushButton *>(QStringLiteral("forgetButton"))->click();
    options->findChild<QPushButton *>(QStringLiteral("okButton"))->click();

    QVERIFY(dialog.form().server.spkiPins.isEmpty());
}

void AccountDialogTest::trustHoldsForOneHostOnly()
{
    AccountForm form = complete();
    form.server.spkiPins = {QByteArray(32, 'x')};
    AccountDialog dialog(form);
    QCOMPARE(dialog.form().server.spkiPins.size(), 1);

    dialog.findChild<QLineEdit *>(QStringLiteral("host"))->setText(QStringLiteral("elsewhere.example"));

    QVERIFY(dialog.form().server.spkiPins.isEmpty());
}

void AccountDialogTest::trustGivenToANewAccountHolds()
{
    AccountDialog dialog{AccountForm()};
    dialog.findChild<QLineEdit *>(QStringLiteral("host"))->setText(QStringLiteral("pop.home.example"));
    dialog.findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("mori"));
    dialog.findChild<QPushButton *>(QStringLiteral("testButton"))->click();
    TestVerdict verdict;
    verdict.certificatePin = QByteArray(32, 'x');
    dialog.showVerdict(verdict);

    const QList<QPushButton *> offers =
        dialog.findChild<QWidget *>(QStringLiteral("results"))->findChildren<QPushButton *>();
    QCOMPARE(offers.size(), 1);
    offers.first()->click();

    QCOMPARE(dialog.form().server.spkiPins, QList{verdict.certificatePin});
}

void AccountDialogTest::theTypedPasswordIsForgottenWithTheDialog()
{
    AccountDialog dialog(complete());
    auto *password = dialog.findChild<QLineEdit *>(QStringLiteral("password"));
    password->setText(QStringLiteral("of the day"));

    dialog.findChild<QPushButton *>(QStringLiteral("nextButton"))->click();

    QVERIFY(password->text().isEmpty());
}

void AccountDialogTest::aNewAccountGoesThroughThreeSteps()
{
    AccountDialog dialog{AccountForm()};
    QSignalSpy submitted(&dialog, &AccountDialog::submitted);
    auto *next = dialog.findChild<QPushButton *>(QStringLiteral("nextButton"));
    QVERIFY(!next->isEnabled());

    dialog.findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("mori@home.example"));
    dialog.findChild<QLineEdit *>(QStringLiteral("password"))->setText(QStringLiteral("of the day"));
    next->click();
    QVERIFY(!next->isEnabled());
    dialog.findChild<QLineEdit *>(QStringLiteral("host"))->setText(QStringLiteral("pop.home.example"));
    next->click();
    dialog.findChild<QRadioButton *>(QStringLiteral("atOnce"))->click();
    next->click();

    QCOMPARE(submitted.size(), 1);
    const auto form = submitted.first().first().value<AccountForm>();
    QCOMPARE(form.user, QStringLiteral("mori@home.example"));
    QCOMPARE(form.name, QStringLiteral("home.example"));
    QCOMPARE(form.password.reveal(), QByteArrayView("of the day"));
    QCOMPARE(form.keepDays, 0);
}

void AccountDialogTest::aShorterPolicyIsCountedBeforeItIsSaved()
{
    const AccountForm form = complete();
    AccountDialog dialog(form);
    QSignalSpy asked(&dialog, &AccountDialog::deletionCountRequested);
    auto *save = dialog.findChild<QPushButton *>(QStringLiteral("nextButton"));
    auto *sentence = dialog.findChild<Remark *>(QStringLiteral("deletions"));

    dialog.findChild<QRadioButton *>(QStringLiteral("atOnce"))->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<base::AccountId>(), form.id);
    QVERIFY(!save->isEnabled()); // Nothing is saved before the number is known.
    dialog.showDeletionCount({0, {}, {}}, 12);
    QVERIFY(save->isEnabled());
    QVERIFY2(sentence->text().contains(QStringLiteral("12")), qPrintable(sentence->text()));
    QVERIFY2(save->text().contains(QStringLiteral("12")), qPrintable(save->text()));

    dialog.findChild<QRadioButton *>(QStringLiteral("leave"))->click();
    QVERIFY(sentence->isHidden());
    QVERIFY(!save->text().contains(QStringLiteral("12")));
}

void AccountDialogTest::keepingLongerAsksForNothing()
{
    AccountForm form = complete();
    form.keepDays = 0;
    AccountDialog dialog(form);
    QSignalSpy asked(&dialog, &AccountDialog::deletionCountRequested);

    dialog.findChild<QRadioButton *>(QStringLiteral("afterDays"))->click();

    QCOMPARE(asked.size(), 0);
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("nextButton"))->isEnabled());
}

void AccountDialogTest::whatStaysIsCountedByAllLimits()
{
    AccountDialog dialog(complete());
    QSignalSpy asked(&dialog, &AccountDialog::deletionCountRequested);

    dialog.findChild<QCheckBox *>(QStringLiteral("keepNewest"))->click();
    const base::LeftOnServer left{std::nullopt, 500, std::nullopt};
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first().last().value<base::LeftOnServer>() == left);
    dialog.showDeletionCount(left, 900);

    auto *save = dialog.findChild<QPushButton *>(QStringLiteral("nextButton"));
    QVERIFY2(save->text().contains(QStringLiteral("900")), qPrintable(save->text()));
}

void AccountDialogTest::aClickAnywhereOnACardChoosesIt()
{
    AccountDialog dialog(complete());
    dialog.goTo(AccountDialog::Step::Check);
    dialog.show();
    auto *card = dialog.findChild<QWidget *>(QStringLiteral("nowCard"));
    auto *note = dialog.findChild<QLabel *>(QStringLiteral("daysNote"));

    QTest::mouseClick(card, Qt::LeftButton, {}, card->rect().bottomRight() - QPoint(4, 4));
    QCOMPARE(dialog.form().keepDays, 0);

    QTest::mouseClick(note, Qt::LeftButton);
    QCOMPARE(dialog.form().keepDays, 30);
}

void AccountDialogTest::limitsThatAreSetAreSeen()
{
    AccountForm form = complete();
    const AccountDialog without(form);
    form.policy.keepNewest = 100;
    const AccountDialog with(form);

    QVERIFY(without.findChild<QWidget *>(QStringLiteral("limits"))->isHidden());
    QVERIFY(!with.findChild<QWidget *>(QStringLiteral("limits"))->isHidden());
    QVERIFY(with.findChild<QCheckBox *>(QStringLiteral("keepNewest"))->isChecked());
    const auto words = [](const AccountDialog &dialog) {
        return dialog.findChild<QLabel *>(QStringLiteral("leaveNote"))->text();
    };
    QVERIFY(words(with) != words(without)); // It is not left there for ever.
}

void AccountDialogTest::aNewAccountSaysWhatComesOfTheMailThatIsThere()
{
    AccountDialog dialog{AccountForm()};
    auto *first = dialog.findChild<QComboBox *>(QStringLiteral("first"));
    auto *days = dialog.findChild<QSpinBox *>(QStringLiteral("firstDays"));
    QVERIFY(days->isHidden());

    first->setCurrentIndex(1);
    QVERIFY(!days->isHidden());
    days->setValue(14);
    QVERIFY(dialog.form().policy.first == base::AccountPolicy::First::LastDays);
    QCOMPARE(dialog.form().policy.firstDays, 14);

    first->setCurrentIndex(2);
    QVERIFY(dialog.form().policy.first == base::AccountPolicy::First::FromNow);
    QCOMPARE(dialog.form().policy.firstDays, 0);
}

void AccountDialogTest::whatWasLeftAtFirstCanBeFetchedLater()
{
    AccountForm form = complete();
    form.policy.first = base::AccountPolicy::First::FromNow;
    AccountDialog dialog(form);
    auto *old = dialog.findChild<QCheckBox *>(QStringLiteral("fetchOld"));
    QVERIFY(!old->isHidden());
    QVERIFY(dialog.form().policy.first == base::AccountPolicy::First::FromNow);

    old->click();

    QVERIFY(dialog.form().policy.first == base::AccountPolicy::First::All);
    QVERIFY(AccountDialog(complete()).findChild<QCheckBox *>(QStringLiteral("fetchOld"))->isHidden());
}

void AccountDialogTest::aLimitInMegabytesIsOffUntilChosen()
{
    AccountDialog dialog(complete());
    auto *megabytes = dialog.findChild<QSpinBox *>(QStringLiteral("megabytes"));
    QVERIFY(!dialog.form().maxBytes);
    QVERIFY(!megabytes->isEnabled());

    dialog.findChild<QCheckBox *>(QStringLiteral("skipLarge"))->click();
    megabytes->setValue(40);

    QCOMPARE(dialog.form().maxBytes, 40'000'000);
}

void AccountDialogTest::aLimitOfOddBytesStaysAsItIs()
{
    AccountForm form = complete();
    form.maxBytes = 2'500'000;

    AccountDialog dialog(form);
    QCOMPARE(dialog.form().maxBytes, 2'500'000);

    dialog.findChild<QSpinBox *>(QStringLiteral("megabytes"))->setValue(2);
    QCOMPARE(dialog.form().maxBytes, 2'000'000);
}

void AccountDialogTest::aNumberAndItsUnitAgree()
{
    QSpinBox number;
    number.setValue(1);
    setCountedSuffix(&number,
                     [](int mails) { return mails == 1 ? QStringLiteral(" mail") : QStringLiteral(" mails"); });
    QCOMPARE(number.text(), QStringLiteral("1 mail"));

    number.setValue(2);
    QCOMPARE(number.text(), QStringLiteral("2 mails"));

    number.setValue(1);
    QCOMPARE(number.text(), QStringLiteral("1 mail"));
}

void AccountDialogTest::aCertificateNeedsNoPassword()
{
    AccountDialog dialog{AccountForm()};
    const auto *next = dialog.findChild<QPushButton *>(QStringLiteral("nextButton"));
    dialog.findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("mori@home.example"));
    dialog.findChild<QLineEdit *>(QStringLiteral("host"))->setText(QStringLiteral("pop.home.example"));
    QVERIFY(!next->isEnabled());

    dialog.findChild<QCheckBox *>(QStringLiteral("byCertificate"))->click();
    QVERIFY(next->isEnabled());
    QVERIFY(dialog.findChild<QLineEdit *>(QStringLiteral("password"))->isHidden());

    dialog.goTo(AccountDialog::Step::Server);
    QVERIFY(!next->isEnabled()); // the certificate is still to be chosen
    ServerOptionsDialog *options = openOptions(dialog);
    options->findChild<QLineEdit *>(QStringLiteral("certificate"))->setText(QCoreApplication::applicationFilePath());
    options->findChild<QPushButton *>(QStringLiteral("okButton"))->click();
    QVERIFY(next->isEnabled());

    dialog.goTo(AccountDialog::Step::Check);
    QVERIFY(next->isEnabled());
    QCOMPARE(dialog.form().signIn, AccountForm::SignIn::External);
}

void AccountDialogTest::theWayOfSigningInAndTheCertificateAreOneChoice()
{
    AccountDialog dialog{AccountForm()};
    auto *signIn = dialog.findChild<QComboBox *>(QStringLiteral("signIn"));
    auto *byCertificate = dialog.findChild<QCheckBox *>(QStringLiteral("byCertificate"));
    auto *password = dialog.findChild<QLineEdit *>(QStringLiteral("password"));
    password->setText(QStringLiteral("typed before"));

    signIn->setCurrentIndex(signIn->findData(int(AccountForm::SignIn::External)));
    QVERIFY(byCertificate->isChecked());
    QVERIFY(dialog.form().password.isEmpty());

    signIn->setCurrentIndex(signIn->findData(int(AccountForm::SignIn::Plain)));
    QVERIFY(!byCertificate->isChecked());
    QVERIFY(!password->isHidden());
    QCOMPARE(dialog.form().signIn, AccountForm::SignIn::Plain);
}

QTEST_MAIN(AccountDialogTest)
#include "AccountDialogTest.moc"
