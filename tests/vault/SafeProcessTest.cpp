// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/SafeProcess.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

/// What both programs do first of all. HeldSecretTest and DovecotSignInTest see that they did.
class SafeProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyMayLookInsideNorIsACoreDumped();
};

void SafeProcessTest::nobodyMayLookInsideNorIsACoreDumped()
{
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);

    vault::protectProcess();

    QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    rlimit core{1, 1};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &core), 0);
    QCOMPARE(core.rlim_cur, rlim_t(0));
    QCOMPARE(core.rlim_max, rlim_t(0));
    QCOMPARE(::umask(077), mode_t(077));
}

QTEST_APPLESS_MAIN(SafeProcessTest)
#include "SafeProcessTest.moc"
