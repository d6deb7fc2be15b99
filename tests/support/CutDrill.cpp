// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CutDrill.h"

#include "net/TlsTransport.h"
#include "store/CatalogueDatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QSqlQuery>
#include <QTimer>

#include <algorithm>
#include <optional>

using std::chrono::milliseconds;

namespace {

constexpr int maxRuns = 3;             ///< After the one that was cut.
constexpr int patience = 60'000;       ///< No run here may take longer: it hangs.
constexpr milliseconds shortly(25);    ///< What a server may be silent that falls silent.
constexpr milliseconds usually(8'000); ///< And one that does not.
constexpr pop3::Timeouts brief{shortly, shortly, shortly};
constexpr pop3::Timeouts patient{usually, usually, usually};

/// All but the waiting for the device: a cut line loses nothing that the system was given.
class HastyDisk final : public store::Disk
{
public:
    int sync(int) override { return 0; }
    int syncAll(int) override { return 0; }
};

/// In memory where that is to be had: a disk takes four times as long.
QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/poppo-cut-XXXXXX");
}

vault::VaultAnswer password()
{
    vault::VaultAnswer answer;
    answer.kind = vault::VaultAnswer::Kind::Ok;
    answer.secret = base::Secret::fromBytes("secret");
    return answer;
}

/// As it is stored: LF, with a final one.
QByteArray asStored(const FaultyMail &mail)
{
    QByteArray text = mail.text;
    text.replace("\r\n", "\n");
    return text.endsWith('\n') || text.isEmpty() ? text : text + '\n';
}

QByteArrayList sorted(QByteArrayList texts)
{
    std::sort(texts.begin(), texts.end());
    return texts;
}

QByteArrayList allAsStored(const QList<FaultyMail> &mails)
{
    QByteArrayList texts;
    for (const FaultyMail &mail : mails)
        texts += asStored(mail);
    return sorted(texts);
}

} // namespace

/// One mailbox and one profile, from the first run to the last.
struct CutDrill::Scene
{
    Scene(const CutSession &session, const QList<FaultyMail> &mails) : server(session, mails)
    {
        account.id = *base::AccountId::parse(u"00112233445566778899aabbccddeeff");
        account.name = account.user = QStringLiteral("ann");
        account.server = server.address();
        if (!session.isKept)
            account.keepDays = 0;
    }

    fetch::Workshop workshop(const pop3::Timeouts &timeouts)
    {
        return {[this, timeouts](const store::Account &whose) {
                    const bool isProbe = whose.server.tls != account.server.tls; // after a failure, in the other way
                    return sessionFor(whose, isProbe ? brief : timeouts);
                },
                [this](const store::Account &whose) {
                    fetch::StoreOwner store(std::make_unique<store::MessageStore>(profile, whose, clock).release());
                    store->useDisk(disk);
                    return store;
                }};
    }
    std::unique_ptr<pop3::Pop3Session> sessionFor(const store::Account &whose, const pop3::Timeouts &timeouts)
    {
        net::LineLimits limits;
        limits.handshake = 10 * timeouts.greeting;
        auto line =
            std::make_unique<net::TlsTransport>(whose.server, net::TlsTerms::of(whose.server, authorities), limits);
        auto session = std::make_unique<pop3::Pop3Session>(std::move(line), whose.server.tls);
        session->setTimeouts(timeouts);
        return session;
    }
    QByteArrayList stored() const
    {
        QByteArrayList texts;
        for (const char *place : {"/new", "/cur"}) {
            const QDir mails(profile.accountFolder(account.id) + QLatin1String(place));
            for (const QFileInfo &info : mails.entryInfoList(QDir::Files)) {
                QFile file(info.filePath());
                texts += file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("unreadable");
            }
        }
        return sorted(texts);
    }
    QStringList leftovers() const
    {
        const QString place = profile.accountFolder(account.id);
        return QDir(place + QLatin1String("/tmp")).entryList(QDir::Files) +
               QDir(place).entryList({QStringLiteral("journal*"), QStringLiteral("*.new")}, QDir::Files);
    }
    qint64 rows() const
    {
        const auto database =
            store::CatalogueDatabase::open(profile.catalogueFile(), store::CatalogueDatabase::Access::Read);
        if (!database)
            return -1;
        QSqlQuery query(QStringLiteral("SELECT count(*) FROM message"), database->connection());
        return query.next() ? query.value(0).toLongLong() : -1;
    }

    QTemporaryDir folder{folderTemplate()};
    store::Profile profile = store::Profile::at(folder.filePath(QStringLiteral("profile")));
    CutServer server;
    net::SystemAuthorities authorities;
    store::Account account;
    FrozenClock clock;
    HastyDisk disk;
    std::optional<fetch::FetchReport> report; ///< Of the last run.
};

CutDrill::CutDrill(const CutSession &session) : m_session(session), m_mails(mails(session.mails)) {}

QList<FaultyMail> CutDrill::mails(int count)
{
    const QByteArrayList bodies{".\r\n..\r\nthe end\r\n.\r\n", "no final line end", "", "8-bit \xfc\xe4\r\n\r\n"};
    QList<FaultyMail> mails;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        mails += {"u" + number, "Subject: " + number + "\r\n\r\n" + bodies.at(i % bodies.size())};
    }
    return mails;
}

bool CutDrill::run(Scene &scene, const pop3::Timeouts &timeouts)
{
    ++m_runs;
    scene.report.reset();
    const fetch::Workshop workshop = scene.workshop(timeouts);
    auto run = std::make_unique<fetch::FetchRun>(scene.account, fetch::FetchRun::Purpose::Fetch, workshop, scene.clock);
    QObject::connect(run.get(), &fetch::FetchRun::passwordNeeded, [&run] { run->takePassword(password()); });
    QEventLoop loop;
    QObject::connect(run.get(), &fetch::FetchRun::finished, &loop, [&](const fetch::FetchReport &report) {
        scene.report = report;
        loop.quit();
    });
    QMetaObject::invokeMethod(run.get(), &fetch::FetchRun::start, Qt::QueuedConnection);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    run.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // its store
    return scene.report.has_value();
}

qint64 CutDrill::length()
{
    Scene scene(m_session, m_mails);
    const bool isWhole = run(scene, patient) && !scene.report->error;
    return isWhole && wrongAtTheEnd(scene).isEmpty() ? scene.server.said() : -1;
}

QByteArray CutDrill::cut(const Cut &cut)
{
    const bool isSilent = cut.ending == Faults::Ending::Silence;
    Scene scene(m_session, m_mails);
    scene.server.cutAt(cut);
    if (!run(scene, isSilent ? brief : patient))
        return "the run that was cut hangs";
    const QByteArray wrong = wrongAfterCut(scene);
    if (!wrong.isEmpty())
        return "after the cut: " + wrong;
    scene.server.cutNoMore();
    for (int left = maxRuns; left > 0; --left) {
        if (!run(scene, patient))
            return "a run after the cut hangs";
        if (!scene.report->error)
            return wrongAtTheEnd(scene);
    }
    return "never done: " + fetch::word(scene.report->error->kind).toUtf8();
}

QByteArray CutDrill::wrongAfterCut(const Scene &scene) const
{
    QByteArrayList missing = allAsStored(m_mails);
    for (const QByteArray &text : scene.stored()) {
        if (!missing.removeOne(text))
            return "doubled or truncated: " + text;
    }
    QByteArrayList leftThere = allAsStored(scene.server.mails());
    for (const QByteArray &text : missing) {
        if (!leftThere.removeOne(text))
            return "deleted and not stored: " + text;
    }
    const QStringList leftovers = scene.leftovers();
    return leftovers.isEmpty() ? QByteArray() : "left behind: " + leftovers.join(u' ').toUtf8();
}

QByteArray CutDrill::wrongAtTheEnd(const Scene &scene) const
{
    const QByteArray wrong = wrongAfterCut(scene);
    if (!wrong.isEmpty())
        return "at the end: " + wrong;
    if (scene.stored().size() != m_mails.size())
        return "lost: only " + QByteArray::number(scene.stored().size()) + " are here";
    if (scene.rows() != m_mails.size())
        return "listed are " + QByteArray::number(scene.rows());
    const qsizetype left = scene.server.mails().size();
    return left == (m_session.isKept ? m_mails.size() : 0) ? QByteArray()
                                                           : "left on the server: " + QByteArray::number(left);
}
