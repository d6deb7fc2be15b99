// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "store/AccountsFile.h"
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "vault/PasswordVault.h"
#include "widgets/AccountDialog.h"
#include "widgets/AttachmentChip.h"
#include "widgets/FirstRunPage.h"
#include "widgets/MessagePane.h"
#include "widgets/Reader.h"

#include <QAbstractButton>
#include <QDirIterator>
#include <QFileDialog>
#include <QLabel>
#include <QSpinBox>
#include <QTest>

/// One user's first quarter of an hour: the real window, dovecot over TLS, the keychain of a private bus. The tests go
/// on from one another in this order.
class WindowTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theFirstRunPageLeadsToTheDialog();
    void theDialogTakesTheAccount();
    void aCertificateOfOnesOwnIsTrustedByHand();
    void savingTheAccountBringsAllMails();
    void aChosenMailIsShownAndMarkedRead();
    void anAttachmentIsSavedByteForByte();
    void thePasswordIsInTheKeychainAndInNoFile();
    void theNextStartAsksNothingAndFetchesNothing();
    void deletingAtOnceIsAskedForInNumbers();
    void removingTheAccountTakesThePasswordAway();
    void cleanupTestCase() { m_poppo.reset(); }

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    vault::VaultAnswer keptPassword() const; ///< Of the account that is or was there.

    bool m_hasFailed = false;
    base::AccountId m_account;
    bool isSaid(QWidget *dialog, const QString &start) const;

    static constexpr int mailCount = 12;
    QTemporaryDir m_folder;
    DovecotServer m_server;
    QByteArray m_attachment;
    std::unique_ptr<OpenPoppo> m_poppo;
};

namespace {

QByteArray letter(int number)
{
    return "From: Keiko Aoki <aoki@example.org>\nTo: ann@localhost\nSubject: Letter " + QByteArray::number(number) +
           "\nMessage-ID: <" + QByteArray::number(number) +
           "@example.org>\nDate: Tue, 24 Nov 2026 08:" + QByteArray::number(10 + number) +
           ":00 +0000\n\nThis is letter " + QByteArray::number(number) + ".\n";
}

QByteArray letterWith(const QByteArray &attachment)
{
    return "From: Keiko Aoki <aoki@example.org>\nTo: ann@localhost\nSubject: The minutes\n"
           "Date: Tue, 24 Nov 2026 09:00:00 +0000\nMIME-Version: 1.0\n"
           "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nMinutes attached.\n"
           "--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
           "Content-Disposition: attachment; filename=\"minutes.pdf\"\n\n" +
           attachment.toBase64() + "\n--b--\n";
}

} // namespace

bool WindowTest::isSaid(QWidget *dialog, const QString &start) const
{
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&start](const QLabel *label) { return label->isVisible() && label->text().startsWith(start); });
}

vault::VaultAnswer WindowTest::keptPassword() const
{
    vault::PasswordVault vault(store::AccountsFile(m_poppo->profile()).load()->profileId);
    std::optional<vault::VaultAnswer> answer;
    connect(&vault, &vault::PasswordVault::passwordRead, &vault,
            [&answer](const base::AccountId &, const vault::VaultAnswer &given) { answer = given; });
    vault.read(m_account);
    const bool hasAnswered = QTest::qWaitFor([&answer] { return answer.has_value(); }, longEnough);
    return hasAnswered ? *answer : vault::VaultAnswer();
}

void WindowTest::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    for (int i = 0; i < 2000; ++i)
        m_attachment += char(i * 7);
    for (int i = 1; i < mailCount; ++i)
        m_server.put(letter(i));
    m_server.put(letterWith(m_attachment));
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
    OpenPoppo::settle(path("profile"), [](store::Settings &settings) { settings.markReadAfterSeconds = 0; });
    m_poppo = std::make_unique<OpenPoppo>(path("profile"));
}

void WindowTest::init()
{
    QVERIFY2(!m_hasFailed, "what this goes on from has failed");
}

void WindowTest::cleanup()
{
    if (!m_hasFailed && QTest::currentTestFailed())
        OpenPoppo::shootDesktop("failed");
    m_hasFailed = m_hasFailed || QTest::currentTestFailed();
}

void WindowTest::theFirstRunPageLeadsToTheDialog()
{
    QVERIFY(m_poppo->window().firstRun().isVisible());
    m_poppo->shoot("1-first-run");

    QVERIFY(OpenPoppo::click(&m_poppo->window().firstRun(), "addButton"));

    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::dialog<widgets::AccountDialog>(), longEnough);
}

void WindowTest::theDialogTakesTheAccount()
{
    auto *dialog = OpenPoppo::dialog<widgets::AccountDialog>();
    QVERIFY(dialog);
    QVERIFY(OpenPoppo::type(dialog, "address", QStringLiteral("ann@localhost")));
    QVERIFY(OpenPoppo::type(dialog, "password", DovecotServer::password()));
    QVERIFY(OpenPoppo::type(dialog, "name", QStringLiteral("Home")));
    OpenPoppo::shootDesktop("2-you");

    QVERIFY(OpenPoppo::click(dialog, "nextButton"));
    QVERIFY(OpenPoppo::type(dialog, "host", QStringLiteral("localhost")));
    QVERIFY(OpenPoppo::type(dialog, "port", QString::number(m_server.tlsPort())));
    QVERIFY(OpenPoppo::type(dialog, "user", DovecotServer::user()));

    QCOMPARE(dialog->form().server.port, m_server.tlsPort());
    QCOMPARE(dialog->form().server.tls, base::ServerAddress::Tls::Implicit);
}

void WindowTest::aCertificateOfOnesOwnIsTrustedByHand()
{
    auto *dialog = OpenPoppo::dialog<widgets::AccountDialog>();
    QVERIFY(dialog);
    const QString trust = QStringLiteral("Trust this certificate for this account");

    QVERIFY(OpenPoppo::click(dialog, "testButton"));
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::button(dialog, trust), longEnough);
    QTest::mouseClick(OpenPoppo::button(dialog, trust), Qt::LeftButton);

    QTRY_VERIFY_WITH_TIMEOUT(isSaid(dialog, QStringLiteral("Signed in.")), longEnough);
    OpenPoppo::shootDesktop("3-server-tested");
    QCOMPARE(dialog->form().server.spkiPins.size(), 1);
}

void WindowTest::savingTheAccountBringsAllMails()
{
    auto *dialog = OpenPoppo::dialog<widgets::AccountDialog>();
    QVERIFY(dialog);

    QVERIFY(OpenPoppo::click(dialog, "nextButton"));
    OpenPoppo::shootDesktop("4-first-check");
    QVERIFY(OpenPoppo::click(dialog, "nextButton"));
    QTRY_VERIFY_WITH_TIMEOUT(m_poppo->window().mails().isVisible(), longEnough);
    QVERIFY(!OpenPoppo::says(m_poppo->window(), QStringLiteral("0 mails"))); // the number follows the rows

    QTRY_COMPARE_WITH_TIMEOUT(m_poppo->subjects().size(), mailCount, longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!m_poppo->isChecking(), longEnough);
    QCOMPARE(m_poppo->subjects().first(), QStringLiteral("The minutes"));
    QCOMPARE(m_poppo->barTexts(), QStringList());
    m_poppo->shoot("5-mails");
}

void WindowTest::aChosenMailIsShownAndMarkedRead()
{
    QVERIFY(m_poppo->isUnread(QStringLiteral("The minutes")));

    QVERIFY(m_poppo->choose(QStringLiteral("The minutes")));

    QTRY_COMPARE_WITH_TIMEOUT(m_poppo->readerText().trimmed(), QStringLiteral("Minutes attached."), longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!m_poppo->isUnread(QStringLiteral("The minutes")), longEnough);
    QVERIFY(m_poppo->isUnread(QStringLiteral("Letter 3")));
    m_poppo->shoot("6-mail-open");
}

void WindowTest::anAttachmentIsSavedByteForByte()
{
    auto *chip = m_poppo->window().reader().findChild<widgets::AttachmentChip *>();
    QVERIFY(chip && chip->isVisible());

    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::dialog<QFileDialog>(), longEnough);
    QVERIFY(OpenPoppo::answerFileDialog(path("saved.pdf")));

    QFile file(path("saved.pdf"));
    QTRY_VERIFY_WITH_TIMEOUT(file.size() == m_attachment.size(), longEnough);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), m_attachment);
}

void WindowTest::thePasswordIsInTheKeychainAndInNoFile()
{
    const auto accounts = store::AccountsFile(m_poppo->profile()).load();
    QVERIFY(accounts && accounts->accounts.size() == 1);
    m_account = accounts->accounts.first().id;
    const QByteArray found = keptPassword().secret.reveal().toByteArray();

    QCOMPARE(found, DovecotServer::password().toUtf8());
    int files = 0;
    QDirIterator entries(path("profile"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        QVERIFY2(!file.open(QFile::ReadOnly) || !file.readAll().contains(found), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > mailCount);
}

void WindowTest::theNextStartAsksNothingAndFetchesNothing()
{
    QList<fetch::FetchReport> reports;
    m_poppo->restart();
    connect(&m_poppo->poppo().checks(), &app::Checks::finished, this,
            [&reports](const fetch::FetchReport &report) { reports += report; });

    QTRY_COMPARE_WITH_TIMEOUT(reports.size(), 1, longEnough);

    QVERIFY2(!reports.first().error, qPrintable(m_poppo->barTexts().join(QLatin1Char('\n'))));
    QCOMPARE(reports.first().fetched, 0);
    QVERIFY(!QApplication::activeModalWidget());
    QTRY_COMPARE_WITH_TIMEOUT(m_poppo->subjects().size(), mailCount, longEnough);
    QVERIFY(!m_poppo->isUnread(QStringLiteral("The minutes")));
    m_poppo->shoot("8-next-start");
}

void WindowTest::deletingAtOnceIsAskedForInNumbers()
{
    m_poppo->poppo().front().accounts().edit(m_account);
    auto *dialog = OpenPoppo::dialog<widgets::AccountDialog>();
    QVERIFY(dialog);
    dialog->goTo(widgets::AccountDialog::Step::Check);

    QVERIFY(OpenPoppo::click(dialog, "atOnce"));

    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::button(dialog, QStringLiteral("Save and delete %1").arg(mailCount)),
                             longEnough);
    OpenPoppo::shootDesktop("9-deletions");
    dialog->findChild<QAbstractButton *>(QStringLiteral("leave"))->click();
    QVERIFY(OpenPoppo::click(dialog, "moreButton"));
    dialog->findChild<QSpinBox *>(QStringLiteral("keptMails"))->setValue(1);
    QVERIFY(OpenPoppo::click(dialog, "keepNewest"));
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::button(dialog, QStringLiteral("Save and delete %1").arg(mailCount - 1)),
                             longEnough);
    OpenPoppo::shootDesktop("9-limits");
    QVERIFY(OpenPoppo::click(dialog, "cancelButton"));
    QVERIFY(!store::AccountsFile(m_poppo->profile()).load()->accounts.first().keepDays);
}

void WindowTest::removingTheAccountTakesThePasswordAway()
{
    m_poppo->poppo().front().accounts().remove(m_account);

    QTRY_COMPARE_WITH_TIMEOUT(keptPassword().kind, vault::VaultAnswer::Kind::NotFound, longEnough);
    QCOMPARE(m_poppo->subjects().size(), mailCount);
}

QTEST_MAIN(WindowTest)
#include "WindowTest.moc"
