// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/FetchRun.h"

#include "base/Clock.h"
#include "fetch/AccountPassword.h"
#include "fetch/LoginChoice.h"

namespace fetch {

using Phase = RunProgress::Phase;

FetchRun::FetchRun(store::Account account, Purpose purpose, const Workshop &workshop, const base::Clock &clock)
    : m_account(std::move(account)),
      m_purpose(purpose),
      m_workshop(workshop),
      m_clock(clock),
      m_server(clock),
      m_teller(m_account, clock)
{
    m_report.account = m_account.id;
    m_report.name = m_account.name;
    connect(&m_teller, &RunTeller::progressed, this, &FetchRun::progressed);
    connect(&m_teller, &RunTeller::said, this, &FetchRun::said);
    m_cancelling.setSingleShot(true);
    connect(&m_cancelling, &QTimer::timeout, this, &FetchRun::report);
}

FetchRun::~FetchRun() = default;

void FetchRun::start()
{
    m_teller.start();
    m_store = std::make_unique<StoreLink>(m_workshop.makeStore(m_account));
    connect(m_store.get(), &StoreLink::recalled, this,
            [this](const store::ServerNotes &notes) { m_server.recall(notes); });
    connect(m_store.get(), &StoreLink::opened, this, &FetchRun::takeKnown);
    connect(m_store.get(), &StoreLink::stored, this, &FetchRun::takeReceipts);
    connect(m_store.get(), &StoreLink::flushed, this, &FetchRun::gatherDeletes);
    connect(m_store.get(), &StoreLink::vouched, this, &FetchRun::takeVouched);
    connect(m_store.get(), &StoreLink::catalogueRenewed, this,
            [this](const QString &aside) { noteRenewal(Trouble::Kind::CatalogueRenewed, aside); });
    connect(m_store.get(), &StoreLink::ledgerRenewed, this,
            [this](const QString &aside) { noteRenewal(Trouble::Kind::LedgerRenewed, aside); });
    connect(m_store.get(), &StoreLink::closed, this, &FetchRun::report);
    connect(m_store.get(), &StoreLink::failed, this, &FetchRun::takeStoreFailure);
    connect(m_store.get(), &StoreLink::catalogueChanged, this, [this] { Q_EMIT catalogueChanged(m_account.id); });
    m_store->open();
    if (!needsAsking(m_account))
        return takePassword({});
    Q_EMIT passwordNeeded(m_account);
}

void FetchRun::takeKnown(const store::KnownMail &known)
{
    m_known = known;
    connectWhenReady();
}

void FetchRun::takePassword(const vault::VaultAnswer &answer)
{
    if (m_isStopping || m_password)
        return;
    if (const auto objection = objectionTo(m_account, answer))
        return stop(*objection);
    m_password = answer.secret;
    takeProxySecret(m_account, answer);
    connectWhenReady();
}

void FetchRun::connectWhenReady()
{
    if (m_isStopping || !m_password || !m_known || m_session)
        return;
    const int wait = m_workshop.manner == Workshop::Manner::Patient ? m_server.minutesToWait() : 0;
    if (wait > 0)
        return waitMinutes(wait);
    connectToServer();
}

void FetchRun::connectToServer()
{
    m_session = m_workshop.makeSession(m_account);
    m_server.prepare(*m_session);
    pop3::Pop3Session *const session = m_session.get();
    connect(session, &pop3::Pop3Session::greeted, this, &FetchRun::signInNow);
    connect(session, &pop3::Pop3Session::loggedIn, this, &FetchRun::list);
    connect(session, &pop3::Pop3Session::listed, this, &FetchRun::takeListing);
    connect(session, &pop3::Pop3Session::closed, this, &FetchRun::takeFarewell);
    connect(session, &pop3::Pop3Session::commandFailed, this, &FetchRun::takeRefusal);
    connect(session, &pop3::Pop3Session::failed, this, &FetchRun::takeLineFailure);
    connect(session, &pop3::Pop3Session::said, this, &FetchRun::noteLine);
    m_teller.enter(Phase::Connecting);
    session->open();
}

/// Asked within the server's LOGIN-DELAY, it would only say so.
void FetchRun::waitMinutes(int minutes)
{
    m_server.noteWait();
    Trouble trouble = troubleOf(Trouble::Kind::TooEarly, m_account);
    trouble.count = minutes;
    stop(trouble);
}

void FetchRun::signInNow()
{
    m_teller.enter(Phase::SigningIn);
    m_signIn = std::make_unique<SignIn>(*m_session, m_account, *m_password);
    if (FetchPolicy::of(m_account).keepsAll())
        m_password = base::Secret(); // There will be no second batch of deletions.
    if (const auto objection = m_signIn->begin())
        leave(troubleOf(*objection, m_account));
}

void FetchRun::list()
{
    m_signIn.reset();
    m_server.noteWelcome();
    m_teller.enter(Phase::Listing);
    m_session->list();
}

void FetchRun::quit()
{
    m_teller.enter(Phase::Finishing);
    m_session->quit();
}

void FetchRun::takeRefusal(const pop3::Pop3Error &error, base::MessageNumber number)
{
    if (m_isStopping || (m_signIn && m_signIn->tryNext(error)))
        return;
    if (m_teller.phase() == Phase::Listing && !number.isNull())
        m_firstLook ? m_firstLook->refuse() : m_recognition->refuse();
    else if (m_teller.phase() == Phase::Downloading && !number.isNull())
        m_download->refuse(error);
    else if (m_removal && !number.isNull())
        m_removal->refuse();
    else if (m_teller.phase() == Phase::Finishing)
        takeLineFailure(error);
    else
        takeNo(error);
}

void FetchRun::takeNo(const pop3::Pop3Error &error)
{
    if (isBetweenBatches() && m_server.isForgivenOnReturn(error))
        return leave({});
    m_server.noteFailure(error);
    leave(diagnose(error, m_account, LineStage::AfterGreeting));
}

void FetchRun::takeLineFailure(const pop3::Pop3Error &error)
{
    if (m_isStopping)
        return;
    const bool mayHaveMarked = m_removal && m_removal->mayHaveMarked();
    const bool isForgiven = isBetweenBatches() && m_server.isForgivenOnReturn(error);
    if (isForgiven || (m_teller.phase() == Phase::Finishing && !mayHaveMarked))
        return closeStore(); // all is here; the server merely left without a word
    m_server.noteFailure(error);
    if (m_teller.phase() == Phase::Downloading && !m_server.isWorthATry())
        m_download->blame(error);
    const Trouble trouble = diagnose(error, m_account, m_stage);
    if (m_stage == LineStage::AfterGreeting || isBetweenBatches() || !PortProbe::isOfUse(trouble, m_account))
        return stop(trouble);
    m_probe = std::make_unique<PortProbe>(m_account, trouble, m_workshop);
    connect(m_probe.get(), &PortProbe::finished, this, &FetchRun::stopOnce);
    m_probe->start();
}

void FetchRun::noteLine(const pop3::ConversationLine &line)
{
    if (line.kind == pop3::ConversationLine::Kind::Server)
        m_stage = LineStage::AfterGreeting;
    m_teller.note(line);
}

} // namespace fetch
