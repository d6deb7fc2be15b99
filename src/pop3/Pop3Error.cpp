// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Pop3Error.h"

#include "wire/StatusLine.h"

namespace pop3 {

namespace {

Pop3Error::Code codeOf(const QByteArray &code)
{
    struct Word
    {
        const char *word;
        Pop3Error::Code code;
    };
    for (const Word &known : {Word{"IN-USE", Pop3Error::Code::InUse}, Word{"LOGIN-DELAY", Pop3Error::Code::LoginDelay},
                              Word{"SYS/TEMP", Pop3Error::Code::SysTemp}, Word{"SYS/PERM", Pop3Error::Code::SysPerm},
                              Word{"AUTH", Pop3Error::Code::Auth}, Word{"UTF8", Pop3Error::Code::Utf8}})
        if (code == known.word)
            return known.code;
    return code.isEmpty() ? Pop3Error::Code::None : Pop3Error::Code::Other;
}

Pop3Error::Kind kindOf(net::TransportError::Kind kind)
{
    using Kind = net::TransportError::Kind;
    if (kind == Kind::Certificate)
        return Pop3Error::Kind::Certificate;
    return kind == Kind::Injected ? Pop3Error::Kind::Insecure : Pop3Error::Kind::Network;
}

} // namespace

Pop3Error Pop3Error::refused(Kind kind, const wire::StatusLine &status)
{
    Pop3Error error;
    error.kind = kind;
    error.code = codeOf(status.code);
    error.serverText = status.text;
    return error;
}

Pop3Error Pop3Error::broken(Kind kind, const QByteArray &rule, const QByteArray &line)
{
    Pop3Error error;
    error.kind = kind;
    error.rule = rule;
    error.offendingLine = line.left(512);
    return error;
}

Pop3Error Pop3Error::fromTransport(const net::TransportError &transport)
{
    Pop3Error error;
    error.kind = kindOf(transport.kind);
    error.transport = transport;
    return error;
}

Pop3Error Pop3Error::hungUp(const net::TransportError &transport, const wire::StatusLine &lastWord)
{
    using Kind = net::TransportError::Kind;
    const bool isByServer = transport.kind == Kind::ClosedByServer || transport.kind == Kind::Reset;
    Pop3Error error = fromTransport(transport);
    if (!isByServer || lastWord.kind != wire::StatusLine::Kind::Err)
        return error;
    error.code = codeOf(lastWord.code);
    error.serverText = lastWord.text;
    return error;
}

} // namespace pop3
