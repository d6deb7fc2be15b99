// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/Apop.h"

#include <QCryptographicHash>

namespace sasl {

namespace {

base::Secret digestOf(const QByteArray &timestamp, const base::Secret &secret)
{
    QCryptographicHash md5(QCryptographicHash::Md5);
    md5.addData(timestamp);
    md5.addData(secret.reveal());
    return base::Secret::fromBytes(md5.result().toHex());
}

class Apop final : public Mechanism
{
public:
    Apop(const QByteArray &user, const base::Secret &secret, const base::Secret &digest)
        : m_user(user), m_secret(secret), m_digest(digest)
    {
    }

    QByteArray name() const override { return "APOP"; }
    bool showsSecret() const override { return false; }
    base::Secret secret() const override { return m_secret; }
    bool hasShownProof() const override { return true; }
    Step start() override { return {Step::Kind::Send, {"APOP " + m_user, m_digest}, {}}; }
    Step answer(const Answer &answer) override
    {
        if (answer.kind == Answer::Kind::Challenge)
            return {Step::Kind::Nonsense, {}, "APOP knows no challenge"};
        return {Step::Kind::Done, {}, {}};
    }

private:
    QByteArray m_user;
    base::Secret m_secret;
    base::Secret m_digest; ///< Hidden too: who has it can try passwords against it at leisure.
};

} // namespace

MechanismResult apop(const QByteArray &user, const base::Secret &secret, const QByteArray &timestamp)
{
    if (const std::optional<CannotBeSaid> why = whyNotSayable(user, secret))
        return *why;
    if (timestamp.isEmpty())
        return CannotBeSaid::NoTimestamp;
    return std::unique_ptr<Mechanism>(std::make_unique<Apop>(user, secret, digestOf(timestamp, secret)));
}

} // namespace sasl
