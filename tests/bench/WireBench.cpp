// SPDX-License-Identifier: GPL-3.0-or-later
// How fast bytes become messages, and listings become rows, on one core and without a line: wire_bench [ROUNDS]
#include "pop3/LoginFacts.h"
#include "pop3/Pop3Session.h"
#include "support/ScriptedTransport.h"
#include "wire/ReplyReader.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int piece = 64 * 1024; ///< As the transport hands it on.
constexpr int listed = 100'000;

/// A mail as they are: lines of some 70 characters, of which one in forty is stuffed.
QByteArray mailStream(qsizetype size)
{
    QByteArray text = "+OK\r\n";
    for (int i = 0; text.size() < size; ++i)
        text += (i % 40 == 0 ? ".." : "") + QByteArray(60 + i % 17, char('a' + i % 26)) + "\r\n";
    return text + ".\r\n";
}

qint64 readByReader(const QByteArray &stream)
{
    wire::ReplyReader reader;
    reader.expect(wire::ReplyReader::Shape::WithBody);
    qint64 bytes = 0;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        const QByteArrayView part = QByteArrayView(stream).sliced(at, qMin<qsizetype>(piece, stream.size() - at));
        for (const wire::Event &event : reader.feed(part))
            if (const auto *body = std::get_if<wire::BodyBytes>(&event))
                bytes += body->bytes.size();
    }
    return bytes;
}

/// What one writes first: a look at each byte.
qint64 readByScalarLoop(const QByteArray &stream)
{
    std::vector<char> out(piece);
    qint64 bytes = 0;
    qsizetype put = 0;
    int place = 0; // 0 in a line, 1 behind CR, 2 at the start of one
    for (qsizetype at = 5; at < stream.size(); ++at) {
        const char c = stream.at(at);
        if (place == 2 && c == '.') {
            place = 0;
            continue;
        }
        place = c == '\r' ? 1 : (c == '\n' && place == 1) ? 2 : 0;
        out[size_t(put++)] = c;
        if (put == piece) {
            bytes += put;
            put = 0;
        }
    }
    return bytes + put - 2;
}

template<typename Read>
double gigabytesPerSecond(const QByteArray &stream, int rounds, Read read)
{
    std::vector<double> speeds;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer clock;
        clock.start();
        if (read(stream) < stream.size() / 2)
            std::abort();
        speeds.push_back(double(stream.size()) / double(clock.nsecsElapsed()));
    }
    std::sort(speeds.begin(), speeds.end());
    return speeds[speeds.size() / 2];
}

QByteArray listing(const QByteArray &value)
{
    QByteArray text = "+OK\r\n";
    for (int i = 1; i <= listed; ++i)
        text += QByteArray::number(i) + ' ' + value + QByteArray::number(i) + "\r\n";
    return text + ".\r\n";
}

QByteArray answerTo(const QByteArray &line)
{
    if (line == "CAPA")
        return "+OK\r\nUSER\r\nUIDL\r\nPIPELINING\r\n.\r\n";
    if (line == "LIST" || line == "UIDL")
        return listing(line == "LIST" ? "1" : "000000015e6f3d21-");
    return "+OK 100000 100000\r\n";
}

/// Answers until nothing more is asked.
void serve(ScriptedTransport &line)
{
    QCoreApplication::sendPostedEvents();
    while (line.hasWrittenLine()) {
        const QByteArray answer = answerTo(line.takeWrittenLine());
        for (qsizetype at = 0; at < answer.size(); at += piece)
            line.deliver(answer.mid(at, piece));
        QCoreApplication::sendPostedEvents();
    }
}

double secondsToList()
{
    auto transport = std::make_unique<ScriptedTransport>();
    ScriptedTransport &line = *transport;
    pop3::Pop3Session session(std::move(transport), base::ServerAddress::Tls::None);
    qsizetype rows = 0;
    QObject::connect(&session, &pop3::Pop3Session::listed,
                     [&rows](const pop3::Listing &all) { rows = all.messages.size(); });
    pop3::LoginFacts facts;
    facts.method = pop3::LoginMethod::UserPass;
    facts.user = "ann";
    facts.secret = base::Secret::fromBytes(QByteArray("secret"));
    session.open();
    session.login(pop3::makeMechanism(facts));
    QCoreApplication::sendPostedEvents();
    line.deliver("+OK ready\r\n");
    serve(line);
    QElapsedTimer clock;
    clock.start();
    session.list();
    serve(line);
    if (rows != listed)
        std::abort();
    return double(clock.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? QCoreApplication::arguments().at(1).toInt() : 9;
    const QByteArray stream = mailStream(128 * 1024 * 1024);
    const double reader = gigabytesPerSecond(stream, rounds, readByReader);
    const double scalar = gigabytesPerSecond(stream, rounds, readByScalarLoop);
    std::printf("unstuffing: reader %.2f GB/s, scalar loop %.2f GB/s, ratio %.1f\n", reader, scalar, reader / scalar);
    std::printf("listing %d messages (STAT, LIST, UIDL): %.3f s\n", listed, secondsToList());
    return 0;
}
