// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountLabel.h"
#include "models/DateWording.h"
#include "models/PageRequests.h"
#include "models/RowWindow.h"
#include "store/ListView.h"
#include "store/ViewChange.h"

#include <QAbstractTableModel>
#include <QHash>

namespace models {

/// The list of mails: a window over the catalogue. Rows come in pages from a MessageFeed; data() only looks them up and
/// asks for the page where a row is not here. Lives on the UI thread.
class MessageListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Saved column layouts depend on this order: only append.
    enum class Column { Unread, Star, Attachment, From, Subject, Account, Date, Size };
    Q_ENUM(Column)
    static constexpr int columnCountOfAll = int(Column::Size) + 1;

    enum class Role {
        IsLoaded = Qt::UserRole + 1, ///< False: paint a placeholder; every other role is empty.
        Id,
        Account, ///< base::AccountId
        AccountName,
        AccountColour, ///< QColor
        Sender,
        SenderAddress,
        Subject,
        Snippet,       ///< Empty until the mail was looked into.
        DateText,      ///< For the list: "09:38", "Yesterday", "3 Oct".
        TableDateText, ///< For the table: "Yesterday 18:20".
        FullDateText,
        IsInFuture, ///< The date lies ahead: show a warning mark.
        SizeText,
        IsUnread,
        IsStarred,
        HasAttachment,
        ThreadCount, ///< 1 where the mail stands alone.
        SectionText, ///< Heading above this row: "Today"; empty where the row above has the same, or when not sorted by
                     ///< date.
        AccessibleText,
        IsPartial, ///< Only its header is here: SizeText is that of the mail on the server.
        IsGone     ///< And the server no longer has it.
    };
    Q_ENUM(Role)

    /// The clock must outlive the model.
    MessageListModel(const QLocale &locale, const base::Clock &clock, QObject *parent = nullptr);

    /// Before the first view: its views get higher numbers than this, which another list had from the same feed.
    void numberViewsAfter(quint32 number) { m_number = m_numberBefore = number; }
    const store::ListView &view() const { return m_view; }
    /// The only thing that resets the model, once the feed has opened the view; until then the old rows stay.
    void setView(const store::ListView &view);
    void setAccounts(const QList<AccountLabel> &accounts);
    bool isSortedByDate() const { return m_view.key == store::ListView::Key::Date; }
    QString idAt(int row) const;                ///< Empty where the row is not loaded.
    int rowOf(const QString &id) const;         ///< -1 where it is not loaded.
    quint32 number() const { return m_number; } ///< Of the view that is open, for MessageFeed::locate().

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

public Q_SLOTS:
    void takeView(quint32 number, qint64 count); ///< The first page must follow unasked.
    void takePage(quint32 number, qint64 first, const store::MessageRows &rows);
    void takeChange(quint32 number, const store::ViewChange &change);
    void refreshDates(); ///< At midnight, after waking, and each minute for "now".

Q_SIGNALS:
    /// To MessageFeed. A number names one opening of a view; answers with another number are of the past.
    void viewRequested(quint32 number, const store::ListView &view);
    void pageRequested(quint32 number, qint64 first, int count) const;
    void viewShown(); ///< The new view's rows are counted: restore scroll and selection now.

private:
    QVariant cell(const store::MessageRow &row, Column column) const;
    QVariant textOf(const store::MessageRow &row, int position, Role role) const;
    QVariant factOf(const store::MessageRow &row, Role role) const;
    QString sectionText(const store::MessageRow &row, qint64 position) const;
    void askFor(qint64 position) const;
    void reopen();
    void removeRange(const store::ViewChange::Removed &range);
    void insertRange(const store::ViewChange::Inserted &range);
    void changeRows(const store::ViewChange &change);
    void tellChanged(qint64 first, qint64 last);

    QLocale m_locale;
    DateWording m_dates;
    store::ListView m_view;
    quint32 m_number = 0;
    quint32 m_numberBefore = 0;
    bool m_isOpening = false; ///< The rows are still those of the view before.
    qint64 m_count = 0;
    RowWindow m_window;
    QHash<base::AccountId, AccountLabel> m_accounts;
    mutable PageRequests m_requests; ///< data() may only ask.
};

} // namespace models
