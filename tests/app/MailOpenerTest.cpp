// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MailOpener.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

class MailOpenerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSavedAttachmentReplacesTheFile();
    void anAttachmentThatCannotBeWrittenWholeLeavesTheFileAsItWas();
    void aMailThatCannotBeWrittenWholeLeavesTheFileAsItWas();
    void twoAttachmentsOfOneNameAreBothSaved();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
};

namespace {

constexpr rlim_t roomBytes = 64 * 1024;

/// As on a disk that is full half-way: files of this program grow no further while it lives.
class LittleRoom
{
public:
    LittleRoom()
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit little{roomBytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
    }
    ~LittleRoom() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(LittleRoom)

private:
    rlimit m_before{};
};

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void MailOpenerTest::initTestCase()
{
    std::signal(SIGXFSZ, SIG_IGN);                      // The write is to fail, not the program.
    const QByteArray line = QByteArray(72, 'A') + "\n"; // 54 times NUL
    QVERIFY(write(path("mail"), "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                                "--b\nContent-Type: text/plain\n\nHello\n"
                                "--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\n"
                                "Content-Transfer-Encoding: base64\n\n" +
                                    line.repeated(4000) + "--b--\n"));
}

void MailOpenerTest::aSavedAttachmentReplacesTheFile()
{
    QVERIFY(write(path("a.png"), "old"));
    app::MailOpener opener;
    QSignalSpy saved(&opener, &app::MailOpener::saved);

    opener.saveAttachment(path("mail"), mime::readMessage(path("mail"))->attachments.constFirst().index, path("a.png"));

    QCOMPARE(saved.size(), 1);
    QCOMPARE(read(path("a.png")), QByteArray(4000 * 54, '\0'));
}

void MailOpenerTest::anAttachmentThatCannotBeWrittenWholeLeavesTheFileAsItWas()
{
    QVERIFY(write(path("a.png"), "old"));
    const int index = mime::readMessage(path("mail"))->attachments.constFirst().index;
    const QStringList before = QDir(m_folder.path()).entryList();
    app::MailOpener opener;
    QSignalSpy notSaved(&opener, &app::MailOpener::notSaved);
    {
        const LittleRoom room;
        opener.saveAttachment(path("mail"), index, path("a.png"));
    }

    QCOMPARE(notSaved.size(), 1);
    QVERIFY(!notSaved.constFirst().at(1).toString().isEmpty());
    QCOMPARE(read(path("a.png")), QByteArray("old"));
    QCOMPARE(QDir(m_folder.path()).entryList(), before);
}

void MailOpenerTest::aMailThatCannotBeWrittenWholeLeavesTheFileAsItWas()
{
    QVERIFY(write(path("mail.eml"), "old"));
    const QStringList before = QDir(m_folder.path()).entryList();
    app::MailOpener opener;
    QSignalSpy notSaved(&opener, &app::MailOpener::notSaved);
    {
        const LittleRoom room;
        opener.copyMail(path("mail"), path("mail.eml"));
    }

    QCOMPARE(notSaved.size(), 1);
    QCOMPARE(read(path("mail.eml")), QByteArray("old"));
    QCOMPARE(QDir(m_folder.path()).entryList(), before);
}

void MailOpenerTest::twoAttachmentsOfOneNameAreBothSaved()
{
    const QByteArray part = "--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\n";
    QVERIFY(write(path("twice"), "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + part + "one\n" +
                                     part + "two\n--b--\n"));
    const QTemporaryDir target;
    app::MailOpener opener;
    QSignalSpy saved(&opener, &app::MailOpener::saved);

    opener.saveAttachments(path("twice"), mime::readMessage(path("twice"))->attachments, target.path());

    QCOMPARE(saved.size(), 2);
    QCOMPARE(QDir(target.path()).entryList(QDir::Files),
             QStringList({QStringLiteral("a (2).png"), QStringLiteral("a.png")}));
}

QTEST_GUILESS_MAIN(MailOpenerTest)
#include "MailOpenerTest.moc"
