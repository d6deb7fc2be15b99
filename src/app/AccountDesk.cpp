// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AccountDesk.h"

#include "app/AccountBook.h"
#include "app/AccountForms.h"
#include "app/Checks.h"
#include "app/PasswordDesk.h"
#include "app/Reading.h"
#include "fetch/AccountPassword.h"
#include "fetch/Diagnosis.h"
#include "fetch/LoginChoice.h"
#include "widgets/Theme.h"

namespace app {

namespace {

QStringList offeredColours()
{
    QStringList names;
    for (const QColor &colour : widgets::accountColours())
        names += colour.name();
    return names;
}

} // namespace

AccountDesk::AccountDesk(const House &house, QObject *parent) : QObject(parent), m_house(house)
{
    connectTests();
    connect(&m_house.passwords, &PasswordDesk::keychainMissed, this, [this] {
        if (m_dialog) // It was opened before this was known.
            m_dialog->setKeychain(vault::PasswordVault::keychainName(), false);
    });
    connect(&m_house.accounts, &AccountBook::notRemoved, this, &AccountDesk::report);
}

void AccountDesk::connectTests()
{
    Checks &checks = m_house.checks;
    connect(&checks, &Checks::passwordFound, this, &AccountDesk::runTest);
    connect(&checks, &Checks::testStepEnded, this, [this](const fetch::TestStep &step) {
        if (m_dialog)
            m_dialog->showTestStep(stepOf(step));
    });
    connect(&checks, &Checks::testPassed, this, [this](qint64 messages, qint64 bytes) {
        if (m_dialog)
            m_dialog->showVerdict(passedVerdict(messages, bytes));
    });
    connect(&checks, &Checks::testFailed, this,
            [this](const fetch::Trouble &trouble, const net::CertificateFacts &certificate) {
                if (m_dialog)
                    m_dialog->showVerdict(failedVerdict(trouble, certificate, m_tested.server));
            });
}

void AccountDesk::add()
{
    widgets::AccountForm form;
    form.colour = m_house.accounts.unusedColour(offeredColours());
    open(form);
}

void AccountDesk::edit(const base::AccountId &id)
{
    if (const store::Account *account = m_house.accounts.find(id))
        open(formOf(*account));
}

void AccountDesk::test(const base::AccountId &id)
{
    const store::Account *account = m_house.accounts.find(id);
    if (!account)
        return;
    const widgets::AccountForm form = formOf(*account);
    open(form)->goTo(widgets::AccountDialog::Step::Server);
    startTest(form);
}

widgets::AccountDialog *AccountDesk::open(const widgets::AccountForm &form)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = new widgets::AccountDialog(form, &m_house.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setTakenNames(m_house.accounts.namesExcept(form.id));
    m_dialog->setKeychain(vault::PasswordVault::keychainName(), m_house.passwords.keychainAnswers());
    connect(m_dialog, &widgets::AccountDialog::testRequested, this, &AccountDesk::startTest);
    connect(m_dialog, &widgets::AccountDialog::submitted, this, &AccountDesk::save);
    connect(m_dialog, &widgets::AccountDialog::deletionCountRequested, &m_house.reading, &Reading::countDeletions);
    connect(&m_house.reading, &Reading::deletionsCounted, m_dialog,
            [this, id = form.id](const base::AccountId &account, std::optional<int> keep, std::optional<qint64> mails) {
                if (account == id)
                    m_dialog->showDeletionCount(keep, mails);
            });
    connect(m_dialog, &QDialog::finished, &m_house.checks, &Checks::cancelTest);
    m_dialog->open();
    return m_dialog;
}

void AccountDesk::startTest(const widgets::AccountForm &form)
{
    const store::Account *known = m_house.accounts.find(form.id);
    m_tested = accountOf(form, known ? *known : store::Account());
    m_typed = form.password;
    const bool isProxyOpen = !fetch::needsProxySecret(m_house.checks.withProxy(m_tested));
    if (isProxyOpen && (!m_typed.isEmpty() || !fetch::needsSecret(m_tested)))
        return testWith({});
    m_isAwaitingPassword = true;
    m_house.checks.askPassword(m_tested);
}

void AccountDesk::runTest(const base::AccountId &account, const vault::VaultAnswer &answer)
{
    if (!m_isAwaitingPassword || account != m_tested.id)
        return;
    m_isAwaitingPassword = false;
    testWith(answer);
}

/// What was typed goes before what was found.
void AccountDesk::testWith(vault::VaultAnswer answer)
{
    if (!m_typed.isEmpty()) {
        answer.kind = vault::VaultAnswer::Kind::Ok;
        answer.secret = std::exchange(m_typed, {});
    }
    m_house.checks.test(m_tested, answer);
    if (m_tested.server.proxy)
        m_tested.server.proxy->password = {};
}

void AccountDesk::save(const widgets::AccountForm &form)
{
    const store::Account *known = m_house.accounts.find(form.id);
    store::Account account = accountOf(form, known ? *known : store::Account());
    if (account.server.proxy)
        m_house.passwords.keepOfProxy(*account.server.proxy);
    m_house.accounts.remember(account);
    if (!form.password.isEmpty())
        m_house.passwords.keep(account.id, form.password, form.keep);
    else
        m_house.checks.check({account.id});
}

void AccountDesk::remove(const base::AccountId &account)
{
    m_house.accounts.remove(account);
}

bool AccountDesk::apply(const base::AccountId &id, fetch::Remedy remedy)
{
    using fetch::Remedy;
    const store::Account *account = m_house.accounts.find(id);
    if (!account)
        return false;
    switch (remedy) {
    case Remedy::EditProxy:
        return editProxy(*account);
    case Remedy::EditAccount:
        edit(id);
        return true;
    case Remedy::UseStartTls110:
    case Remedy::UseImplicit995:
        changeServer(id, remedy);
        return true;
    case Remedy::UseCleartext:
        open(formOf(*account))->goTo(widgets::AccountDialog::Step::Server);
        return true;
    case Remedy::ShowCertificate:
    case Remedy::TestAccount:
        test(id);
        return true;
    case Remedy::TryAgain:
    case Remedy::UnlockKeychain: // Reading the password asks the desktop to unlock.
        m_house.checks.check({id});
        return true;
    case Remedy::RetryMessages:
        m_house.checks.retry(id);
        return true;
    case Remedy::EnterPassword:
    case Remedy::EnterProxyPassword:
    case Remedy::KeepForSession:
    case Remedy::ShowConversation:
    case Remedy::ChooseMailFolder:
    case Remedy::OpenMailFolder:
    case Remedy::ShowSettingsFile:
        return false;
    }
    return false;
}

/// The settings' own is changed there.
bool AccountDesk::editProxy(const store::Account &account)
{
    if (account.server.proxy)
        open(formOf(account))->goTo(widgets::AccountDialog::Step::Server);
    return account.server.proxy.has_value();
}

void AccountDesk::changeServer(const base::AccountId &id, fetch::Remedy remedy)
{
    store::Account account = *m_house.accounts.find(id);
    account.server = mended(account.server, remedy);
    m_house.accounts.remember(account);
    m_house.checks.check({id});
}

void AccountDesk::report(const base::AccountId &id, const store::StoreError &error)
{
    const store::Account *account = m_house.accounts.find(id);
    Q_EMIT failed(id, fetch::diagnose(error, account ? *account : store::Account()));
}

} // namespace app
