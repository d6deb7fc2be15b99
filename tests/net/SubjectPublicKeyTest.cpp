// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/SubjectPublicKey.h"

#include "support/LoopbackServer.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QTest>

class SubjectPublicKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsWhatOpensslSays_data();
    void itIsWhatOpensslSays();
    void aCutCertificateGivesNothingOrTheSame();
};

namespace {

QByteArray derOf(const QString &name)
{
    return QSslCertificate::fromPath(LoopbackServer::certificatePath(name)).value(0).toDer();
}

} // namespace

void SubjectPublicKeyTest::itIsWhatOpensslSays_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"good", "self-signed", "ed25519"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void SubjectPublicKeyTest::itIsWhatOpensslSays()
{
    QFETCH(QString, name);
    const QByteArray spki = net::subjectPublicKeyInfo(derOf(name));
    QCOMPARE(QCryptographicHash::hash(spki, QCryptographicHash::Sha256), LoopbackServer::spkiHash(name));
}

void SubjectPublicKeyTest::aCutCertificateGivesNothingOrTheSame()
{
    const QByteArray der = derOf(QStringLiteral("good"));
    for (qsizetype length = 0; length < der.size(); ++length)
        QVERIFY(net::subjectPublicKeyInfo(der.first(length)).isEmpty());
    for (const QByteArray &bytes :
         {QByteArray("\x30\x80", 2), QByteArray("\x30\x84\xff\xff\xff\xff", 6), QByteArray(9, '0')})
        QVERIFY(net::subjectPublicKeyInfo(bytes).isEmpty());
}

QTEST_APPLESS_MAIN(SubjectPublicKeyTest)
#include "SubjectPublicKeyTest.moc"
