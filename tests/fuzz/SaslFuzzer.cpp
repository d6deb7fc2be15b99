// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/AuthExchange.h"
#include "sasl/MakeMechanism.h"
#include "support/FixedNonce.h"

#include <QList>

#include <cstdlib>

using sasl::Answer;
using sasl::Method;
using sasl::Step;

namespace {

constexpr int maxRounds = 12;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

sasl::Credentials credentials(Method method)
{
    sasl::Credentials made;
    made.method = method;
    made.user = "user";
    made.secret = base::Secret::fromBytes(QByteArray("pencil"));
    made.apopTimestamp = "<1896.697170952@dbc.mtview.ca.us>";
    made.host = "server.example.com";
    made.port = 995;
    return made;
}

/// What the promises about a line are, whatever the server says.
void requireGood(const Step &step, const sasl::Mechanism &mechanism)
{
    if (step.kind != Step::Kind::Send)
        return;
    require(!step.line.shown.contains('\r') && !step.line.shown.contains('\n') && !step.line.shown.contains('\0'));
    require(!step.line.shown.contains("pencil"));
    require(!step.line.hidden || !step.line.hidden->hasLineBreakOrNul());
    const qsizetype octets = step.line.shown.size() + (step.line.hidden ? step.line.hidden->size() + 1 : 0) + 2;
    require(!step.line.shown.startsWith("AUTH ") || octets <= sasl::AuthExchange::maxCommand);
    require(mechanism.showsSecret() || !step.line.hidden || !step.line.hidden->reveal().contains("pencil"));
}

/// These make the server prove itself: it cannot, since nobody here reckons for it.
bool demandsProof(Method method)
{
    return method == Method::ScramSha1 || method == Method::ScramSha256 || method == Method::DigestMd5;
}

} // namespace

/// The first byte says which method; each further line is a challenge, with '=' at its start one that is encoded here.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    if (size < 1)
        return 0;
    useNonce("N");
    const Method method = Method(bytes[0] % (int(Method::External) + 1));
    auto made = sasl::makeMechanism(credentials(method));
    require(made.isOk());
    const auto mechanism = std::move(made).value();
    Step step = mechanism->start();
    requireGood(step, *mechanism);
    const QByteArray rest(reinterpret_cast<const char *>(bytes) + 1, qsizetype(size) - 1);
    for (const QByteArray &line : rest.split('\n').mid(0, maxRounds)) {
        if (step.kind != Step::Kind::Send)
            break;
        step = mechanism->answer({Answer::Kind::Challenge, line.startsWith('=') ? line.mid(1).toBase64() : line});
        require(step.kind != Step::Kind::Done);
        requireGood(step, *mechanism);
    }
    if (step.kind == Step::Kind::Send && demandsProof(method))
        require(mechanism->answer({Answer::Kind::Ok, {}}).kind == Step::Kind::Mistrust);
    return 0;
}
