// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "store/AccountsFile.h"
#include "store/SettingsFile.h"
#include "support/LongEnough.h"
#include "widgets/SettingsDialog.h"

#include <QDir>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

/// A move of the mail folder to another disk that is given up half-way.
class WindowMoveTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }
    void init();
    void quittingStopsTheMoveAndKeepsTheMail();
    void theButtonStopsTheMoveAndKeepsTheMail();

private:
    bool isUntouched() const;

    std::unique_ptr<QTemporaryDir> m_folder; ///< In memory, so that the other place is on another file system.
    std::unique_ptr<QTemporaryDir> m_other;
    QString m_mail;
};

namespace {

/// A hole, so that it takes no room where it lies, and its copy takes long.
constexpr qint64 bigBytes = 1024LL * 1024 * 1024;

} // namespace

void WindowMoveTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(QStringLiteral("/dev/shm/poppo-XXXXXX"));
    m_other = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QStorageInfo(m_folder->path()).device() != QStorageInfo(m_other->path()).device());
    const store::Profile profile = store::Profile::at(m_folder->path());
    QVERIFY(profile.prepare());
    OpenPoppo::settle(m_folder->path(), [](store::Settings &settings) { settings.checkAtStart = false; });
    store::Account account;
    account.id = base::AccountId::random();
    account.name = QStringLiteral("Home");
    account.server.host = QStringLiteral("pop.example");
    account.checkMinutes = 0;
    QVERIFY(store::AccountsFile(profile).change([&](store::Accounts &accounts) { accounts.remember(account); }));
    m_mail = profile.accountFolder(account.id) + QLatin1String("/cur/big");
    QVERIFY(QDir().mkpath(QFileInfo(m_mail).path()));
    QFile mail(m_mail);
    QVERIFY(mail.open(QIODevice::WriteOnly));
    QVERIFY(mail.resize(bigBytes));
}

bool WindowMoveTest::isUntouched() const
{
    const store::Profile profile = store::Profile::at(m_folder->path());
    return QFileInfo(m_mail).size() == bigBytes && QDir(m_other->path()).isEmpty() &&
           store::SettingsFile(profile).load()->mailFolder.isEmpty();
}

void WindowMoveTest::quittingStopsTheMoveAndKeepsTheMail()
{
    auto poppo = std::make_unique<OpenPoppo>(m_folder->path());
    Q_EMIT poppo->poppo().front().settings().mailFolderMoveRequested(m_other->filePath(QStringLiteral("mail")));
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_other->path()).isEmpty(), longEnough);

    poppo.reset();

    QVERIFY(isUntouched());
}

void WindowMoveTest::theButtonStopsTheMoveAndKeepsTheMail()
{
    OpenPoppo poppo(m_folder->path());
    poppo.poppo().front().openSettings(widgets::SettingsDialog::Page::Storage);
    auto *dialog = OpenPoppo::dialog<widgets::SettingsDialog>();
    QVERIFY(dialog);
    Q_EMIT poppo.poppo().front().settings().mailFolderMoveRequested(m_other->filePath(QStringLiteral("mail")));
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_other->path()).isEmpty(), longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::says(*dialog, QStringLiteral("The mail is being moved: 0 of 1 mail.")),
                             longEnough);
    poppo.poppo().front().openSettings(widgets::SettingsDialog::Page::Storage); // anew
    dialog = OpenPoppo::dialog<widgets::SettingsDialog>();
    QVERIFY(OpenPoppo::says(*dialog, QStringLiteral("The mail is being moved: 0 of 1 mail.")));

    QVERIFY(OpenPoppo::click(dialog, "stopButton"));

    QTRY_VERIFY_WITH_TIMEOUT(
        OpenPoppo::says(*dialog, QStringLiteral("The move was stopped. The mail stays where it was.")), longEnough);
    QVERIFY(isUntouched());
    QVERIFY(!poppo.poppo().checks().isHeld());
    QVERIFY(OpenPoppo::button(dialog, QStringLiteral("Move…")));
}

QTEST_MAIN(WindowMoveTest)
#include "WindowMoveTest.moc"
