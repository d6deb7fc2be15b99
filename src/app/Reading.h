// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/DeletionCount.h"
#include "app/MailOpener.h"
#include "app/NewestMail.h"
#include "base/Thread.h"
#include "models/MessageFeed.h"
#include "models/MessageListModel.h"
#include "store/Enricher.h"
#include "store/MessageFlagger.h"
#include "store/Profile.h"

#include <QMultiHash>
#include <QObject>
#include <QScopedPointer>

#include <functional>
#include <memory>

namespace app {

/// Everything that reads and marks mail, seen from the UI thread, where it lives: owns the reader and the follower
/// thread, puts the flagger on the store thread, and connects them with the list. Its signals come on the UI thread.
class Reading final : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive it.
    Reading(const store::Profile &profile, QThread *storeThread, const base::Clock &clock, QObject *parent = nullptr);
    ~Reading() override;

    void attach(models::MessageListModel &list);
    void refresh();                                                 ///< The catalogue has new rows.
    const store::MessageCounts &counts() const { return m_counts; } ///< As countsChanged() last told.
    void open(const QString &id);
    void locate(quint32 number, const QString &id);
    void mark(const QStringList &ids, store::MessageFlagger::Mark mark);
    void markAllRead(const store::ListView &view);
    void saveAttachment(const QString &id, int index, const QString &targetFile);
    void saveAttachments(const QString &id, const QList<mime::Attachment> &attachments, const QString &folder);
    void saveMail(const QString &id, const QString &targetFile);
    void findPath(const QString &id);                           ///< pathFound()
    void findNewest(const base::AccountId &account, int count); ///< newestFound(), of the unread ones.
    /// Another policy would delete from the server: deletionsCounted().
    void countDeletions(const base::AccountId &account, const base::LeftOnServer &left);

Q_SIGNALS:
    void opened(const QString &id, const mime::MessageView &view);
    void notOpened(const QString &id, const QString &detail); ///< detail empty: it is not here any more.
    void saved(const QString &targetFile);
    void notSaved(const QString &targetFile, const QString &detail);
    void countsChanged(const store::MessageCounts &counts);
    void located(quint32 number, const QString &id, qint64 position);
    void pathFound(const QString &id, const QString &path);
    void newestFound(const base::AccountId &account, const store::MessageRows &rows);
    void deletionsCounted(const base::AccountId &account, const base::LeftOnServer &left, std::optional<qint64> mails);
    void markingFailed(const store::StoreError &error);

private:
    /// What to do with a mail once its path is known.
    using Use = std::function<void(const QString &path)>;
    void withPath(const QString &id, const Use &use);
    void usePath(const QString &id, const QString &path);
    void connectFeed();
    void connectRest();

    template<typename Object>
    using Owned = std::unique_ptr<Object, QScopedPointerDeleteLater>;

    base::Thread m_reader;
    base::Thread m_follower;
    Owned<models::MessageFeed> m_feed;
    Owned<NewestMail> m_newest;
    Owned<DeletionCount> m_deletions;
    Owned<MailOpener> m_opener;
    Owned<store::Enricher> m_enricher;
    Owned<store::MessageFlagger> m_flagger;
    QMultiHash<QString, Use> m_uses;
    store::MessageCounts m_counts;
    quint32 m_lastView = 0;
    QString m_toOpen; ///< The mail asked for last; answers about others are of the past.
};

} // namespace app
