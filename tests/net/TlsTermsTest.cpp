// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/TlsTerms.h"

#include "support/TestCertificates.h"

#include <QFile>
#include <QTest>

using net::SystemAuthorities;
using net::TlsTerms;

class TlsTermsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSystemsAuthoritiesAreReadOnceAndOnlyWhereNeeded();
    void anAuthorityFileIsReadAnewForEachLine();
    void theSystemsOwnAreTrustedBesideTheFile();
};

namespace {

QSslCertificate authorityOf(const TestCertificates &certificates)
{
    return QSslCertificate::fromPath(certificates.caFile()).value(0);
}

base::ServerAddress trusting(const QString &caFile)
{
    base::ServerAddress address;
    address.host = QStringLiteral("pop.example");
    address.caFile = caFile;
    return address;
}

} // namespace

void TlsTermsTest::theSystemsAuthoritiesAreReadOnceAndOnlyWhereNeeded()
{
    const TestCertificates own;
    int readings = 0;
    SystemAuthorities authorities([&readings] {
        ++readings;
        return QList<QSslCertificate>();
    });

    TlsTerms::of(trusting({}), authorities);
    QCOMPARE(readings, 0); // OpenSSL looks them up by itself then.
    TlsTerms::of(trusting(own.caFile()), authorities);
    TlsTerms::of(trusting(own.caFile()), authorities);
    QCOMPARE(readings, 1);
}

void TlsTermsTest::anAuthorityFileIsReadAnewForEachLine()
{
    const TestCertificates first;
    const TestCertificates second;
    const TestCertificates system;
    SystemAuthorities authorities([&system] { return QList<QSslCertificate>{authorityOf(system)}; });
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("ca.pem"));
    QVERIFY(QFile::copy(first.caFile(), file));
    const auto trusted = [&] { return TlsTerms::of(trusting(file), authorities).configuration.caCertificates(); };
    QCOMPARE(trusted(), QList({authorityOf(system), authorityOf(first)}));

    QVERIFY(QFile::remove(file) && QFile::copy(second.caFile(), file));
    QCOMPARE(trusted(), QList({authorityOf(system), authorityOf(second)}));

    QVERIFY(QFile::remove(file));
    QCOMPARE(trusted(), QList({authorityOf(system)}));
    QCOMPARE(TlsTerms::of(trusting(file), authorities).unreadable, file);
}

void TlsTermsTest::theSystemsOwnAreTrustedBesideTheFile()
{
    const TestCertificates own;
    SystemAuthorities authorities;

    const auto trusted = TlsTerms::of(trusting(own.caFile()), authorities).configuration.caCertificates();

    QCOMPARE(authorities.certificates(), QSslConfiguration::systemCaCertificates());
    QCOMPARE(trusted.size(), authorities.certificates().size() + 1);
}

QTEST_GUILESS_MAIN(TlsTermsTest)
#include "TlsTermsTest.moc"
