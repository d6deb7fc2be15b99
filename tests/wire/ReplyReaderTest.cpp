// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/ReplyReader.h"

#include <QTest>

using wire::ReplyReader;
using Shape = ReplyReader::Shape;

class ReplyReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesAreReadInTheOrderTheyWereExpected();
    void everySplitReadsTheSame();
    void aRefusalHasNoBody();
    void bytesNobodyAskedForAreReported();
    void nothingFollowsWhatWasMalformed();
    void aStatusLineHasALimit();
    void aListingLineIsCutAtItsLimit();
    void aBodyPassesInBoundedPieces();
    void oneCrLfMakesTheWholeSessionStrict();
    void idleMeansNothingIsLeft();
};

namespace {

struct Described
{
    QByteArray operator()(const wire::StatusLine &status) const { return status.raw; }
    QByteArray operator()(const wire::BodyBytes &body) const { return '{' + body.bytes + '}'; }
    QByteArray operator()(const wire::ListingText &row) const
    {
        return row.isTooLong ? "too long" : '(' + row.text + ')';
    }
    QByteArray operator()(const wire::EndOfBody &) const { return "end"; }
    QByteArray operator()(const wire::Malformed &malformed) const { return "malformed " + malformed.line; }
    QByteArray operator()(const wire::Unasked &unasked) const { return "unasked " + unasked.bytes; }
};

QByteArray textOf(const QList<wire::Event> &events)
{
    QByteArrayList texts;
    for (const wire::Event &event : events)
        texts.append(std::visit(Described(), event));
    return texts.join(' ').replace("} {", "").replace("\r\n", "/");
}

ReplyReader expecting(std::initializer_list<Shape> shapes)
{
    ReplyReader reader;
    for (const Shape shape : shapes)
        reader.expect(shape);
    return reader;
}

} // namespace

void ReplyReaderTest::repliesAreReadInTheOrderTheyWereExpected()
{
    ReplyReader reader = expecting({Shape::StatusOnly, Shape::WithListing, Shape::WithBody, Shape::StatusOnly});
    const QByteArray stream = "+OK 2 3\r\n+OK\r\n1 abc\r\n..2\r\n.\r\n+OK\r\nhi\r\n..\r\n.\r\n+OK bye\r\n";
    QCOMPARE(textOf(reader.feed(stream)), QByteArray("+OK 2 3 +OK (1 abc) (.2) end +OK {hi/./} end +OK bye"));
    QVERIFY(reader.isIdle());
}

void ReplyReaderTest::everySplitReadsTheSame()
{
    const QByteArray stream = "+OK\r\n1 abc\r\n2 def\r\n.\r\n+OK\r\nhi\r\n..\r\n\r\n.\r\n-ERR no\r\n";
    for (qsizetype split = 1; split < stream.size(); ++split) {
        ReplyReader reader = expecting({Shape::WithListing, Shape::WithBody, Shape::WithBody});
        QList<wire::Event> events;
        for (qsizetype at = 0; at < stream.size(); at += split)
            events += reader.feed(stream.mid(at, split));
        QCOMPARE(textOf(events), QByteArray("+OK (1 abc) (2 def) end +OK {hi/.//} end -ERR no"));
        QVERIFY(reader.isIdle());
    }
}

void ReplyReaderTest::aRefusalHasNoBody()
{
    ReplyReader reader = expecting({Shape::WithBody, Shape::StatusOnly});
    QCOMPARE(textOf(reader.feed("-ERR no such message\r\n+OK\r\n")), QByteArray("-ERR no such message +OK"));
}

void ReplyReaderTest::bytesNobodyAskedForAreReported()
{
    ReplyReader reader = expecting({Shape::StatusOnly});
    QCOMPARE(textOf(reader.feed("+OK\r\nmore\r\nand more")), QByteArray("+OK unasked more"));
    QVERIFY(!reader.isIdle());
}

void ReplyReaderTest::nothingFollowsWhatWasMalformed()
{
    ReplyReader reader = expecting({Shape::StatusOnly, Shape::StatusOnly});
    QCOMPARE(textOf(reader.feed("+ERR\r\n+OK\r\n")), QByteArray("malformed +ERR"));
    QVERIFY(reader.feed("+OK\r\n").isEmpty());
}

void ReplyReaderTest::aStatusLineHasALimit()
{
    const QByteArray longest = "+OK " + QByteArray(ReplyReader::maxStatusLine - 5, 'x');
    QCOMPARE(textOf(expecting({Shape::StatusOnly}).feed(longest + "\r\n")), longest);

    for (const QByteArray &tooLong : {longest + "xx\r\n", longest + QByteArray(100000, 'x')}) {
        const QByteArray told = textOf(expecting({Shape::StatusOnly}).feed(tooLong));
        QCOMPARE(told, "malformed " + longest.left(ReplyReader::maxOffendingLine));
    }
}

void ReplyReaderTest::aListingLineIsCutAtItsLimit()
{
    ReplyReader reader = expecting({Shape::WithListing});
    const QByteArray stream = "+OK\r\n1 a\r\n" + QByteArray(100000, 'x') + "\r\n3 c\r\n.\r\n";
    QCOMPARE(textOf(reader.feed(stream)), QByteArray("+OK (1 a) too long (3 c) end"));
}

void ReplyReaderTest::aBodyPassesInBoundedPieces()
{
    ReplyReader reader = expecting({Shape::WithBody});
    reader.feed("+OK\r\n");
    for (const wire::Event &event : reader.feed(QByteArray(1'000'000, 'x')))
        QVERIFY(std::get<wire::BodyBytes>(event).bytes.size() <= ReplyReader::maxPiece);
    QVERIFY(reader.isInsideBody());
}

void ReplyReaderTest::oneCrLfMakesTheWholeSessionStrict()
{
    ReplyReader bare = expecting({Shape::StatusOnly, Shape::WithBody});
    QVERIFY(textOf(bare.feed("+OK\n+OK\na\n.\n")).endsWith("end"));

    ReplyReader mixed = expecting({Shape::StatusOnly, Shape::WithBody});
    QVERIFY(!textOf(mixed.feed("+OK\r\n+OK\na\n.\n")).endsWith("end"));
}

void ReplyReaderTest::idleMeansNothingIsLeft()
{
    ReplyReader reader;
    QVERIFY(reader.isIdle());
    reader.expect(Shape::StatusOnly);
    QVERIFY(!reader.isIdle());
    reader.feed("+OK\r\n");
    QVERIFY(reader.isIdle());
    reader.feed("\n");
    QVERIFY(!reader.isIdle());
    reader.forget();
    QVERIFY(reader.isIdle());
}

QTEST_APPLESS_MAIN(ReplyReaderTest)
#include "ReplyReaderTest.moc"
