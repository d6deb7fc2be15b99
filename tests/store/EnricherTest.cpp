// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Enricher.h"

#include "support/Archive.h"
#include "support/LongEnough.h"

#include <QSignalSpy>
#include <QTest>

using store::Enricher;

class EnricherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSnippetAndTheAttachmentMarkAreFilledIn();
    void aMailThatIsNotThereYetIsTriedAgain();
    void itStopsWhenAsked();
};

namespace {

constexpr const char *plain = "From: ann@example.org\nSubject: a\n\nShall we meet for lunch?\n";
constexpr const char *withAttachment =
    "From: ann@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nSee the list.\n--x\n"
    "Content-Type: application/pdf; name=\"list.pdf\"\nContent-Disposition: attachment; filename=\"list.pdf\"\n\n"
    "%PDF\n--x--\n";

} // namespace

void EnricherTest::theSnippetAndTheAttachmentMarkAreFilledIn()
{
    Archive archive({message("a").saying(plain).attachments(1), message("b").saying(withAttachment),
                     message("known").snippet("left alone").attachments(0)});
    Enricher enricher(archive.profile());
    QSignalSpy idle(&enricher, &Enricher::idle);

    enricher.wake();

    QVERIFY(idle.wait(longEnough));
    QCOMPARE(archive.column(QStringLiteral("SELECT snippet FROM message ORDER BY row")).join(QLatin1Char('|')),
             QStringLiteral("Shall we meet for lunch?|See the list.|left alone"));
    QCOMPARE(archive.column(QStringLiteral("SELECT attachments FROM message ORDER BY row")).join(QLatin1Char('|')),
             QStringLiteral("0|1|0"));
}

void EnricherTest::aMailThatIsNotThereYetIsTriedAgain()
{
    Archive archive({message("late")});
    Enricher enricher(archive.profile());
    QSignalSpy idle(&enricher, &Enricher::idle);
    enricher.wake();
    QVERIFY(idle.wait(longEnough));
    QCOMPARE(archive.column(QStringLiteral("SELECT count(*) FROM message WHERE snippet IS NULL")).value(0),
             QStringLiteral("1"));
}

void EnricherTest::itStopsWhenAsked()
{
    QList<Mail> mails(100, message("a").saying(plain));
    Archive archive(mails);
    Enricher enricher(archive.profile());
    QSignalSpy changed(&enricher, &Enricher::catalogueChanged);
    QObject::connect(&enricher, &Enricher::catalogueChanged, &enricher, &Enricher::stop);
    QSignalSpy idle(&enricher, &Enricher::idle);

    enricher.wake();

    QVERIFY(changed.wait(longEnough));
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(idle.size(), 0);
}

QTEST_GUILESS_MAIN(EnricherTest)
#include "EnricherTest.moc"
