// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MailDesk.h"

#include "app/AccountBook.h"
#include "app/EmptyWords.h"
#include "app/MailWords.h"
#include "app/Reading.h"
#include "app/SettingsBook.h"
#include "models/Wording.h"
#include "widgets/BarStack.h"
#include "widgets/MainWindow.h"
#include "widgets/MessagePane.h"
#include "widgets/Notice.h"
#include "widgets/Reader.h"
#include "widgets/Sidebar.h"

#include <QDir>
#include <QUrl>

namespace app {

namespace {

constexpr int minuteMs = 60'000;

QList<models::AccountLabel> labelsOf(const QList<store::Account> &accounts)
{
    QList<models::AccountLabel> labels;
    for (const store::Account &account : accounts)
        labels.append({account.id, account.name, account.colour});
    return labels;
}

QList<models::AccountLabel> labelsOf(const QList<store::FormerAccount> &accounts)
{
    QList<models::AccountLabel> labels;
    for (const store::FormerAccount &account : accounts)
        labels.append({account.id, account.name, {}});
    return labels;
}

} // namespace

MailDesk::MailDesk(const House &house, QObject *parent)
    : QObject(parent),
      m_house(house),
      m_dates(QLocale(), house.clock),
      m_sidebar(QLocale(), house.clock),
      m_list(QLocale(), house.clock),
      m_attachments(QLocale()),
      m_place({house.window.mails(), m_list, house.reading}),
      m_partial(house.window.reader().mailBars(), house.accounts)
{
    m_house.window.sidebar().setModel(&m_sidebar);
    m_house.window.mails().setModel(&m_list);
    m_house.window.reader().setAttachments(&m_attachments);
    m_house.reading.attach(m_list);
    connectList();
    connectReader();
    connectReading();
    m_readTimer.setSingleShot(true);
    connect(&m_readTimer, &QTimer::timeout, this, &MailDesk::markRead);
    connect(&m_dateTimer, &QTimer::timeout, &m_list, &models::MessageListModel::refreshDates);
    m_dateTimer.start(minuteMs);
    m_counts = m_house.reading.counts(); // Known already where the window is made anew.
    m_sidebar.takeCounts(m_counts);
    setView({});
    showAccounts();
}

void MailDesk::connectList()
{
    widgets::MainWindow &window = m_house.window;
    connect(&window.sidebar(), &widgets::Sidebar::viewChosen, this, &MailDesk::setView);
    connect(&window.mails(), &widgets::MessagePane::mailChosen, this, &MailDesk::choose);
    connect(&window.mails(), &widgets::MessagePane::sortRequested, this, &MailDesk::sortBy);
    connect(&m_list, &QAbstractItemModel::dataChanged, this, &MailDesk::followFlags);
    connect(&window, &widgets::MainWindow::starRequested, this, [this](const QStringList &ids, bool isStarred) {
        using Mark = store::MessageFlagger::Mark;
        m_house.reading.mark(ids, isStarred ? Mark::Starred : Mark::Unstarred);
    });
    connect(&window, &widgets::MainWindow::unreadRequested, this, [this](const QStringList &ids, bool isUnread) {
        using Mark = store::MessageFlagger::Mark;
        m_readTimer.stop(); // What was marked unread by hand stays so.
        m_house.reading.mark(ids, isUnread ? Mark::Unread : Mark::Read);
    });
    connect(&window, &widgets::MainWindow::markAllReadRequested, this,
            [this] { m_house.reading.markAllRead(m_list.view()); });
    window.mails().setDragSource([this](const QString &id) {
        return id == m_openId && QFile::exists(m_dragFile) ? QUrl::fromLocalFile(m_dragFile) : QUrl();
    });
}

void MailDesk::connectReader()
{
    widgets::Reader &reader = m_house.window.reader();
    connect(&m_house.window, &widgets::MainWindow::saveMailRequested, this, &MailDesk::saveMail);
    connect(&reader, &widgets::Reader::saveAttachmentRequested, this, &MailDesk::saveAttachment);
    connect(&reader, &widgets::Reader::saveAllAttachmentsRequested, this, &MailDesk::saveAllAttachments);
}

void MailDesk::connectReading()
{
    Reading &reading = m_house.reading;
    connect(&reading, &Reading::opened, this, &MailDesk::showMail);
    connect(&reading, &Reading::notOpened, this,
            [this](const QString &, const QString &detail) { showNothing(detail); });
    connect(&reading, &Reading::countsChanged, this, [this](const store::MessageCounts &counts) {
        m_counts = counts;
        m_sidebar.takeCounts(counts);
        showHeading();
        Q_EMIT countsChanged();
    });
    connect(&m_list, &models::MessageListModel::viewShown, this, &MailDesk::showEmptiness);
    connect(&m_list, &QAbstractItemModel::rowsInserted, this, &MailDesk::showEmptiness);
    connect(&m_list, &QAbstractItemModel::rowsRemoved, this, &MailDesk::showEmptiness);
    connectSaving();
}

void MailDesk::connectSaving()
{
    connect(&m_house.reading, &Reading::saved, this, [this](const QString &file) {
        if (file != m_dragFile)
            tell(QStringLiteral("saved"), true, tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
    });
    connect(&m_house.reading, &Reading::notSaved, this, [this](const QString &file, const QString &detail) {
        if (file != m_dragFile)
            tell(QStringLiteral("saved"), false, tr("Not saved: %1. %2").arg(QDir::toNativeSeparators(file), detail));
    });
    connect(&m_house.reading, &Reading::markingFailed, this, [this](const store::StoreError &error) {
        tell(QStringLiteral("marking"), false, tr("The mail could not be marked. %1").arg(error.detail));
    });
}

void MailDesk::showAccounts()
{
    const store::Accounts &all = m_house.accounts.all();
    m_sidebar.setAccounts(all.accounts);
    m_sidebar.setFormerAccounts(labelsOf(all.formerAccounts));
    m_list.setAccounts(labelsOf(all.accounts) + labelsOf(all.formerAccounts));
    const QModelIndex row = m_sidebar.indexOf(m_list.view());
    if (row.isValid())
        m_house.window.sidebar().choose(row); // The rows are new, and their selection went with the old ones.
    else
        setView({});
    showHeading();
}

void MailDesk::setView(const store::ListView &view)
{
    store::ListView sorted = view;
    sorted.key = m_list.view().key;
    sorted.order = m_list.view().order;
    if (sorted != m_list.view())
        m_place.forget();
    m_house.window.mails().setShowsSeveralAccounts(view.account.isNull() && m_house.accounts.all().accounts.size() > 1);
    m_list.setView(sorted);
    showHeading();
}

void MailDesk::sortBy(store::ListView::Key key, Qt::SortOrder order)
{
    store::ListView view = m_list.view();
    view.key = key;
    view.order = order;
    m_list.setView(view);
    m_house.window.mails().showOrder(key, order);
}

void MailDesk::showHeading()
{
    const store::ListView &view = m_list.view();
    const QModelIndex row = m_sidebar.indexOf(view);
    const QString name = row.data(Qt::DisplayRole).toString();
    const auto count = view.account.isNull() ? m_counts.all : m_counts.accounts.value(view.account);
    const QString total = models::wording::number(count.total, QLocale());
    const QString unread = models::wording::number(count.unread, QLocale());
    // The count follows the rows after a moment, and an empty page speaks for itself: none is no number to show.
    const bool isWhole = view.filter == store::ListView::Filter::All && count.total > 0;
    if (isWhole && count.unread > 0)
        m_house.window.mails().setHeading(name, tr("%1 unread of %2").arg(unread, total),
                                          tr("%1 / %2", "unread / all").arg(unread, total));
    else
        m_house.window.mails().setHeading(name, isWhole ? models::wording::mails(count.total, QLocale()) : QString());
    m_house.window.setWindowTitle(tr("%1 — Poppo").arg(name));
}

void MailDesk::showEmptiness()
{
    const store::ListView &view = m_list.view();
    const bool isFormer = !view.account.isNull() && !m_house.accounts.find(view.account);
    const EmptyWords list = isFormer ? EmptyWords::ofFormerAccount() : EmptyWords::ofList(view);
    m_house.window.mails().setEmptyText(list.iconName, list.heading, list.sentence);
    const qsizetype chosen = m_house.window.mails().selectedIds().size();
    const EmptyWords reader = EmptyWords::ofReader(m_list.rowCount(), int(chosen));
    m_house.window.reader().setEmptyText(reader.iconName, reader.heading, reader.sentence);
}

void MailDesk::choose(const QString &id)
{
    m_readTimer.stop();
    if (id.isEmpty())
        showEmptiness(); // How many are chosen has changed, perhaps.
    if (id == m_openId)
        return;
    m_openId = id;
    if (id != m_resumed.openId)
        m_resumed = {}; // The user went elsewhere meanwhile.
    if (id.isEmpty())
        showNothing({});
    else
        m_house.reading.open(id);
}

void MailDesk::showMail(const QString &id, const mime::MessageView &view)
{
    m_open = view;
    readRow(m_list.rowOf(id));
    widgets::ShownMail mail = shownMail(id, view, m_dates);
    mail.isUnread = m_isUnread;
    mail.isStarred = m_isStarred;
    m_attachments.setAttachments(view.attachments);
    m_house.window.openMail(mail);
    m_partial.show(m_list.index(m_list.rowOf(id), 0));
    if (!view.isComplete)
        tell(QStringLiteral("incomplete"), false, tr("This mail cannot be shown in full. Save it to see all of it."));
    if (!resumeReading(id))
        startReadTimer();
    prepareDrag();
}

void MailDesk::startReadTimer()
{
    const int seconds = m_house.settings.current().markReadAfterSeconds;
    if (m_isUnread && seconds >= 0)
        m_readTimer.start(seconds * 1000);
}

void MailDesk::showNothing(const QString &detail)
{
    m_open = {};
    m_attachments.setAttachments({});
    m_house.window.openMail({});
    if (!detail.isEmpty())
        m_house.window.reader().setEmptyText("warning", tr("This mail could not be opened"), detail);
}

void MailDesk::readRow(int row)
{
    const QModelIndex index = m_list.index(row, 0);
    m_isUnread = index.data(int(models::MessageListModel::Role::IsUnread)).toBool();
    m_isStarred = index.data(int(models::MessageListModel::Role::IsStarred)).toBool();
}

void MailDesk::followFlags(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        if (m_openId.isEmpty() || m_list.idAt(row) != m_openId)
            continue;
        readRow(row);
        m_house.window.setMailFlags(m_isUnread, m_isStarred);
        const QModelIndex mail = m_list.index(row, 0);
        m_partial.hasCome(mail) ? m_house.reading.open(m_openId) : m_partial.show(mail);
    }
}

void MailDesk::markRead()
{
    if (!m_openId.isEmpty())
        m_house.reading.mark({m_openId}, store::MessageFlagger::Mark::Read);
}

void MailDesk::tell(const QString &id, bool isGood, const QString &text)
{
    widgets::Notice notice;
    notice.id = id;
    notice.tone = isGood ? widgets::Tone::Good : widgets::Tone::Error;
    notice.happened = text;
    m_house.window.reader().mailBars().show(notice);
}

} // namespace app
