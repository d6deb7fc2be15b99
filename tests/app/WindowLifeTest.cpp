// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "models/AccountListModel.h"
#include "store/AccountsFile.h"
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "support/PoppoCli.h"
#include "widgets/ConversationDock.h"
#include "widgets/MessagePane.h"
#include "widgets/Sidebar.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTest>

using widgets::SettingsDialog;

/// The real window day by day: beside poppo-cli, in the tray, in another language, after another start.
class WindowLifeTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatPoppoCliFetchesAppears();
    void theConversationIsShownWithoutThePassword();
    void theConversationComesBackWithTheWindow();
    void closingHidesWhereATrayIs();
    void anotherLanguageMakesTheWindowAnew();
    void sizeAndSplittersAreRemembered();
    void eachSettingIsKeptAtOnce();
    void theMailFolderMovesWithItsMail();
    void aRemovedAccountLeavesItsMail();
    void theDemoMailboxOutlivesARestart();

private:
    std::unique_ptr<OpenPoppo> open();
    QJsonObject settings() const;
    QStringList sidebarNames(OpenPoppo &poppo) const;

    DovecotServer m_server;
    std::unique_ptr<PoppoCli> m_cli;
};

namespace {

const QStringList bothMails = {QStringLiteral("Dinner"), QStringLiteral("Lunch")};

} // namespace

void WindowLifeTest::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_server.put(
        "From: Keiko Aoki <aoki@example.org>\nSubject: Lunch\nDate: Tue, 24 Nov 2026 08:00:00 +0000\n\nNoon?\n");
    m_server.put(
        "From: Jun Mori <mori@example.org>\nSubject: Dinner\nDate: Tue, 24 Nov 2026 09:00:00 +0000\n\nSeven?\n");
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
}

void WindowLifeTest::init()
{
    m_cli = std::make_unique<PoppoCli>();
    OpenPoppo::settle(m_cli->profile(), [](store::Settings &settings) { settings.checkAtStart = false; });
    QCOMPARE(m_cli
                 ->addAccount(QStringLiteral("Home"), QStringLiteral("localhost:%1").arg(m_server.tlsPort()),
                              QStringLiteral("--ca-file ") + m_server.caFile())
                 .status,
             0);
}

std::unique_ptr<OpenPoppo> WindowLifeTest::open()
{
    return std::make_unique<OpenPoppo>(m_cli->profile());
}

QJsonObject WindowLifeTest::settings() const
{
    QFile file(m_cli->profile() + QStringLiteral("/settings.json"));
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList WindowLifeTest::sidebarNames(OpenPoppo &poppo) const
{
    QStringList names;
    const QAbstractItemModel &rows = *poppo.window().sidebar().findChild<QListView *>()->model();
    for (int row = 0; row < rows.rowCount(); ++row)
        names += rows.index(row, 0).data().toString();
    return names;
}

void WindowLifeTest::whatPoppoCliFetchesAppears()
{
    const auto poppo = open();
    QVERIFY(poppo->subjects().isEmpty());

    const CliOutcome fetched = m_cli->json({QStringLiteral("fetch")});
    QElapsedTimer timer;
    timer.start();

    QVERIFY2(fetched.status == 0, fetched.complaints);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects(), bothMails, longEnough);
    qInfo("rows appeared %lld ms after poppo-cli had ended", timer.elapsed());
}

void WindowLifeTest::theConversationIsShownWithoutThePassword()
{
    const auto poppo = open();
    QTest::keyClick(&poppo->window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(poppo->window().conversation().isVisible(), longEnough);

    poppo->press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects(), bothMails, longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!poppo->isChecking(), longEnough);

    const QString said = poppo->conversation().join(QLatin1Char('\n'));
    QVERIFY2(said.contains(QLatin1String("\nC AUTH SCRAM-SHA-256")), qPrintable(said));
    QVERIFY2(said.contains(QLatin1String("\nS +OK Logged in.")), qPrintable(said));
    QVERIFY2(!said.contains(DovecotServer::password()), qPrintable(said));
    poppo->shoot("conversation");
}

void WindowLifeTest::theConversationComesBackWithTheWindow()
{
    const auto poppo = open();
    widgets::ConversationDock &dock = poppo->window().conversation();
    QTest::keyClick(&poppo->window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(dock.isVisible(), longEnough);

    poppo->window().hide();
    QTRY_VERIFY_WITH_TIMEOUT(!dock.isVisible(), longEnough);
    poppo->poppo().raise();
    QTRY_VERIFY_WITH_TIMEOUT(dock.isVisible(), longEnough);

    QTest::keyClick(&poppo->window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!dock.isVisible(), longEnough);
}

void WindowLifeTest::closingHidesWhereATrayIs()
{
    const auto poppo = open();
    QTRY_VERIFY_WITH_TIMEOUT(poppo->poppo().presence().tray().isAvailable(), longEnough);

    poppo->window().close();
    QVERIFY(!poppo->window().isVisible());
    QCOMPARE(poppo->quitWishes(), 0);

    Q_EMIT poppo->poppo().presence().tray().windowToggleRequested();
    QTRY_VERIFY_WITH_TIMEOUT(poppo->window().isVisible(), longEnough);
    poppo->poppo().front().openSettings(SettingsDialog::Page::Notifications);
    QVERIFY(OpenPoppo::click(OpenPoppo::dialog<SettingsDialog>(), "closeToTray"));
    QVERIFY(OpenPoppo::click(OpenPoppo::dialog<SettingsDialog>(), "closeButton"));
    poppo->window().close();
    QCOMPARE(poppo->quitWishes(), 1);
}

void WindowLifeTest::anotherLanguageMakesTheWindowAnew()
{
    const auto poppo = open();
    poppo->press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects(), bothMails, longEnough);
    for (const char *language : {"ja", "en", "ja", "en"}) {
        const QPointer<widgets::MainWindow> before = &poppo->window();
        poppo->poppo().front().openSettings(SettingsDialog::Page::Look);
        QVERIFY(OpenPoppo::pick(OpenPoppo::dialog<SettingsDialog>(), "language", QLatin1String(language)));

        QTRY_VERIFY_WITH_TIMEOUT(!before, longEnough);
        QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::dialog<SettingsDialog>(), longEnough);
        QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects(), bothMails, longEnough);
        OpenPoppo::shootDesktop(language);
        QVERIFY(OpenPoppo::click(OpenPoppo::dialog<SettingsDialog>(), "closeButton"));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!poppo->window().sidebar().findChildren<QListView *>().isEmpty(), longEnough);
    QVERIFY(poppo->poppo().presence().tray().menu().actions().size() > 4);
}

void WindowLifeTest::sizeAndSplittersAreRemembered()
{
    const auto poppo = open();
    poppo->window().resize(1150, 700);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->window().size(), QSize(1150, 700), longEnough);
    auto *handle = poppo->window().findChild<QSplitter *>()->handle(1);
    const QPoint middle = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, middle);
    QTest::mouseMove(handle, middle + QPoint(40, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, middle + QPoint(40, 0));
    const QList<int> sizes = poppo->window().findChild<QSplitter *>()->sizes();

    poppo->restart();

    QTRY_COMPARE_WITH_TIMEOUT(poppo->window().size(), QSize(1150, 700), longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->window().findChild<QSplitter *>()->sizes(), sizes, longEnough);
}

void WindowLifeTest::eachSettingIsKeptAtOnce()
{
    const auto poppo = open();
    poppo->poppo().front().openSettings(SettingsDialog::Page::Schedule);
    auto *dialog = OpenPoppo::dialog<SettingsDialog>();
    QVERIFY(dialog);
    QVERIFY(OpenPoppo::click(dialog, "atStart"));
    QTRY_COMPARE_WITH_TIMEOUT(settings().value(u"checkAtStart"), QJsonValue(true), longEnough);

    dialog->goTo(SettingsDialog::Page::Reading);
    QVERIFY(OpenPoppo::pick(dialog, "mark", 10));
    QTRY_COMPARE_WITH_TIMEOUT(settings().value(u"markReadAfterSeconds").toInt(), 10, longEnough);

    dialog->goTo(SettingsDialog::Page::Notifications);
    QVERIFY(OpenPoppo::click(dialog, "newMail"));
    QTRY_COMPARE_WITH_TIMEOUT(settings().value(u"notifications"), QJsonValue(false), longEnough);

    dialog->goTo(SettingsDialog::Page::Look);
    QVERIFY(OpenPoppo::pick(dialog, "look", int(widgets::Look::Dark)));
    QTRY_COMPARE_WITH_TIMEOUT(settings().value(u"look").toString(), QStringLiteral("dark"), longEnough);
    OpenPoppo::shootDesktop("dark");
}

void WindowLifeTest::theMailFolderMovesWithItsMail()
{
    const auto poppo = open();
    poppo->press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects(), bothMails, longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!poppo->isChecking(), longEnough);
    const QTemporaryDir other;
    const QString target = other.filePath(QStringLiteral("mail"));

    poppo->poppo().front().openSettings(SettingsDialog::Page::Storage);
    QVERIFY(QDir().mkpath(target));
    QVERIFY(OpenPoppo::click(OpenPoppo::dialog<SettingsDialog>(), "moveButton"));
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::dialog<QFileDialog>(), longEnough);
    const QPointer<widgets::MainWindow> before = &poppo->window();
    QVERIFY(OpenPoppo::answerFileDialog(target));

    QTRY_VERIFY_WITH_TIMEOUT(!before, longEnough); // All that knew the old folder is made anew.
    QVERIFY(!QDir(target).isEmpty());
    QCOMPARE(settings().value(u"mailFolder").toString(), target);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects(), bothMails, longEnough);
    QVERIFY(OpenPoppo::click(OpenPoppo::dialog<SettingsDialog>(), "closeButton"));
    QVERIFY(poppo->choose(QStringLiteral("Lunch")));
    QTRY_COMPARE_WITH_TIMEOUT(poppo->readerText().trimmed(), QStringLiteral("Noon?"), longEnough);
    QList<fetch::FetchReport> reports;
    connect(&poppo->poppo().checks(), &app::Checks::finished, this, [&](const auto &report) { reports += report; });
    poppo->press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(reports.size(), 1, longEnough);
    QCOMPARE(reports.first().fetched, 0);
    QVERIFY(!reports.first().error);
}

void WindowLifeTest::aRemovedAccountLeavesItsMail()
{
    const auto poppo = open();
    poppo->press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects(), bothMails, longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!poppo->isChecking(), longEnough);

    poppo->poppo().front().openSettings(SettingsDialog::Page::Accounts);
    QVERIFY(OpenPoppo::click(OpenPoppo::dialog<SettingsDialog>(), "removeButton"));
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::button(OpenPoppo::dialog<QMessageBox>(), QStringLiteral("Remove Home")),
                             longEnough);
    QTest::mouseClick(OpenPoppo::button(OpenPoppo::dialog<QMessageBox>(), QStringLiteral("Remove Home")),
                      Qt::LeftButton);

    QTRY_VERIFY_WITH_TIMEOUT(store::AccountsFile(poppo->profile()).load()->accounts.isEmpty(), longEnough);
    QVERIFY(OpenPoppo::click(OpenPoppo::dialog<SettingsDialog>(), "closeButton"));
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects(), bothMails, longEnough);
    QTRY_VERIFY2_WITH_TIMEOUT(sidebarNames(*poppo).contains(QLatin1String("Home")),
                              qPrintable(sidebarNames(*poppo).join(u'|')), longEnough);
    QVERIFY(poppo->choose(QStringLiteral("Lunch")));
    QTRY_COMPARE_WITH_TIMEOUT(poppo->readerText().trimmed(), QStringLiteral("Noon?"), longEnough);
    poppo->shoot("former-account");
}

void WindowLifeTest::theDemoMailboxOutlivesARestart()
{
    m_cli = std::make_unique<PoppoCli>();
    const auto poppo = open();
    QVERIFY(OpenPoppo::click(&poppo->window(), "demoButton"));
    QTRY_VERIFY_WITH_TIMEOUT(poppo->subjects().size() >= 12, longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!poppo->isChecking(), longEnough);
    const qsizetype mails = poppo->subjects().size();

    poppo->restart();
    QList<fetch::FetchReport> reports;
    connect(&poppo->poppo().checks(), &app::Checks::finished, this, [&](const auto &report) { reports += report; });

    QTRY_COMPARE_WITH_TIMEOUT(reports.size(), 1, longEnough);
    QVERIFY2(!reports.first().error, qPrintable(poppo->barTexts().join(QLatin1Char('\n'))));
    QCOMPARE(reports.first().fetched, 0);
    QCOMPARE(poppo->subjects().size(), mails);
    QCOMPARE(poppo->barTexts(), QStringList());
}

QTEST_MAIN(WindowLifeTest)
#include "WindowLifeTest.moc"
