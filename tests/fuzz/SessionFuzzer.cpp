// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/LoginFacts.h"
#include "pop3/Pop3Session.h"
#include "support/ScriptedTransport.h"

#include <QCoreApplication>

#include <cstdlib>

using pop3::Pop3Session;

namespace {

constexpr int maxSteps = 64;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What the session promises whatever the server says, noted from its signals.
struct Notes
{
    int ends = 0;
    int retrieved = 0;
    int asked = 0;
};

void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::sendPostedEvents();
}

void workThrough(Pop3Session &session, Notes &notes)
{
    QObject::connect(&session, &Pop3Session::listed, &session, [&](const pop3::Listing &listing) {
        for (const pop3::ServerMessage &message : listing.messages.mid(0, 8)) {
            ++notes.asked;
            session.retrieve(message.number);
        }
        session.quit();
    });
    QObject::connect(&session, &Pop3Session::retrieved, &session, [&](base::MessageNumber number) {
        require(++notes.retrieved <= notes.asked);
        session.markDeleted(number);
    });
    QObject::connect(&session, &Pop3Session::failed, &session, [&] { ++notes.ends; });
    QObject::connect(&session, &Pop3Session::closed, &session, [&] { ++notes.ends; });
    QObject::connect(&session, &Pop3Session::said, &session, [](const pop3::ConversationLine &line) {
        require(line.kind != pop3::ConversationLine::Kind::Client || !line.text.contains("pencil"));
    });
    pop3::LoginFacts facts;
    facts.method = pop3::LoginMethod::UserPass;
    facts.user = "ann";
    facts.secret = base::Secret::fromBytes(QByteArray("pencil"));
    session.open();
    session.login(pop3::makeMechanism(facts));
    session.list();
}

/// One step of the script: its first byte is the server's deed, the rest of the line what it says.
void act(ScriptedTransport &line, const QByteArray &step)
{
    const QByteArray said = step.mid(1);
    switch (step.isEmpty() ? ' ' : step.at(0)) {
    case 'h':
        return line.isHandshaking() ? line.finishHandshake() : void();
    case 'e':
        return line.endStream();
    case 'r':
        return line.reset();
    case 'p': // a piece without an end of line
        return line.deliver(said);
    default:
        return line.deliver(step + "\r\n");
    }
}

} // namespace

/// A whole session against a script: each line is one step of the server's. It ends at most once, gives no message that
/// was not asked for, and never shows the password; in the clear it does not send it where STLS was wanted.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    static int count = 0;
    static QCoreApplication application(count, nullptr);
    if (size < 1)
        return 0;
    using Tls = base::ServerAddress::Tls;
    const Tls tls = bytes[0] % 2 ? Tls::StartTls : Tls::None;
    auto owned = std::make_unique<ScriptedTransport>();
    ScriptedTransport &line = *owned;
    Notes notes;
    Pop3Session session(std::move(owned), tls);
    workThrough(session, notes);
    settle();
    const QByteArray script(reinterpret_cast<const char *>(bytes) + 1, qsizetype(size) - 1);
    for (const QByteArray &step : script.split('\n').mid(0, maxSteps)) {
        act(line, step);
        settle();
        require(line.isEncrypted() || tls == Tls::None || !line.written().contains("pencil"));
    }
    require(notes.ends <= 1);
    return 0;
}
