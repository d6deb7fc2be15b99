// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestCertificates.h"

#include <QProcess>

TestCertificates::TestCertificates(Kind kind)
{
    const QString newKey = QStringLiteral("openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes ");
    const QString name = kind == Kind::ForAnotherName ? QStringLiteral("DNS:elsewhere.example")
                                                      : QStringLiteral("DNS:localhost,IP:127.0.0.1");
    run(newKey + QStringLiteral("-x509 -days 30 -keyout ca.key -out ca.pem -subj '/CN=Test authority'"));
    if (kind == Kind::SelfSigned) {
        run(newKey + QStringLiteral("-x509 -days 30 -keyout server.key -out server.pem -subj /CN=localhost "
                                    "-addext subjectAltName=%1 -addext basicConstraints=CA:FALSE")
                         .arg(name));
        return;
    }
    run(newKey + QStringLiteral("-keyout server.key -out server.csr -subj '/CN=Test server'")); // names stand in SAN
    run(QStringLiteral("printf 'subjectAltName=%1\\nbasicConstraints=CA:FALSE\\n' > extensions").arg(name));
    const QString days = kind == Kind::Expired ? QStringLiteral("-1") : QStringLiteral("30");
    run(QStringLiteral("openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days %1 "
                       "-extfile extensions -out server.pem")
            .arg(days));
}

QString TestCertificates::makeClient(const QString &name) const
{
    run(QStringLiteral("openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout %1.key "
                       "-out %1.csr -subj /CN=%1 && "
                       "openssl x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -out %1.crt && "
                       "cat %1.crt %1.key > %1.pem")
            .arg(name));
    return m_folder.filePath(name + QStringLiteral(".pem"));
}

void TestCertificates::run(const QString &command) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
    process.waitForFinished();
    if (process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(command), process.readAllStandardError().constData());
}
