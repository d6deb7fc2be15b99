// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Reading.h"

namespace app {

Reading::Reading(const store::Profile &profile, QThread *storeThread, const base::Clock &clock, QObject *parent)
    : QObject(parent),
      m_reader(base::startThread(QStringLiteral("reader"))),
      m_follower(base::startThread(QStringLiteral("follower"))),
      m_feed(new models::MessageFeed(profile)),
      m_newest(new NewestMail(profile)),
      m_deletions(new DeletionCount(profile, clock)),
      m_opener(new MailOpener),
      m_enricher(new store::Enricher(profile)),
      m_flagger(new store::MessageFlagger(profile))
{
    m_feed->moveToThread(m_reader.get());
    m_newest->moveToThread(m_reader.get());
    m_deletions->moveToThread(m_reader.get());
    m_opener->moveToThread(m_follower.get());
    m_enricher->moveToThread(m_follower.get());
    m_flagger->moveToThread(storeThread);
    connectFeed();
    connectRest();
    QMetaObject::invokeMethod(m_feed.get(), &models::MessageFeed::start);
    QMetaObject::invokeMethod(m_enricher.get(), &store::Enricher::wake);
}

Reading::~Reading()
{
    QMetaObject::invokeMethod(m_enricher.get(), &store::Enricher::stop);
    // Each goes on its own thread, while that thread still runs.
    m_feed.reset();
    m_newest.reset();
    m_deletions.reset();
    m_opener.reset();
    m_enricher.reset();
    m_flagger.reset();
}

void Reading::connectFeed()
{
    connect(m_feed.get(), &models::MessageFeed::countsChanged, this, [this](const store::MessageCounts &counts) {
        m_counts = counts;
        Q_EMIT countsChanged(counts);
    });
    connect(m_feed.get(), &models::MessageFeed::countsChanged, m_enricher.get(), &store::Enricher::wake);
    connect(m_feed.get(), &models::MessageFeed::located, this, &Reading::located);
    connect(m_feed.get(), &models::MessageFeed::pathFound, this, &Reading::usePath);
    connect(m_newest.get(), &NewestMail::found, this, &Reading::newestFound);
    connect(m_deletions.get(), &DeletionCount::counted, this, &Reading::deletionsCounted);
}

void Reading::connectRest()
{
    connect(m_opener.get(), &MailOpener::opened, this, [this](const QString &id, const mime::MessageView &view) {
        if (id == m_toOpen)
            Q_EMIT opened(id, view);
    });
    connect(m_opener.get(), &MailOpener::notOpened, this, [this](const QString &id, const QString &detail) {
        if (id == m_toOpen)
            Q_EMIT notOpened(id, detail);
    });
    connect(m_opener.get(), &MailOpener::saved, this, &Reading::saved);
    connect(m_opener.get(), &MailOpener::notSaved, this, &Reading::notSaved);
    connect(m_enricher.get(), &store::Enricher::catalogueChanged, m_feed.get(), &models::MessageFeed::refresh);
    connect(m_flagger.get(), &store::MessageFlagger::catalogueChanged, m_feed.get(), &models::MessageFeed::refresh);
    connect(m_flagger.get(), &store::MessageFlagger::failed, this, &Reading::markingFailed);
}

void Reading::attach(models::MessageListModel &list)
{
    list.numberViewsAfter(m_lastView); // Answers to the list of a window before may still be under way.
    connect(&list, &models::MessageListModel::viewRequested, this, [this](quint32 number) { m_lastView = number; });
    connect(&list, &models::MessageListModel::viewRequested, m_feed.get(), &models::MessageFeed::openView);
    connect(&list, &models::MessageListModel::pageRequested, m_feed.get(), &models::MessageFeed::loadPage);
    connect(m_feed.get(), &models::MessageFeed::viewOpened, &list, &models::MessageListModel::takeView);
    connect(m_feed.get(), &models::MessageFeed::pageLoaded, &list, &models::MessageListModel::takePage);
    connect(m_feed.get(), &models::MessageFeed::changed, &list, &models::MessageListModel::takeChange);
}

void Reading::refresh()
{
    QMetaObject::invokeMethod(m_feed.get(), &models::MessageFeed::refresh);
}

void Reading::open(const QString &id)
{
    m_toOpen = id;
    withPath(id, [this, id](const QString &path) {
        QMetaObject::invokeMethod(m_opener.get(), [opener = m_opener.get(), id, path] { opener->open(id, path); });
    });
}

void Reading::locate(quint32 number, const QString &id)
{
    QMetaObject::invokeMethod(m_feed.get(), [feed = m_feed.get(), number, id] { feed->locate(number, id); });
}

void Reading::mark(const QStringList &ids, store::MessageFlagger::Mark mark)
{
    QMetaObject::invokeMethod(m_flagger.get(), [flagger = m_flagger.get(), ids, mark] { flagger->mark(ids, mark); });
}

void Reading::markAllRead(const store::ListView &view)
{
    QMetaObject::invokeMethod(m_flagger.get(), [flagger = m_flagger.get(), view] { flagger->markAllRead(view); });
}

void Reading::saveAttachment(const QString &id, int index, const QString &targetFile)
{
    withPath(id, [this, index, targetFile](const QString &path) {
        QMetaObject::invokeMethod(m_opener.get(), [opener = m_opener.get(), path, index, targetFile] {
            opener->saveAttachment(path, index, targetFile);
        });
    });
}

void Reading::saveAttachments(const QString &id, const QList<mime::Attachment> &attachments, const QString &folder)
{
    withPath(id, [this, attachments, folder](const QString &path) {
        QMetaObject::invokeMethod(m_opener.get(), [opener = m_opener.get(), path, attachments, folder] {
            opener->saveAttachments(path, attachments, folder);
        });
    });
}

void Reading::saveMail(const QString &id, const QString &targetFile)
{
    withPath(id, [this, targetFile](const QString &path) {
        QMetaObject::invokeMethod(m_opener.get(),
                                  [opener = m_opener.get(), path, targetFile] { opener->copyMail(path, targetFile); });
    });
}

void Reading::findPath(const QString &id)
{
    withPath(id, [this, id](const QString &path) { Q_EMIT pathFound(id, path); });
}

void Reading::findNewest(const base::AccountId &account, int count)
{
    QMetaObject::invokeMethod(m_newest.get(),
                              [newest = m_newest.get(), account, count] { newest->find(account, count); });
}

void Reading::countDeletions(const base::AccountId &account, const base::LeftOnServer &left)
{
    QMetaObject::invokeMethod(m_deletions.get(),
                              [deletions = m_deletions.get(), account, left] { deletions->count(account, left); });
}

void Reading::withPath(const QString &id, const Use &use)
{
    m_uses.insert(id, use);
    QMetaObject::invokeMethod(m_feed.get(), [feed = m_feed.get(), id] { feed->findPath(id); });
}

void Reading::usePath(const QString &id, const QString &path)
{
    const QList<Use> uses = m_uses.values(id);
    m_uses.remove(id);
    if (path.isEmpty()) {
        if (id == m_toOpen)
            Q_EMIT notOpened(id, QString());
        return;
    }
    for (const Use &use : uses)
        use(path);
}

} // namespace app
