// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AccountForms.h"

#include "base/ForeignText.h"
#include "models/Wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace app {

namespace {

using Auth = store::Account::Auth;
using From = store::Account::PasswordFrom;
using widgets::AccountForm;

QString said(const char *text)
{
    return QCoreApplication::translate("app::AccountForms", text);
}

struct SignInRow
{
    Auth auth;
    AccountForm::SignIn signIn;
};

constexpr std::array signIns{SignInRow{Auth::Auto, AccountForm::SignIn::Automatic},
                             SignInRow{Auth::ScramSha256, AccountForm::SignIn::ScramSha256},
                             SignInRow{Auth::ScramSha1, AccountForm::SignIn::ScramSha1},
                             SignInRow{Auth::Plain, AccountForm::SignIn::Plain},
                             SignInRow{Auth::Login, AccountForm::SignIn::Login},
                             SignInRow{Auth::User, AccountForm::SignIn::UserPass},
                             SignInRow{Auth::CramMd5, AccountForm::SignIn::CramMd5},
                             SignInRow{Auth::DigestMd5, AccountForm::SignIn::DigestMd5},
                             SignInRow{Auth::Apop, AccountForm::SignIn::Apop},
                             SignInRow{Auth::XOAuth2, AccountForm::SignIn::XOAuth2},
                             SignInRow{Auth::OAuthBearer, AccountForm::SignIn::OAuthBearer},
                             SignInRow{Auth::External, AccountForm::SignIn::External}};

AccountForm::SignIn signInOf(Auth auth)
{
    return std::find_if(signIns.begin(), signIns.end(), [auth](const SignInRow &row) { return row.auth == auth; })
        ->signIn;
}

Auth authOf(AccountForm::SignIn signIn)
{
    return std::find_if(signIns.begin(), signIns.end(), [signIn](const SignInRow &row) { return row.signIn == signIn; })
        ->auth;
}

AccountForm::Keep keepOf(From from)
{
    if (from == From::Command)
        return AccountForm::Keep::Command;
    return from == From::Session ? AccountForm::Keep::Session : AccountForm::Keep::Keychain;
}

From fromOf(AccountForm::Keep keep)
{
    if (keep == AccountForm::Keep::Command)
        return From::Command;
    return keep == AccountForm::Keep::Session ? From::Session : From::Keychain;
}

QString nameOf(fetch::TestStep::Name step)
{
    using Name = fetch::TestStep::Name;
    switch (step) {
    case Name::Connect:
        return said(QT_TRANSLATE_NOOP("app::AccountForms", "Connecting"));
    case Name::Encrypt:
        return said(QT_TRANSLATE_NOOP("app::AccountForms", "Encrypting the line"));
    case Name::SignIn:
        return said(QT_TRANSLATE_NOOP("app::AccountForms", "Signing in"));
    case Name::Count:
        return said(QT_TRANSLATE_NOOP("app::AccountForms", "Counting the mails"));
    }
    Q_UNREACHABLE();
}

QString fingerprint(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex(' ').toUpper());
}

} // namespace

AccountForm formOf(const store::Account &account)
{
    AccountForm form;
    form.id = account.id;
    form.name = account.name;
    form.mailAddress = account.mailAddress;
    form.colour = account.colour;
    form.server = account.server;
    form.user = account.user;
    form.keep = keepOf(account.passwordFrom);
    form.signIn = signInOf(account.auth);
    form.allowCleartext = account.allowCleartext;
    form.keepDays = account.keepDays;
    form.policy = account.policy;
    form.checkMinutes = account.checkMinutes;
    form.maxBytes = account.maxBytes;
    return form;
}

store::Account accountOf(const AccountForm &form, const store::Account &known)
{
    store::Account account = known;
    account.id = form.id.isNull() ? base::AccountId::random() : form.id;
    account.name = form.name;
    account.mailAddress = form.mailAddress;
    account.colour = form.colour;
    account.server = form.server;
    account.user = form.user;
    account.passwordFrom = fromOf(form.keep);
    account.auth = authOf(form.signIn);
    account.allowCleartext = form.allowCleartext;
    account.keepDays = form.keepDays;
    account.policy = form.policy;
    account.checkMinutes = form.checkMinutes;
    account.maxBytes = form.maxBytes;
    return account;
}

widgets::TestStep stepOf(const fetch::TestStep &step)
{
    using Verdict = fetch::TestStep::Verdict;
    widgets::TestStep shown;
    // What went wrong is said by the verdict, which follows; the step only says where.
    shown.text = step.verdict == Verdict::Bad ? nameOf(step.name) : step.text;
    shown.tone = step.verdict == Verdict::Good  ? widgets::Tone::Good
                 : step.verdict == Verdict::Bad ? widgets::Tone::Error
                                                : widgets::Tone::Neutral;
    return shown;
}

widgets::TestVerdict passedVerdict(qint64 messages, qint64 bytes)
{
    widgets::TestVerdict verdict;
    verdict.tone = widgets::Tone::Good;
    verdict.happened = said(QT_TRANSLATE_NOOP("app::AccountForms", "Signed in. On the server: %1 (%2)."))
                           .arg(models::wording::mails(messages, QLocale()), models::wording::size(bytes, QLocale()));
    return verdict;
}

namespace {

/// Who, until when, and by which fingerprints: also those of a key that was trusted before and is another now.
QList<std::pair<QString, QString>> factsOf(const net::CertificateFacts &certificate, const QList<QByteArray> &trusted)
{
    QList<std::pair<QString, QString>> facts{
        {said(QT_TRANSLATE_NOOP("app::AccountForms", "Issued to")), base::shown(certificate.subject, 200)},
        {said(QT_TRANSLATE_NOOP("app::AccountForms", "For the names")),
         base::shown(certificate.names.join(QStringLiteral(", ")), 300)},
        {said(QT_TRANSLATE_NOOP("app::AccountForms", "Issued by")), base::shown(certificate.issuer, 200)},
        {said(QT_TRANSLATE_NOOP("app::AccountForms", "Valid until")),
         QLocale().toString(certificate.validUntil.toLocalTime(), QLocale::ShortFormat)},
        {said(QT_TRANSLATE_NOOP("app::AccountForms", "Fingerprint")), fingerprint(certificate.certificateSha256)}};
    if (trusted.isEmpty())
        return facts;
    facts.append({said(QT_TRANSLATE_NOOP("app::AccountForms", "Its key")), fingerprint(certificate.spkiSha256)});
    for (const QByteArray &pin : trusted)
        facts.append({said(QT_TRANSLATE_NOOP("app::AccountForms", "Key trusted so far")), fingerprint(pin)});
    return facts;
}

} // namespace

widgets::TestVerdict failedVerdict(const fetch::Trouble &trouble, const net::CertificateFacts &certificate,
                                   const base::ServerAddress &server)
{
    const fetch::Explanation words = fetch::explain(trouble);
    widgets::TestVerdict verdict;
    verdict.tone = widgets::Tone::Error;
    verdict.happened = words.whatHappened;
    verdict.remedy = words.whatYouCanDo;
    verdict.serverSaid = words.serverSaid;
    if (words.remedies.contains(fetch::Remedy::UseStartTls110))
        verdict.fixes.append({said(QT_TRANSLATE_NOOP("app::AccountForms", "Use port 110 with STARTTLS instead")),
                              mended(server, fetch::Remedy::UseStartTls110)});
    if (words.remedies.contains(fetch::Remedy::UseImplicit995))
        verdict.fixes.append(
            {said(QT_TRANSLATE_NOOP("app::AccountForms", "Use port 995, encrypted from the first byte")),
             mended(server, fetch::Remedy::UseImplicit995)});
    if (!certificate.flaws.isEmpty() && !certificate.spkiSha256.isEmpty()) {
        verdict.certificatePin = certificate.spkiSha256;
        verdict.certificateFacts = factsOf(certificate, server.spkiPins);
    }
    return verdict;
}

base::ServerAddress mended(base::ServerAddress server, fetch::Remedy remedy)
{
    if (remedy == fetch::Remedy::UseStartTls110) {
        server.port = 110;
        server.tls = base::ServerAddress::Tls::StartTls;
    } else if (remedy == fetch::Remedy::UseImplicit995) {
        server.port = 995;
        server.tls = base::ServerAddress::Tls::Implicit;
    }
    return server;
}

} // namespace app
