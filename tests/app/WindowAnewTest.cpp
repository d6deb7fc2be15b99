// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "models/AccountListModel.h"
#include "store/AccountsFile.h"
#include "store/SettingsFile.h"
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "support/PoppoCli.h"
#include "widgets/BarStack.h"
#include "widgets/CheckControl.h"
#include "widgets/MessagePane.h"
#include "widgets/Reader.h"
#include "widgets/Sidebar.h"

#include <QAbstractButton>
#include <QListView>
#include <QPointer>
#include <QTcpServer>
#include <QTest>

/// What stays before the user's eyes when the window is made anew, as in another language.
class WindowAnewTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void theOpenMailAndItsPlaceStay();
    void theChosenAccountAndItsCountsStay();
    void barsAndStatesStayAndAreTranslated();
    void aBarThatWasClosedStaysClosed();
    void aRunningCheckGoesOn();
    void anEmptyListSaysWhatToDo();
    void aDemoServerThatCannotStartIsTold();
    void aSecondMoveOfTheMailDoesNothing();

private:
    void addHome();
    std::unique_ptr<OpenPoppo> openWithMail();

    DovecotServer m_server;
    std::unique_ptr<PoppoCli> m_cli;
};

namespace {

constexpr int mailCount = 40;
const QString japanese = QStringLiteral("ja");

QByteArray longMail(int number)
{
    QByteArray text;
    for (int line = 0; line < 80; ++line)
        text += "Line " + QByteArray::number(line) + "\n\n";
    return "From: Writer " + QByteArray::number(number % 7) + " <writer@example.org>\nSubject: Mail " +
           QByteArray::number(number) + "\nDate: Tue, 24 Nov 2026 08:00:" + QByteArray::number(10 + number) +
           " +0000\n\n" + text;
}

QModelIndex sidebarRow(OpenPoppo &poppo, const QString &name)
{
    const QAbstractItemModel &rows = *poppo.window().sidebar().findChild<QListView *>()->model();
    return rows.match(rows.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
}

QString stateOf(OpenPoppo &poppo, const QString &name)
{
    return sidebarRow(poppo, name).data(int(models::AccountListModel::Role::StateText)).toString();
}

} // namespace

void WindowAnewTest::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    for (int number = 0; number < mailCount; ++number)
        m_server.put(longMail(number));
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
}

void WindowAnewTest::init()
{
    m_cli = std::make_unique<PoppoCli>();
    OpenPoppo::settle(m_cli->profile(), [](store::Settings &settings) { settings.checkAtStart = false; });
}

void WindowAnewTest::addHome()
{
    QCOMPARE(m_cli
                 ->addAccount(QStringLiteral("Home"), QStringLiteral("localhost:%1").arg(m_server.tlsPort()),
                              QStringLiteral("--ca-file ") + m_server.caFile())
                 .status,
             0);
}

std::unique_ptr<OpenPoppo> WindowAnewTest::openWithMail()
{
    addHome();
    auto poppo = std::make_unique<OpenPoppo>(m_cli->profile());
    poppo->press(Qt::Key_F5);
    const bool isThere =
        QTest::qWaitFor([&] { return poppo->subjects().size() == mailCount && !poppo->isChecking(); }, longEnough);
    return isThere ? std::move(poppo) : nullptr;
}

void WindowAnewTest::theOpenMailAndItsPlaceStay()
{
    const auto poppo = openWithMail();
    QVERIFY(poppo);
    Q_EMIT poppo->window().mails().sortRequested(store::ListView::Key::Sender, Qt::AscendingOrder);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects().constFirst(), QStringLiteral("Mail 0"), longEnough);
    QVERIFY(poppo->choose(QStringLiteral("Mail 3")));
    QTRY_VERIFY_WITH_TIMEOUT(poppo->readerText().startsWith(QLatin1String("Line 0")), longEnough);
    poppo->window().reader().scrollTextTo(200);
    const QString id = poppo->window().mails().currentId();
    const QStringList subjects = poppo->subjects();
    const widgets::TopRow top = poppo->window().mails().topRow();
    QVERIFY(top.row > 0);

    QVERIFY(poppo->changeLanguage(japanese));

    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects(), subjects, longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->window().mails().selectedIds(), QStringList{id}, longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->window().reader().shownId(), id, longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->window().reader().textOffset(), 200, longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->window().mails().topRow().row, top.row, longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->window().mails().topRow().offset, top.offset, longEnough);
    poppo->shoot("anew-ja");
}

void WindowAnewTest::theChosenAccountAndItsCountsStay()
{
    const auto poppo = openWithMail();
    QVERIFY(poppo);
    poppo->window().sidebar().choose(sidebarRow(*poppo, QStringLiteral("Home")));
    const base::AccountId home = poppo->window().sidebar().currentAccount();
    QVERIFY(!home.isNull());

    QVERIFY(poppo->changeLanguage(japanese));

    QCOMPARE(poppo->window().sidebar().currentAccount(), home);
    QTRY_COMPARE_WITH_TIMEOUT(
        sidebarRow(*poppo, QStringLiteral("Home")).data(int(models::AccountListModel::Role::Unread)).toInt(), mailCount,
        longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects().size(), mailCount, longEnough);
}

void WindowAnewTest::barsAndStatesStayAndAreTranslated()
{
    QCOMPARE(
        m_cli->addAccount(QStringLiteral("Closed"), QStringLiteral("127.0.0.1:1"), QStringLiteral("--tls none")).status,
        0);
    const auto poppo = openWithMail();
    QVERIFY(poppo);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->window().reader().bars().count(), 1, longEnough);
    const QString refused = stateOf(*poppo, QStringLiteral("Closed"));
    const QString checked = stateOf(*poppo, QStringLiteral("Home"));
    QVERIFY2(checked.startsWith(QLatin1String("Checked ")), qPrintable(checked));

    QVERIFY(poppo->changeLanguage(japanese));

    QTRY_VERIFY_WITH_TIMEOUT(!poppo->barTexts().isEmpty(), longEnough);
    QVERIFY2(poppo->barTexts().constFirst().contains(QString::fromUtf8("応答")) ||
                 poppo->barTexts().constFirst().contains(QString::fromUtf8("ありません")),
             qPrintable(poppo->barTexts().constFirst()));
    QVERIFY(!stateOf(*poppo, QStringLiteral("Closed")).isEmpty());
    QVERIFY(stateOf(*poppo, QStringLiteral("Closed")) != refused);
    QVERIFY2(stateOf(*poppo, QStringLiteral("Home")).contains(QLatin1String("40")),
             qPrintable(stateOf(*poppo, QStringLiteral("Home"))));
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects().size(), mailCount, longEnough);
    poppo->shoot("anew-trouble-ja");
}

void WindowAnewTest::aBarThatWasClosedStaysClosed()
{
    QCOMPARE(
        m_cli->addAccount(QStringLiteral("Closed"), QStringLiteral("127.0.0.1:1"), QStringLiteral("--tls none")).status,
        0);
    OpenPoppo poppo(m_cli->profile());
    poppo.press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(poppo.window().reader().bars().count(), 1, longEnough);
    poppo.press(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(poppo.window().reader().bars().count(), 0, longEnough);

    QVERIFY(poppo.changeLanguage(japanese));

    QCOMPARE(poppo.window().reader().bars().count(), 0);
}

void WindowAnewTest::aRunningCheckGoesOn()
{
    QTcpServer silent; // Takes every visitor and says nothing.
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString name = QStringLiteral("127.0.0.1:%1").arg(silent.serverPort());
    QCOMPARE(m_cli->addAccount(QStringLiteral("Silent"), name, QStringLiteral("--tls none")).status, 0);
    OpenPoppo poppo(m_cli->profile());
    poppo.press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(poppo.window().checkControl().isChecking(), longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!stateOf(poppo, QStringLiteral("Silent")).isEmpty(), longEnough);

    QVERIFY(poppo.changeLanguage(japanese));

    QVERIFY(poppo.window().checkControl().isChecking());
    QVERIFY(!stateOf(poppo, QStringLiteral("Silent")).isEmpty());
    poppo.shoot("anew-checking-ja");
    poppo.press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!poppo.window().checkControl().isChecking(), longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!poppo.isChecking(), longEnough);
}

void WindowAnewTest::anEmptyListSaysWhatToDo()
{
    addHome();
    OpenPoppo poppo(m_cli->profile());
    QTRY_VERIFY_WITH_TIMEOUT(poppo.says(poppo.window().mails(), QStringLiteral("No mail here yet")), longEnough);
    QVERIFY(poppo.says(poppo.window().reader(), QStringLiteral("A quiet place to read")));
    poppo.shoot("empty");

    poppo.press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(!poppo.says(poppo.window().mails(), QStringLiteral("No mail here yet")), longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(poppo.says(poppo.window().reader(), QStringLiteral("No mail is open")), longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!poppo.isChecking(), longEnough);
    poppo.window().sidebar().choose(sidebarRow(poppo, QStringLiteral("Starred")));
    QTRY_VERIFY_WITH_TIMEOUT(poppo.says(poppo.window().mails(), QStringLiteral("No stars yet")), longEnough);
}

void WindowAnewTest::aDemoServerThatCannotStartIsTold()
{
    OpenPoppo poppo(m_cli->profile());
    QVERIFY(OpenPoppo::click(&poppo.window(), "demoButton"));
    QTRY_VERIFY_WITH_TIMEOUT(poppo.subjects().size() >= 12 && !poppo.isChecking(), longEnough);

    Q_EMIT poppo.poppo().demo().host().failed();

    QTRY_COMPARE_WITH_TIMEOUT(poppo.window().reader().bars().count(), 1, longEnough);
    QVERIFY2(poppo.barTexts().value(0).startsWith(QLatin1String("Demo mailbox: the server of the demo mailbox")),
             qPrintable(poppo.barTexts().join(QLatin1Char('\n'))));
    const auto again = [&] { return OpenPoppo::button(&poppo.window(), QStringLiteral("Try again")); };
    QTRY_VERIFY_WITH_TIMEOUT(again(), longEnough);
    again()->click();
    QTRY_COMPARE_WITH_TIMEOUT(poppo.window().reader().bars().count(), 0, longEnough);
}

void WindowAnewTest::aSecondMoveOfTheMailDoesNothing()
{
    const auto poppo = openWithMail();
    QVERIFY(poppo);
    const QTemporaryDir other;
    const QString first = other.filePath(QStringLiteral("first"));
    const QString second = other.filePath(QStringLiteral("second"));
    const QPointer<widgets::MainWindow> before = &poppo->window();
    poppo->poppo().front().openSettings(widgets::SettingsDialog::Page::Storage);

    Q_EMIT poppo->poppo().front().settings().mailFolderMoveRequested(first);
    Q_EMIT poppo->poppo().front().settings().mailFolderMoveRequested(second);
    QVERIFY(OpenPoppo::says(*OpenPoppo::dialog<widgets::SettingsDialog>(),
                            QStringLiteral("The mail is being moved already. Wait until it lies in its new folder.")));

    QTRY_VERIFY_WITH_TIMEOUT(!before, longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(poppo->subjects().size(), mailCount, longEnough);
    QVERIFY(!poppo->poppo().checks().isHeld());
    QVERIFY(!QDir(first).isEmpty());
    QVERIFY(!QFile::exists(second));
    QCOMPARE(store::SettingsFile(poppo->profile()).load()->mailFolder, first);
}

QTEST_MAIN(WindowAnewTest)
#include "WindowAnewTest.moc"
