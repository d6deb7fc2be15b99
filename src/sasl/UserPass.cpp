// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/UserPass.h"

namespace sasl {

namespace {

class UserPass final : public Mechanism
{
public:
    UserPass(const QByteArray &user, const base::Secret &password) : m_user(user), m_password(password) {}

    QByteArray name() const override { return "USER"; }
    bool showsSecret() const override { return true; }
    base::Secret secret() const override { return m_password; }
    bool hasShownProof() const override { return true; } // many servers answer an unknown user with -ERR
    Step start() override { return {Step::Kind::Send, {"USER " + m_user, std::nullopt}, {}}; }
    Step answer(const Answer &answer) override;

private:
    QByteArray m_user;
    base::Secret m_password;
    bool m_hasSentPassword = false;
};

Step UserPass::answer(const Answer &answer)
{
    if (answer.kind == Answer::Kind::Challenge)
        return {Step::Kind::Nonsense, {}, "USER and PASS know no challenge"};
    if (m_hasSentPassword)
        return {Step::Kind::Done, {}, {}};
    m_hasSentPassword = true;
    return {Step::Kind::Send, {"PASS", m_password}, {}};
}

} // namespace

MechanismResult userPass(const QByteArray &user, const base::Secret &password)
{
    if (const std::optional<CannotBeSaid> why = whyNotSayable(user, password))
        return *why;
    return std::unique_ptr<Mechanism>(std::make_unique<UserPass>(user, password));
}

} // namespace sasl
