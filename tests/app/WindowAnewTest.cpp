// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "models/AccountListModel.h"
#include "store/AccountsFile.h"
#include "store/SettingsFile.h"
#include "support/DovecotServer.h"
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
        QTest::qWaitFor([&] { return poppo->subjects().size() == mailCount && !poppo->isChecking(); }, 20'000);
    return isThere ? std::move(poppo) : nullptr;
}

void WindowAnewTest::theOpenMailAndItsPlaceStay()
{
    const auto poppo = openWithMail();
    QVERIFY(poppo);
    Q_EMIT poppo->window().mails().sortRequested(store::ListView::Key::Sender, Qt::AscendingOrder);
    QTRY_COMPARE(poppo->subjects().constFirst(), QStringLiteral("Mail 0"));
    QVERIFY(poppo->choose(QStringLiteral("Mail 3")));
    QTRY_VERIFY(poppo->readerText().startsWith(QLatin1String("Line 0")));
    poppo->window().reader().scrollTextTo(200);
    const QString id = poppo->window().mails().currentId();
    const QStringList subjects = poppo->subjects();
    const widgets::TopRow top = poppo->window().mails().topRow();
    QVERIFY(top.row > 0);

    QVERIFY(poppo->changeLanguage(japanese));

    QTRY_COMPARE(poppo->subjects(), subjects);
    QTRY_COMPARE(poppo->window().mails().selectedIds(), QStringList{id});
    QTRY_COMPARE(poppo->window().reader().shownId(), id);
    QTRY_COMPARE(poppo->window().reader().textOffset(), 200);
    QTRY_COMPARE(poppo->window().mails().topRow().row, top.row);
    QTRY_COMPARE(poppo->window().mails().topRow().offset, top.offset);
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
    QTRY_COMPARE(sidebarRow(*poppo, QStringLiteral("Home")).data(int(models::AccountListModel::Role::Unread)).toInt(),
                 mailCount);
    QTRY_COMPARE(poppo->subjects().size(), mailCount);
}

void WindowAnewTest::barsAndStatesStayAndAreTranslated()
{
    QCOMPARE(
        m_cli->addAccount(QStringLiteral("Closed"), QStringLiteral("127.0.0.1:1"), QStringLiteral("--tls none")).status,
        0);
    const auto poppo = openWithMail();
    QVERIFY(poppo);
    QTRY_COMPARE(poppo->window().reader().bars().count(), 1);
    const QString refused = stateOf(*poppo, QStringLiteral("Closed"));
    const QString checked = stateOf(*poppo, QStringLiteral("Home"));
    QVERIFY2(checked.startsWith(QLatin1String("Checked ")), qPrintable(checked));

    QVERIFY(poppo->changeLanguage(japanese));

    QTRY_VERIFY(!poppo->barTexts().isEmpty());
    QVERIFY2(poppo->barTexts().constFirst().contains(QString::fromUtf8("応答")) ||
                 poppo->barTexts().constFirst().contains(QString::fromUtf8("ありません")),
             qPrintable(poppo->barTexts().constFirst()));
    QVERIFY(!stateOf(*poppo, QStringLiteral("Closed")).isEmpty());
    QVERIFY(stateOf(*poppo, QStringLiteral("Closed")) != refused);
    QVERIFY2(stateOf(*poppo, QStringLiteral("Home")).contains(QLatin1String("40")),
             qPrintable(stateOf(*poppo, QStringLiteral("Home"))));
    QTRY_COMPARE(poppo->subjects().size(), mailCount);
    poppo->shoot("anew-trouble-ja");
}

void WindowAnewTest::aBarThatWasClosedStaysClosed()
{
    QCOMPARE(
        m_cli->addAccount(QStringLiteral("Closed"), QStringLiteral("127.0.0.1:1"), QStringLiteral("--tls none")).status,
        0);
    OpenPoppo poppo(m_cli->profile());
    poppo.press(Qt::Key_F5);
    QTRY_COMPARE(poppo.window().reader().bars().count(), 1);
    poppo.press(Qt::Key_Escape);
    QTRY_COMPARE(poppo.window().reader().bars().count(), 0);

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
    QTRY_VERIFY(poppo.window().checkControl().isChecking());
    QTRY_VERIFY(!stateOf(poppo, QStringLiteral("Silent")).isEmpty());

    QVERIFY(poppo.changeLanguage(japanese));

    QVERIFY(poppo.window().checkControl().isChecking());
    QVERIFY(!stateOf(poppo, QStringLiteral("Silent")).isEmpty());
    poppo.shoot("anew-checking-ja");
    poppo.press(Qt::Key_Escape);
    QTRY_VERIFY(!poppo.window().checkControl().isChecking());
    QTRY_VERIFY(!poppo.isChecking());
}

void WindowAnewTest::anEmptyListSaysWhatToDo()
{
    addHome();
    OpenPoppo poppo(m_cli->profile());
    QTRY_VERIFY(poppo.says(poppo.window().mails(), QStringLiteral("No mail here yet")));
    QVERIFY(poppo.says(poppo.window().reader(), QStringLiteral("A quiet place to read")));
    poppo.shoot("empty");

    poppo.press(Qt::Key_F5);
    QTRY_VERIFY(!poppo.says(poppo.window().mails(), QStringLiteral("No mail here yet")));
    QTRY_VERIFY(poppo.says(poppo.window().reader(), QStringLiteral("No mail is open")));
    QTRY_VERIFY_WITH_TIMEOUT(!poppo.isChecking(), 15'000);
    poppo.window().sidebar().choose(sidebarRow(poppo, QStringLiteral("Starred")));
    QTRY_VERIFY(poppo.says(poppo.window().mails(), QStringLiteral("No stars yet")));
}

void WindowAnewTest::aDemoServerThatCannotStartIsTold()
{
    OpenPoppo poppo(m_cli->profile());
    QVERIFY(OpenPoppo::click(&poppo.window(), "demoButton"));
    QTRY_VERIFY_WITH_TIMEOUT(poppo.subjects().size() >= 12 && !poppo.isChecking(), 20'000);

    Q_EMIT poppo.poppo().demo().host().failed();

    QTRY_COMPARE(poppo.window().reader().bars().count(), 1);
    QVERIFY2(poppo.barTexts().value(0).startsWith(QLatin1String("Demo mailbox: the server of the demo mailbox")),
             qPrintable(poppo.barTexts().join(QLatin1Char('\n'))));
    const auto again = [&] { return OpenPoppo::button(&poppo.window(), QStringLiteral("Try again")); };
    QTRY_VERIFY(again());
    again()->click();
    QTRY_COMPARE_WITH_TIMEOUT(poppo.window().reader().bars().count(), 0, 15'000);
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

    QTRY_VERIFY(!before);
    QTRY_COMPARE(poppo->subjects().size(), mailCount);
    QVERIFY(!poppo->poppo().checks().isHeld());
    QVERIFY(!QDir(first).isEmpty());
    QVERIFY(!QFile::exists(second));
    QCOMPARE(store::SettingsFile(poppo->profile()).load()->mailFolder, first);
}

QTEST_MAIN(WindowAnewTest)
#include "WindowAnewTest.moc"
