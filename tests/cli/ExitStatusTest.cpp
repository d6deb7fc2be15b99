// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExitStatus.h"

#include <QTest>

using cli::ExitStatus;
using Kind = fetch::Trouble::Kind;

class ExitStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptsCanRelyOnIt_data();
    void scriptsCanRelyOnIt();
    void onlyOurOwnMistakesAreOurFault();
};

void ExitStatusTest::scriptsCanRelyOnIt_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("refused mails") << Kind::MessagesRefused << 65;
    QTest::newRow("host") << Kind::HostNotFound << 69;
    QTest::newRow("dropped") << Kind::ClosedByServer << 69;
    QTest::newRow("internal") << Kind::Internal << 70;
    QTest::newRow("folder") << Kind::MailFolderNotWritable << 73;
    QTest::newRow("disk full") << Kind::DiskFull << 74;
    QTest::newRow("in use") << Kind::AccountInUse << 75;
    QTest::newRow("login delay") << Kind::LoginDelay << 75;
    QTest::newRow("locked keychain") << Kind::KeychainLocked << 75;
    QTest::newRow("lock held") << Kind::LockHeld << 75;
    QTest::newRow("protocol") << Kind::Protocol << 76;
    QTest::newRow("stranger") << Kind::NotPop3 << 76;
    QTest::newRow("password") << Kind::PasswordRefused << 77;
    QTest::newRow("certificate") << Kind::CertificateExpired << 77;
    QTest::newRow("no TLS") << Kind::TlsNotOffered << 77;
    QTest::newRow("clear") << Kind::CleartextRefused << 77;
    QTest::newRow("no keychain") << Kind::NoKeychain << 78;
    QTest::newRow("settings") << Kind::SettingsMalformed << 78;
}

void ExitStatusTest::scriptsCanRelyOnIt()
{
    QFETCH(Kind, kind);

    QTEST(int(cli::exitStatusOf(kind)), "status");
}

void ExitStatusTest::onlyOurOwnMistakesAreOurFault()
{
    for (int kind = 0; kind < int(Kind::Internal); ++kind)
        QVERIFY2(cli::exitStatusOf(Kind(kind)) != ExitStatus::OurFault, qPrintable(fetch::word(Kind(kind))));
}

QTEST_APPLESS_MAIN(ExitStatusTest)
#include "ExitStatusTest.moc"
