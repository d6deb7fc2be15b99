// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Import.h"
#include "exchange/Export.h"
#include "store/RecordReader.h"
#include "support/FrozenClock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using exchange::Export;
using exchange::Import;
using exchange::MailReader;
using store::StoreError;

namespace {

/// Each is awkward in a way that a mail may be.
const QByteArrayList awkward{"Subject: 1\n\nFrom noon on.\n>From one on.\n>>From two.\n",
                             "Subject: 2\n\n8-bit \x80\xff, " + QByteArray(1, '\0') + " and a b\r\nare\rCR.\n",
                             "Subject: 3\n\n.\n..\n...dots\n",
                             "Subject: 4\n\n\n\nempty lines at the end\n\n\n",
                             "Subject: 5\n\n" + QByteArray(1'200'000, 'x') + "\n",
                             "Subject: 6\nno body\n",
                             "From: no one\nSubject: 7\n\n" + QByteArray(70'000, '>') + "From \n"};

store::Account account()
{
    store::Account account;
    account.id = *base::AccountId::parse(u"00112233445566778899aabbccddeeff");
    account.name = QStringLiteral("home");
    account.server.host = QStringLiteral("pop.example.org");
    account.user = QStringLiteral("ann");
    return account;
}

/// A profile of its own, into which mail is imported.
class Home
{
public:
    Home() : m_profile(store::Profile::at(m_folder.path())) {}

    Import::Result import(const QString &path, MailReader::Quoting quoting = MailReader::Quoting::All)
    {
        Import import(m_profile, account(), m_clock);
        QObject::connect(&import, &Import::listed, [this](const QStringList &read, const QStringList &starred) {
            m_read += read;
            m_starred += starred;
        });
        return import.run(path, quoting);
    }
    /// What its mails are, byte for byte, sorted.
    QByteArrayList contents() const
    {
        QByteArrayList contents;
        for (const QString &path : paths()) {
            QFile file(path);
            contents += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
        }
        std::sort(contents.begin(), contents.end());
        return contents;
    }
    QStringList paths() const
    {
        QStringList paths;
        const auto read = store::RecordReader(m_profile).each(
            {}, -1, [&paths](const store::MessageRecord &mail) { paths += mail.path; });
        return read ? paths : QStringList{QStringLiteral("(no list)")};
    }
    qsizetype readCount() const { return m_read.size(); } ///< Told as listed, and read there.
    qsizetype starredCount() const { return m_starred.size(); }
    const store::Profile &profile() const { return m_profile; }

private:
    QTemporaryDir m_folder;
    store::Profile m_profile;
    FrozenClock m_clock;
    QStringList m_read;
    QStringList m_starred;
};

/// Files of another program.
class Elsewhere
{
public:
    void write(const char *name, const QByteArray &content) const
    {
        const QFileInfo file(path(name));
        file.dir().mkpath(QStringLiteral("."));
        QFile out(file.filePath());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    QString path(const char *name = "") const { return m_folder.filePath(QLatin1String(name)); }

private:
    QTemporaryDir m_folder;
};

QByteArrayList sorted(QByteArrayList list)
{
    std::sort(list.begin(), list.end());
    return list;
}

const QByteArray separator = "From ann@example.org Tue Nov 24 09:00:00 2026\n";

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasExportedComesBackByteForByte_data();
    void whatWasExportedComesBackByteForByte();
    void eachFormIsSeenByItself();
    void aSecondImportBringsNothing();
    void mailsOfOneHeaderAndSizeStayApart();
    void whatWasDeletedHereComesBack();
    void whatAServerHasAsWellIsStoredOnce();
    void mozillasNotesAndItsDeletedMailStayBehind();
    void anOldMboxKeepsItsQuotes();
    void aFileWithCrLfIsTheSameMail();
    void anEmptyFileIsNoMail();
    void aFileThatEndsEarlyIsNotRead();
    void nothingIsFoundAtAPathThatIsNotThere();
    void aStoppedImportKeepsWhatCameAndGoesOn();
};

void ImportTest::whatWasExportedComesBackByteForByte_data()
{
    QTest::addColumn<Export::Form>("form");
    QTest::newRow("mbox") << Export::Form::Mbox;
    QTest::newRow("Maildir") << Export::Form::Maildir;
}

void ImportTest::whatWasExportedComesBackByteForByte()
{
    QFETCH(Export::Form, form);
    const Elsewhere elsewhere;
    for (int i = 0; i < awkward.size(); ++i)
        elsewhere.write(QByteArray("in/" + QByteArray::number(i) + ".eml").constData(), awkward[i]);
    Home first;
    Home second;

    const auto in = first.import(elsewhere.path("in"));
    const auto out = Export(first.profile(), {}).run(form, elsewhere.path("out"));
    const auto back = second.import(elsewhere.path("out"));

    QVERIFY(in && out && back);
    QCOMPARE(in->imported, awkward.size());
    QCOMPARE(first.contents(), sorted(awkward));
    QCOMPARE(back->imported, awkward.size());
    QCOMPARE(second.contents(), sorted(awkward));
}

void ImportTest::eachFormIsSeenByItself()
{
    const Elsewhere elsewhere;
    elsewhere.write("Mail/Inbox",
                    separator + "Subject: A\n\nmbox\n\n" + separator + "Status: RO\nSubject: B\n\nread\n");
    elsewhere.write("Mail/Inbox.msf", "an index");
    elsewhere.write("Mail/Inbox.sbd/Old", separator + "Subject: C\n\nbelow\n");
    elsewhere.write("maildir/cur/1:2,S", "Subject: D\n\nread\n");
    elsewhere.write("maildir/new/2", "Subject: E\n\nnew\n");
    elsewhere.write("maildir/tmp/3", "Subject: half\n");
    elsewhere.write("maildir/.Folder/cur/4:2,F", "Subject: F\n\nfolder\n");
    elsewhere.write("maildir/.Folder/new/5", "Subject: G\n\nas well\n");
    elsewhere.write("mh/7", "Subject: H\n\nMH\n");
    elsewhere.write("mh/.mh_sequences", "cur: 7\n");
    elsewhere.write("one.eml", "Subject: I\n\neml\n");
    elsewhere.write("notes.txt", "Subject: no mail\n");
    Home home;

    const auto result = home.import(elsewhere.path());

    QVERIFY(result);
    QCOMPARE(result->imported, 9);
    QCOMPARE(home.readCount(), 2);
    QCOMPARE(home.starredCount(), 1);
    QCOMPARE(result->unreadable, QStringList());
    QVERIFY(!home.contents().contains("Subject: half\n"));
}

void ImportTest::aSecondImportBringsNothing()
{
    const Elsewhere elsewhere;
    elsewhere.write("inbox", separator + "Subject: A\n\nonce\n\n" + separator + "Subject: A\n\nonce\n");
    Home home;

    const auto first = home.import(elsewhere.path("inbox"));
    const auto second = home.import(elsewhere.path("inbox"));

    QVERIFY(first && second);
    QCOMPARE(first->imported, 1);
    QCOMPARE(first->duplicates, 1);
    QCOMPARE(second->imported, 0);
    QCOMPARE(second->duplicates, 2);
    QCOMPARE(home.contents().size(), 1);
}

void ImportTest::mailsOfOneHeaderAndSizeStayApart()
{
    const Elsewhere elsewhere;
    const QByteArrayList alike{"Subject: A\n\n1\n", "Subject: A\n\n2\n", "Subject: A\n\n3\n"};
    elsewhere.write("a/1.eml", alike[0]);
    elsewhere.write("a/2.eml", alike[1]);
    elsewhere.write("b/3.eml", alike[2]);
    Home home;

    QVERIFY(home.import(elsewhere.path("a")));
    QVERIFY(home.import(elsewhere.path("b")));

    QCOMPARE(home.contents(), alike);
}

void ImportTest::whatWasDeletedHereComesBack()
{
    const Elsewhere elsewhere;
    elsewhere.write("1.eml", "Subject: A\n\nback\n");
    Home home;
    QVERIFY(home.import(elsewhere.path()));
    QVERIFY(QFile::remove(home.paths().value(0)));

    const auto again = home.import(elsewhere.path());

    QVERIFY(again);
    QCOMPARE(again->imported, 1);
    QCOMPARE(home.contents(), QByteArrayList{"Subject: A\n\nback\n"});
}

void ImportTest::whatAServerHasAsWellIsStoredOnce()
{
    const Elsewhere elsewhere;
    elsewhere.write("inbox", separator + "X-UIDL: u1\nStatus: RO\nSubject: A\n\nboth\n");
    Home home;
    const FrozenClock clock;
    QVERIFY(home.import(elsewhere.path("inbox")));

    store::MessageStore store(home.profile(), account(), clock);
    qint64 fresh = 0;
    qint64 held = 0;
    connect(&store, &store::MessageStore::stored, this, [&](const store::StoredReceipts &receipts) {
        for (const store::StoredReceipt &receipt : receipts)
            ++(receipt.isNew() ? fresh : held);
    });
    store.open();
    store.begin(base::MessageNumber(1), *base::Uidl::parse("u1"));
    store.append(base::MessageNumber(1), "Subject: A\r\n\r\nboth\r\n");
    store.finish(base::MessageNumber(1));
    store.flush();
    store.close(store::MessageStore::Closing::Settled);

    QCOMPARE(held, 1);
    QCOMPARE(fresh, 0);
    QCOMPARE(home.contents().size(), 1);
}

void ImportTest::mozillasNotesAndItsDeletedMailStayBehind()
{
    const Elsewhere elsewhere;
    elsewhere.write("Inbox", "From - Tue Nov 24 09:00:00 2026\nX-Account-Key: account1\nX-UIDL: 17\n"
                             "X-Mozilla-Status: 0005\nX-Mozilla-Status2: 00000000\nSubject: A\n\nkept\n\n"
                             "From - Tue Nov 24 09:01:00 2026\nX-Mozilla-Status: 0009\nSubject: B\n\ndeleted\n");
    Home home;

    const auto result = home.import(elsewhere.path("Inbox"));

    QVERIFY(result);
    QCOMPARE(home.contents(), QByteArrayList{"Subject: A\n\nkept\n"});
    QCOMPARE(result->deleted, 1);
    QCOMPARE(home.readCount(), 1);
    QCOMPARE(home.starredCount(), 1);
}

void ImportTest::anOldMboxKeepsItsQuotes()
{
    const Elsewhere elsewhere;
    elsewhere.write("old", separator + "Subject: A\n\n>From noon\n>>From a reply\n");
    Home home;

    QVERIFY(home.import(elsewhere.path("old"), MailReader::Quoting::FromAlone));

    QCOMPARE(home.contents(), QByteArrayList{"Subject: A\n\nFrom noon\n>>From a reply\n"});
}

void ImportTest::aFileWithCrLfIsTheSameMail()
{
    const Elsewhere elsewhere;
    elsewhere.write("1.eml", "Subject: A\n\nsame\n");
    elsewhere.write("2.eml", "Subject: A\r\n\r\nsame\r\n");
    Home home;

    const auto result = home.import(elsewhere.path());

    QVERIFY(result);
    QCOMPARE(result->imported, 1);
    QCOMPARE(result->duplicates, 1);
}

void ImportTest::anEmptyFileIsNoMail()
{
    const Elsewhere elsewhere;
    elsewhere.write("1.eml", "");
    elsewhere.write("maildir/cur/2", "");
    elsewhere.write("maildir/new/3", "Subject: A\n\nfine\n");
    Home home;

    const auto result = home.import(elsewhere.path());

    QVERIFY(result);
    QCOMPARE(result->imported, 1);
}

void ImportTest::aFileThatEndsEarlyIsNotRead()
{
    const Elsewhere elsewhere;
    elsewhere.write("1.eml", "Subject: A\n\nfine\n");
    QByteArray content;
    const auto take = [&content](const QByteArray &piece) { content += piece; };

    MailReader whole({elsewhere.path("1.eml"), 0, 17, false, {}});
    MailReader tooLong({elsewhere.path("1.eml"), 0, 18, false, {}});
    MailReader folder({elsewhere.path(), 0, 18, false, {}});

    QVERIFY(whole.read(take));
    QCOMPARE(content, QByteArray("Subject: A\r\n\r\nfine\r\n"));
    QVERIFY(!tooLong.read(take));
    QVERIFY(!folder.read(take));
    QVERIFY(!folder.error().isEmpty());
}

void ImportTest::nothingIsFoundAtAPathThatIsNotThere()
{
    Home home;

    const auto result = home.import(QStringLiteral("/nowhere/at all"));

    QVERIFY(!result);
    QCOMPARE(result.error().path, QStringLiteral("/nowhere/at all"));
    QVERIFY(home.contents().isEmpty());
}

void ImportTest::aStoppedImportKeepsWhatCameAndGoesOn()
{
    const Elsewhere elsewhere;
    for (int i = 0; i < 200; ++i)
        elsewhere.write(QByteArray(QByteArray::number(i) + ".eml").constData(),
                        "Subject: A\n\n" + QByteArray::number(i));
    Home home;
    const FrozenClock clock;
    Import import(home.profile(), account(), clock);
    connect(&import, &Import::progressed, &import, &Import::stop);

    const auto stopped = import.run(elsewhere.path(), MailReader::Quoting::All);
    const qsizetype before = home.contents().size();
    const auto rest = home.import(elsewhere.path());

    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, StoreError::Kind::Stopped);
    QVERIFY(before > 0 && before < 200);
    QVERIFY(rest);
    QCOMPARE(rest->duplicates, before);
    QCOMPARE(home.contents().size(), 200);
}

QTEST_GUILESS_MAIN(ImportTest)
#include "ImportTest.moc"
