// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/FromQuoter.h"

#include <QRandomGenerator>
#include <QTest>

using exchange::FromQuoter;

namespace {

QByteArray quoted(const QByteArray &text, qsizetype pieceSize)
{
    FromQuoter quoter;
    QByteArray result;
    for (qsizetype at = 0; at < text.size(); at += pieceSize)
        result += quoter.quote(QByteArrayView(text).sliced(at, qMin(pieceSize, text.size() - at)));
    return result + quoter.finish();
}

/// As mboxrd is read: a line of one or more ">" and "From " loses one.
QByteArray unquoted(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    for (QByteArray &line : lines) {
        qsizetype quotes = 0;
        while (quotes < line.size() && line[quotes] == '>')
            ++quotes;
        if (quotes > 0 && line.mid(quotes).startsWith("From "))
            line.remove(0, 1);
    }
    return lines.join('\n');
}

} // namespace

class FromQuoterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesThatLookLikeASeparatorAreQuoted_data();
    void linesThatLookLikeASeparatorAreQuoted();
    void whatAReaderUndoesIsWhatWasThere();
};

void FromQuoterTest::linesThatLookLikeASeparatorAreQuoted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing", "", "");
    row("a plain line", "Hello\n", "Hello\n");
    row("a separator", "From me\n", ">From me\n");
    row("in the middle", "a\nFrom me\nb\n", "a\n>From me\nb\n");
    row("not at the begin of a line", "a From me\n", "a From me\n");
    row("quoted once", ">From me\n", ">>From me\n");
    row("quoted twice", ">>From me\n", ">>>From me\n");
    row("a quote of something else", "> From me\n", "> From me\n");
    row("a field", "From: me\n", "From: me\n");
    row("only begun", "F\nFFrom x\n", "F\nFFrom x\n");
    row("only begun, at the end", "Fr", "Fr\n");
    row("without a last line end", "From me", ">From me\n");
    row("quotes at the end", ">>", ">>\n");
}

void FromQuoterTest::linesThatLookLikeASeparatorAreQuoted()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    for (qsizetype pieceSize = 1; pieceSize <= 12; ++pieceSize)
        QCOMPARE(quoted(text, pieceSize), expected);
}

void FromQuoterTest::whatAReaderUndoesIsWhatWasThere()
{
    QRandomGenerator dice(1939);
    const QByteArrayList words{">", "From ", "From", "F", "\n", "\n", " ", "x", "\r", QByteArray(1, '\0'), "\xe3\x81"};
    for (int round = 0; round < 3000; ++round) {
        QByteArray text;
        for (int i = dice.bounded(12); i >= 0; --i)
            text += words[dice.bounded(words.size())];
        text += '\n';
        const QByteArray written = quoted(text, 1 + dice.bounded(9));
        QVERIFY(!written.startsWith("From ") && !written.contains("\nFrom "));
        QCOMPARE(unquoted(written), text);
    }
}

QTEST_APPLESS_MAIN(FromQuoterTest)
#include "FromQuoterTest.moc"
