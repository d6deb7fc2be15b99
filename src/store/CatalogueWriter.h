// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Thread.h"
#include "store/Catalogue.h"
#include "store/LedgerLine.h"

#include <atomic>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <utility>

namespace store {

/// The catalogue's rows of one account, written on a thread of their own, since they cost as much as all else that a
/// mail does. Owned by AccountArchive.
class CatalogueWriter
{
public:
    /// A message whose file is in its place.
    struct Entry
    {
        LedgerLine line;
        QByteArray place;  ///< In the Maildir.
        QByteArray header; ///< With LF line ends.
    };

    using Opened = base::Result<std::unique_ptr<CatalogueWriter>, StoreError>;
    static Opened open(const QString &path, const base::AccountId &account,
                       Catalogue::Examination examination = Catalogue::Examination::WhenDue);
    ~CatalogueWriter(); ///< After all that was asked for.

    std::function<void()> rowsAdded; ///< Called on the thread; set before anything is asked for.

    /// They get their rows soon: what has gathered goes in one transaction. Waits only where too much has. Once one
    /// has failed, no other is written, as the mark must not move past what it missed.
    void add(const QList<Entry> &entries, const Catalogue::Mark &mark);
    bool await(); ///< All have their rows; or one has failed, then or before: run() something that catches up.
    /// After all that was asked for; waits, and calls meanwhile now and then on the caller's thread. A catalogue that
    /// turns out to be damaged, or that another process has replaced, is opened anew, and the work begins once more.
    Outcome run(const std::function<Outcome(Catalogue &)> &work, const std::function<void()> &meanwhile = {});

    /// The catalogue is a new one, and this account has not been told. For its owner, after run() or open(); once.
    struct Renewal
    {
        QString aside;      ///< The damaged one; empty: there was none.
        bool isNow = false; ///< It was this one that set it aside.
    };
    std::optional<Renewal> takeRenewal();
    bool isReplaced(); ///< As Catalogue's; waits.

private:
    CatalogueWriter(const QString &path, const base::AccountId &account);
    std::shared_future<Outcome> post(std::function<Outcome()> work);
    Outcome writeGathered();
    Outcome take(Catalogue::Opened opened);
    Outcome runHere(const std::function<Outcome(Catalogue &)> &work);

    const QString m_path;
    const base::AccountId m_account;
    std::unique_ptr<Catalogue> m_catalogue; ///< Used on the thread alone, as its connection demands.
    std::mutex m_gathering;
    QList<Entry> m_gathered; ///< With m_gatheredBytes and m_mark, under m_gathering.
    qint64 m_gatheredBytes = 0;
    Catalogue::Mark m_mark;
    std::shared_future<Outcome> m_writing; ///< What will take what has gathered.
    std::atomic<bool> m_hasFailed = false;
    std::optional<Renewal> m_renewal; ///< Written on the thread while its owner waits.
    bool m_isRenewalTold = false;     ///< To its owner.
    QObject m_place;                  ///< Lives on the thread: what is posted to it runs there.
    base::Thread m_thread;
};

} // namespace store
