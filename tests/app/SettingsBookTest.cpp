// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsBook.h"
#include "store/FileLock.h"
#include "store/Profile.h"
#include "support/LongEnough.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using app::SettingsBook;

class SettingsBookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aHeldLockHoldsNothingUp();
    void whatCannotBeWrittenIsToldAndTriedAgain();
    void whatIsLeftIsWrittenAtTheEnd();

private:
    bool isKept() const { return store::SettingsFile(*m_profile).load()->markReadAfterSeconds == 7; }
    void write(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Profile> m_profile;
};

namespace {

void readAfterSeven(store::Settings &settings)
{
    settings.markReadAfterSeconds = 7;
}

} // namespace

void SettingsBookTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<store::Profile>(store::Profile::at(m_folder->path()));
    QVERIFY(m_profile->prepare());
}

void SettingsBookTest::write(const QByteArray &text) const
{
    QFile file(m_profile->settingsFile());
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
    file.write(text);
}

void SettingsBookTest::aHeldLockHoldsNothingUp()
{
    app::Scribe scribe;
    SettingsBook book(*m_profile, scribe);
    const QSignalSpy failed(&book, &SettingsBook::failed);
    auto lock = store::FileLock::take(m_profile->settingsFile() + QLatin1String(".lock"), store::FileLock::giveUp);
    QVERIFY(lock.isOk());
    store::FileLock held = std::move(lock).value();

    book.change(readAfterSeven); // Would never come back if it waited here: only this thread can free the lock.

    QCOMPARE(book.current().markReadAfterSeconds, 7);
    QVERIFY(!isKept());
    held.release();
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), longEnough);
    QVERIFY(failed.isEmpty());
}

void SettingsBookTest::whatCannotBeWrittenIsToldAndTriedAgain()
{
    app::Scribe scribe;
    SettingsBook book(*m_profile, scribe);
    QSignalSpy failed(&book, &SettingsBook::failed);
    QSignalSpy mended(&book, &SettingsBook::mended);
    write("{");

    book.change(readAfterSeven);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, longEnough);
    QCOMPARE(failed.first().first().value<store::StoreError>().kind, store::StoreError::Kind::Malformed);
    QCOMPARE(book.current().markReadAfterSeconds, 7);

    write("{}");
    book.change([](store::Settings &settings) { settings.closeToTray = !settings.closeToTray; });
    QTRY_COMPARE_WITH_TIMEOUT(mended.size(), 1, longEnough);
    QVERIFY(isKept()); // The change that had failed, too.
}

void SettingsBookTest::whatIsLeftIsWrittenAtTheEnd()
{
    app::Scribe scribe;
    auto book = std::make_unique<SettingsBook>(*m_profile, scribe);
    QSignalSpy failed(book.get(), &SettingsBook::failed);
    write("{");
    book->change(readAfterSeven);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, longEnough);
    write("{}");

    book.reset();

    QTRY_VERIFY_WITH_TIMEOUT(isKept(), longEnough);
}

QTEST_GUILESS_MAIN(SettingsBookTest)
#include "SettingsBookTest.moc"
