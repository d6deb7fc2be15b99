// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Dialogue.h"

#include <QDir>
#include <QTest>

/// Plays every file of tests/dialogues in every way a stream can be cut.
class DialoguesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTranscriptIsFollowed_data();
    void everyTranscriptIsFollowed();
};

namespace {

struct Way
{
    const char *name;
    Dialogue::Cut cut;
};

QByteArray contents(const QFileInfo &path)
{
    QFile file(path.filePath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

} // namespace

void DialoguesTest::everyTranscriptIsFollowed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Dialogue::Cut>("cut");

    const QDir folder(QStringLiteral(DIALOGUES));
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    QVERIFY(files.size() > 10);
    for (const QFileInfo &file : files) {
        const QByteArray text = contents(file);
        for (const Way &way : {Way{"whole", Dialogue::Cut::Whole}, Way{"byte by byte", Dialogue::Cut::EveryByte},
                               Way{"cut at CR", Dialogue::Cut::AtEveryCr}, Way{"bare LF", Dialogue::Cut::BareLf}})
            if (Dialogue::isFor(text, way.cut))
                QTest::addRow("%s, %s", qPrintable(file.completeBaseName()), way.name) << text << way.cut;
    }
}

void DialoguesTest::everyTranscriptIsFollowed()
{
    QFETCH(QByteArray, text);
    QFETCH(Dialogue::Cut, cut);
    Dialogue dialogue(text, cut);

    QCOMPARE(dialogue.play(), Dialogue::agreed);
}

QTEST_GUILESS_MAIN(DialoguesTest)
#include "DialoguesTest.moc"
