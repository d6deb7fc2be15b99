// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RemedyWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app {

namespace {

using fetch::Remedy;

struct Row
{
    Remedy remedy;
    const char *id;
    const char *text;
    const char *iconName;
    const char *textOfToken = nullptr; ///< Where the account signs in with one in place of a password.
};

constexpr std::array rows{
    Row{Remedy::EnterPassword, "enter-password", QT_TRANSLATE_NOOP("app::RemedyWords", "Enter password…"), "key",
        QT_TRANSLATE_NOOP("app::RemedyWords", "Enter access token…")},
    Row{Remedy::EnterProxyPassword, "enter-proxy-password",
        QT_TRANSLATE_NOOP("app::RemedyWords", "Enter the proxy's password…"), "key"},
    Row{Remedy::EditProxy, "edit-proxy", QT_TRANSLATE_NOOP("app::RemedyWords", "Change the proxy…"), "server"},
    Row{Remedy::EditAccount, "edit-account", QT_TRANSLATE_NOOP("app::RemedyWords", "Change the account…"), "person"},
    Row{Remedy::UseStartTls110, "starttls", QT_TRANSLATE_NOOP("app::RemedyWords", "Use port 110 with encryption"),
        "lock"},
    Row{Remedy::UseImplicit995, "implicit", QT_TRANSLATE_NOOP("app::RemedyWords", "Use port 995, encrypted"), "lock"},
    Row{Remedy::UseCleartext, "cleartext", QT_TRANSLATE_NOOP("app::RemedyWords", "Allow it unencrypted…"), "warning"},
    Row{Remedy::ShowCertificate, "certificate", QT_TRANSLATE_NOOP("app::RemedyWords", "Show the certificate…"),
        "shield"},
    Row{Remedy::RetryMessages, "retry", QT_TRANSLATE_NOOP("app::RemedyWords", "Try again"), "refresh"},
    Row{Remedy::TryAgain, "again", QT_TRANSLATE_NOOP("app::RemedyWords", "Try again"), "refresh"},
    Row{Remedy::ClockIsRight, "clock", QT_TRANSLATE_NOOP("app::RemedyWords", "The clock is right"), "clock"},
    Row{Remedy::TestAccount, "test", QT_TRANSLATE_NOOP("app::RemedyWords", "Test this account"), "server"},
    Row{Remedy::ShowConversation, "conversation", QT_TRANSLATE_NOOP("app::RemedyWords", "Show the conversation"),
        "conversation"},
    Row{Remedy::UnlockKeychain, "unlock", QT_TRANSLATE_NOOP("app::RemedyWords", "Unlock the keychain"), "key"},
    Row{Remedy::KeepForSession, "session", QT_TRANSLATE_NOOP("app::RemedyWords", "Enter password for now…"), "key",
        QT_TRANSLATE_NOOP("app::RemedyWords", "Enter access token for now…")},
    Row{Remedy::ChooseMailFolder, "choose-folder", QT_TRANSLATE_NOOP("app::RemedyWords", "Choose another folder…"),
        "settings"},
    Row{Remedy::OpenMailFolder, "open-folder", QT_TRANSLATE_NOOP("app::RemedyWords", "Open the folder"), "external"},
    Row{Remedy::ShowSettingsFile, "settings-file", QT_TRANSLATE_NOOP("app::RemedyWords", "Show the file"), "file"}};

const Row *rowOf(Remedy remedy)
{
    return std::find_if(rows.begin(), rows.end(), [remedy](const Row &row) { return row.remedy == remedy; });
}

QString textOf(const Row &row, fetch::Trouble::Secret secret)
{
    const bool isOfToken = secret == fetch::Trouble::Secret::Token && row.textOfToken;
    return QCoreApplication::translate("app::RemedyWords", isOfToken ? row.textOfToken : row.text);
}

/// What is told of a check that went well is no error.
widgets::Tone toneOf(fetch::Trouble::Kind kind)
{
    if (kind == fetch::Trouble::Kind::CatalogueRenewed || kind == fetch::Trouble::Kind::LedgerRenewed)
        return widgets::Tone::Information;
    const bool isOfClock = kind == fetch::Trouble::Kind::ClockJumped || kind == fetch::Trouble::Kind::ClockSetBack;
    return isOfClock ? widgets::Tone::Warning : widgets::Tone::Error;
}

} // namespace

widgets::Notice noticeOf(const QString &id, const fetch::Trouble &trouble)
{
    const fetch::Explanation words = fetch::explain(trouble);
    widgets::Notice notice;
    notice.id = id;
    notice.tone = toneOf(trouble.kind);
    notice.happened = words.whatHappened;
    notice.remedy = words.whatYouCanDo;
    notice.serverSaid = words.serverSaid;
    for (const Remedy remedy : words.remedies) {
        const Row *row = rowOf(remedy);
        if (row != rows.end())
            notice.actions.append({QString::fromLatin1(row->id), textOf(*row, trouble.secret), row->iconName});
    }
    return notice;
}

std::optional<Remedy> remedyOf(const QString &actionId)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row &row) { return actionId == QLatin1String(row.id); });
    return found != rows.end() ? std::optional(found->remedy) : std::nullopt;
}

} // namespace app
