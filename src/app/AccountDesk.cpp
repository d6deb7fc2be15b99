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
            [this, id = form.id](const base::AccountId &account, const base::LeftOnServer &left,
                                 std::optional<qint64> mails) {
                if (account == id)
                    m_dialog->showDeletionCount(left, mails);
            });
    connect(m_dialog, &QDialog::finished, &m_house.checks, &Checks::cancelTest);
    connect(m_dialog, &QDialog::finished, this, &AccountDesk::forgetTyped);
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
    testWith(answer);
}

/// What was typed goes before what was found.
void AccountDesk::testWith(vault::VaultAnswer answer)
{
    if (!m_typed.isEmpty() && !answer.isAboutProxy) {
        answer.kind = vault::VaultAnswer::Kind::Ok;
        answer.secret = m_typed;
    }
    m_house.checks.test(m_tested, answer);
    forgetTyped();
}

void AccountDesk::forgetTyped()
{
    m_isAwaitingPassword = false;
    m_typed = {};
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
    const store::Account *account = m_house.accounts.find(id);
    return account && (openFor(*account, remedy) || checkWith(*account, remedy));
}

bool AccountDesk::openFor(const store::Account &account, fetch::Remedy remedy)
{
    using fetch::Remedy;
    const bool isOwnProxy = remedy == Remedy::EditProxy && account.server.proxy; // the settings' own is changed there
    if (remedy == Remedy::EditAccount)
        edit(account.id);
    else if (remedy == Remedy::UseCleartext || isOwnProxy)
        open(formOf(account))->goTo(widgets::AccountDialog::Step::Server);
    else if (remedy == Remedy::ShowCertificate || remedy == Remedy::TestAccount)
        test(account.id);
    else
        return false;
    return true;
}

bool AccountDesk::checkWith(const store::Account &account, fetch::Remedy remedy)
{
    using fetch::Remedy;
    if (remedy == Remedy::UseStartTls110 || remedy == Remedy::UseImplicit995)
        changeServer(account, remedy);
    else if (remedy == Remedy::RetryMessages)
        m_house.checks.retry(account.id);
    else if (remedy == Remedy::ClockIsRight)
        m_house.checks.checkByRightClock(account.id);
    else if (remedy == Remedy::TryAgain || remedy == Remedy::UnlockKeychain) // reading asks the desktop to unlock
        m_house.checks.check({account.id});
    else
        return false;
    return true;
}

void AccountDesk::changeServer(store::Account account, fetch::Remedy remedy)
{
    account.server = mended(account.server, remedy);
    m_house.accounts.remember(account);
    m_house.checks.check({account.id});
}

void AccountDesk::report(const base::AccountId &id, const store::StoreError &error)
{
    const store::Account *account = m_house.accounts.find(id);
    Q_EMIT failed(id, fetch::diagnose(error, account ? *account : store::Account()));
}

} // namespace app
