// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DovecotServer.h"

#include "support/LongEnough.h"

#include <QDir>
#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <unistd.h>

namespace {

/// The login processes refuse to be root, and the mail processes too: Debian's own users take their place.
bool isRoot()
{
    return ::geteuid() == 0;
}

constexpr uid_t nobody = 65534;

const QByteArray tokenKey = "the key of the tests' token office";

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool greets(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected() && socket.waitForReadyRead() && socket.readAll().startsWith("+OK");
}

/// The certificate is the proof, so whatever password comes with EXTERNAL is good.
const QString certificateSettings = QStringLiteral("ssl_ca = <%1\n"
                                                   "ssl_verify_client_cert = yes\n"
                                                   "ssl_require_crl = no\n"
                                                   "auth_ssl_username_from_cert = yes\n"
                                                   "auth_mechanisms = external\n"
                                                   "passdb {\n"
                                                   "  driver = static\n"
                                                   "  mechanisms = external\n"
                                                   "  args = nopassword=y\n"
                                                   "}\n");

} // namespace

DovecotServer::DovecotServer(TestCertificates::Kind kind) : m_certificates(kind)
{
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7055)); // the server's own users look inside
    QDir folder(m_folder.path());
    for (const char *name : {"base", "mail/cur", "mail/new", "mail/tmp"})
        folder.mkpath(QString::fromLatin1(name));
}

DovecotServer::~DovecotServer()
{
    stop();
}

bool DovecotServer::start()
{
    m_plainPort = freePort();
    m_tlsPort = freePort();
    if (!write("dovecot.conf", settings()) || !writeTokenKey())
        return false;
    giveMailboxAway();
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); }); // so that kill() finds all of them
    m_process.start(QStringLiteral("dovecot"), {QStringLiteral("-F"), QStringLiteral("-c"), path("dovecot.conf")});
    return m_process.waitForStarted() && QTest::qWaitFor([this] { return greets(m_plainPort); }, longEnough);
}

void DovecotServer::kill()
{
    ::kill(-pid_t(m_process.processId()), SIGKILL);
    m_process.waitForFinished();
}

void DovecotServer::stop()
{
    m_process.terminate();
    m_process.waitForFinished();
}

bool DovecotServer::write(const char *name, const QByteArray &content) const
{
    QFile file(path(name));
    return file.open(QFile::WriteOnly) && file.write(content) == content.size();
}

/// Tokens are checked with a key of the server's own; nobody else is asked.
bool DovecotServer::writeTokenKey() const
{
    QDir(m_folder.path()).mkpath(QStringLiteral("keys/default/HS256"));
    return write("keys/default/HS256/default", tokenKey.toBase64()) &&
           write("oauth2.conf", "introspection_mode = local\nusername_attribute = sub\n"
                                "local_validation_key_dict = fs:posix:prefix=" +
                                    path("keys/").toUtf8() + '\n');
}

QString DovecotServer::token()
{
    const auto encoded = [](const QByteArray &part) {
        return part.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray signedPart = encoded(R"({"typ":"JWT","alg":"HS256"})") + '.' +
                                  encoded(R"({"sub":")" + user().toUtf8() + R"(","iat":1700000000,"exp":4102444800})");
    const QByteArray signature = QMessageAuthenticationCode::hash(signedPart, tokenKey, QCryptographicHash::Sha256);
    return QString::fromLatin1(signedPart + '.' + encoded(signature));
}

QByteArray DovecotServer::settings() const
{
    const QString users = isRoot() ? QStringLiteral("default_internal_user = dovecot\ndefault_login_user = dovenull\n")
                                   : QStringLiteral("default_internal_user = %1\ndefault_login_user = %1\n"
                                                    "default_internal_group = %1\n")
                                         .arg(qEnvironmentVariable("USER"));
    QFile pattern(QString::fromUtf8(qgetenv("POPPO_SOURCE")) + QStringLiteral("/tests/support/dovecot.conf.in"));
    if (!pattern.open(QFile::ReadOnly))
        return {};
    QString text = QString::fromUtf8(pattern.readAll());
    text.replace(QLatin1String("@FOLDER@"), m_folder.path());
    text.replace(QLatin1String("@USERS@"), users);
    text.replace(QLatin1String("@PASSWORD@"), password());
    text.replace(QLatin1String("@CANARYUSER@"), canaryUser());
    text.replace(QLatin1String("@CANARY@"), canary());
    text.replace(QLatin1String("@UID@"), QString::number(isRoot() ? nobody : ::geteuid()));
    text.replace(QLatin1String("@GID@"), QString::number(isRoot() ? nobody : ::getegid()));
    text.replace(QLatin1String("@PLAIN@"), QString::number(m_plainPort));
    text.replace(QLatin1String("@TLS@"), QString::number(m_tlsPort));
    text.replace(QLatin1String("@CERTIFICATE@"), m_certificates.certificateFile());
    text.replace(QLatin1String("@KEY@"), m_certificates.keyFile());
    if (m_asksForCertificates)
        text += certificateSettings.arg(caFile());
    return text.toUtf8();
}

void DovecotServer::giveMailboxAway() const
{
    if (isRoot())
        QProcess::execute(QStringLiteral("chown"),
                          {QStringLiteral("-R"), QStringLiteral("%1:%1").arg(nobody), path("mail")});
}

void DovecotServer::put(const QByteArray &message)
{
    QFile file(path("mail/new/") + QStringLiteral("1700000000.M%1.test").arg(++m_count, 6, 10, QLatin1Char('0')));
    if (!file.open(QFile::WriteOnly) || file.write(message) != message.size())
        qWarning("cannot put a message into %s", qPrintable(file.fileName()));
    file.close();
    if (isRoot() && ::chown(file.fileName().toUtf8().constData(), nobody, nobody) != 0)
        qWarning("cannot give %s away", qPrintable(file.fileName()));
}

QList<QByteArray> DovecotServer::mailbox() const
{
    QList<QByteArray> messages;
    for (const char *name : {"mail/new", "mail/cur"}) {
        const QDir folder(path(name));
        for (const QString &entry : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(entry));
            if (file.open(QFile::ReadOnly))
                messages += file.readAll();
        }
    }
    return messages;
}

QString DovecotServer::log() const
{
    QFile file(path("log"));
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
