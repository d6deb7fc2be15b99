// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Export.h"
#include "support/Archive.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

using exchange::Export;
using store::StoreError;

namespace {

const QByteArray lunch = "Subject: Lunch\n\nFrom noon on.\n>From one on.\nb\r\nare\rCR, \x01\x80\xff\n.\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

/// Two mails; the older one is awkward in every way that a stored mail can be.
class Trial
{
public:
    Trial()
        : archive({message("Lunch").at("12:00").saying(lunch.constData()).read(),
                   message("Dinner").at("19:00").in("work").saying("Subject: Dinner\n\nYes.\n")})
    {
    }

    QString target(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Export::Result run(Export::Form form, const char *name, const base::AccountId &account = {}) const
    {
        return Export(archive.profile(), account).run(form, target(name));
    }

    Archive archive;

private:
    QTemporaryDir m_folder;
};

/// Names and contents of a zip.
QMap<QString, QByteArray> unzipped(const QString &path)
{
    QMap<QString, QByteArray> files;
    const std::unique_ptr<archive, decltype(&archive_read_free)> zip(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip(zip.get());
    archive_read_open_filename(zip.get(), QFile::encodeName(path).constData(), 4096);
    for (archive_entry *entry = nullptr; archive_read_next_header(zip.get(), &entry) == ARCHIVE_OK;) {
        QByteArray content(64 * 1024, '\0');
        content.resize(qMax<qsizetype>(0, archive_read_data(zip.get(), content.data(), size_t(content.size()))));
        files.insert(QString::fromUtf8(archive_entry_pathname_utf8(entry)), content);
    }
    return files;
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anMboxHoldsAllMailsTheOldestFirst();
    void aMaildirHoldsTheFilesAsTheyAre();
    void aZipHoldsThemAsTheyWereOnTheWire();
    void onlyOneAccountIsCopied();
    void whatIsThereIsNotTouched_data();
    void whatIsThereIsNotTouched();
    void whoStopsItFindsNothingLeft_data();
    void whoStopsItFindsNothingLeft();
    void aMailWhoseFileIsGoneIsCounted();
    void anEmptyArchiveIsAnEmptyFile();
};

void ExportTest::anMboxHoldsAllMailsTheOldestFirst()
{
    const Trial trial;

    const auto result = trial.run(Export::Form::Mbox, "all.mbox");

    QVERIFY2(result.isOk(), result ? "" : qPrintable(result.error().detail));
    QCOMPARE(result->mails, 2);
    const QByteArray written = contentOf(trial.target("all.mbox"));
    const QByteArrayList lines = written.split('\n');
    QVERIFY2(lines[0].startsWith("From ") && lines[0].endsWith(" 1970"), lines[0].constData());
    QVERIFY(written.contains("\n\n>From noon on.\n>>From one on.\nb\r\nare\rCR, \x01\x80\xff\n.\n\nFrom "));
    QVERIFY(written.endsWith("\nSubject: Dinner\n\nYes.\n\n"));
    QCOMPARE(QFile::permissions(trial.target("all.mbox")) & 0x0077, QFile::Permissions());
}

void ExportTest::aMaildirHoldsTheFilesAsTheyAre()
{
    const Trial trial;

    const auto result = trial.run(Export::Form::Maildir, "mails");

    QVERIFY(result.isOk());
    QCOMPARE(result->mails, 2);
    const QDir folder(trial.target("mails/new"));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QCOMPARE(names.size(), 2);
    QCOMPARE(contentOf(folder.filePath(names[0])), lunch);
    QVERIFY(QDir(trial.target("mails/tmp")).exists() && QDir(trial.target("mails/cur")).exists());
}

void ExportTest::aZipHoldsThemAsTheyWereOnTheWire()
{
    const Trial trial;

    const auto result = trial.run(Export::Form::Zip, "all.zip");

    QVERIFY2(result.isOk(), result ? "" : qPrintable(result.error().detail));
    const auto files = unzipped(trial.target("all.zip"));
    QCOMPARE(files.keys(), QStringList({QStringLiteral("000001 Lunch.eml"), QStringLiteral("000002 Dinner.eml")}));
    QCOMPARE(files.first(),
             QByteArray("Subject: Lunch\r\n\r\nFrom noon on.\r\n>From one on.\r\nb\r\nare\rCR, \x01\x80\xff\r\n.\r\n"));
}

void ExportTest::onlyOneAccountIsCopied()
{
    const Trial trial;

    const auto result = trial.run(Export::Form::Mbox, "work.mbox", Archive::account("work"));

    QVERIFY(result.isOk());
    QCOMPARE(result->mails, 1);
    QVERIFY(!contentOf(trial.target("work.mbox")).contains("Lunch"));
}

void ExportTest::whatIsThereIsNotTouched_data()
{
    QTest::addColumn<Export::Form>("form");
    QTest::newRow("mbox") << Export::Form::Mbox;
    QTest::newRow("maildir") << Export::Form::Maildir;
    QTest::newRow("zip") << Export::Form::Zip;
}

void ExportTest::whatIsThereIsNotTouched()
{
    QFETCH(Export::Form, form);
    const Trial trial;
    QFile file(trial.target("precious"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    file.close();

    const auto result = trial.run(form, "precious");

    QVERIFY(!result);
    QCOMPARE(contentOf(trial.target("precious")), QByteArray("precious"));
}

void ExportTest::whoStopsItFindsNothingLeft_data()
{
    whatIsThereIsNotTouched_data();
}

void ExportTest::whoStopsItFindsNothingLeft()
{
    QFETCH(Export::Form, form);
    const Trial trial;
    Export stopped(trial.archive.profile(), {});
    stopped.stop();

    const auto result = stopped.run(form, trial.target("half"));

    QVERIFY(!result);
    QCOMPARE(result.error().kind, StoreError::Kind::Stopped);
    QVERIFY(!QFileInfo::exists(trial.target("half")));
    QVERIFY(QFileInfo(trial.target("half")).dir().isEmpty());
}

void ExportTest::aMailWhoseFileIsGoneIsCounted()
{
    Trial trial;
    trial.archive.store({message("Only a row").at("20:00")});
    Export all(trial.archive.profile(), {});
    const QSignalSpy progress(&all, &Export::progressed);

    const auto result = all.run(Export::Form::Mbox, trial.target("all.mbox"));

    QVERIFY(result.isOk());
    QCOMPARE(result->mails, 2);
    QCOMPARE(result->unreadable, 1);
    QCOMPARE(progress.last().at(0).toInt(), 3);
    QCOMPARE(progress.last().at(1).toInt(), 3);
}

void ExportTest::anEmptyArchiveIsAnEmptyFile()
{
    const Archive archive;
    const QTemporaryDir folder;

    const auto result =
        Export(archive.profile(), {}).run(Export::Form::Mbox, folder.filePath(QStringLiteral("a.mbox")));

    QVERIFY(result.isOk());
    QCOMPARE(result->mails, 0);
    QCOMPARE(contentOf(folder.filePath(QStringLiteral("a.mbox"))), QByteArray());
}

QTEST_GUILESS_MAIN(ExportTest)
#include "ExportTest.moc"
