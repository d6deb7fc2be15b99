// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ListPlace.h"
#include "app/PartialMail.h"
#include "mime/MessageView.h"
#include "models/AccountListModel.h"
#include "models/AttachmentListModel.h"
#include "models/DateWording.h"
#include "models/MessageListModel.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

namespace widgets {
class MainWindow;
}

namespace app {

class AccountBook;
class Reading;
class SettingsBook;

/// The mail in the window: sidebar, list and reader, and what the user does with mails. Lives on the UI thread.
class MailDesk final : public QObject
{
    Q_OBJECT

public:
    struct House
    {
        widgets::MainWindow &window;
        Reading &reading;
        AccountBook &accounts;
        SettingsBook &settings;
        const base::Clock &clock;
    };

    /// Where the user is in the mail, for the next window.
    struct Moment
    {
        store::ListView view;
        ListPlace::Mark place;
        QString openId;
        int textOffset = 0;
        bool isReadSoon = false; ///< The open mail is about to be marked as read.
    };

    explicit MailDesk(const House &house, QObject *parent = nullptr);

    models::AccountListModel &sidebar() { return m_sidebar; }
    const store::MessageCounts &counts() const { return m_counts; }
    void showAccounts(); ///< They changed.
    PartialMail &partialMail() { return m_partial; }
    void openMail(const QString &id); ///< As from a notification: all mail, that one selected.
    void showAccount(const base::AccountId &account);
    Moment moment() const;
    void resume(const Moment &moment);

Q_SIGNALS:
    void countsChanged();

private:
    void connectList();
    void connectReader();
    void connectReading();
    void connectSaving();
    void setView(const store::ListView &view);
    void sortBy(store::ListView::Key key, Qt::SortOrder order);
    void showHeading();
    void showEmptiness();
    void choose(const QString &id);
    void showMail(const QString &id, const mime::MessageView &view);
    void showNothing(const QString &detail);
    void followFlags(const QModelIndex &first, const QModelIndex &last);
    bool resumeReading(const QString &id); ///< False: this mail was not the open one before.
    void readRow(int row);
    void startReadTimer();
    void markRead();
    void saveMail(const QString &id);
    void saveAttachment(int index);
    void saveAllAttachments();
    void prepareDrag();
    void tell(const QString &id, bool isGood, const QString &text);

    House m_house;
    models::DateWording m_dates;
    models::AccountListModel m_sidebar;
    models::MessageListModel m_list;
    models::AttachmentListModel m_attachments;
    store::MessageCounts m_counts;
    mime::MessageView m_open; ///< The mail in the reader.
    QString m_openId;
    ListPlace m_place;
    PartialMail m_partial;
    Moment m_resumed; ///< Until its mail is open again.
    bool m_isUnread = false;
    bool m_isStarred = false;
    QTimer m_readTimer;
    QTimer m_dateTimer;
    QTemporaryDir m_dragFolder; ///< Holds the open mail as .eml, for dragging it out.
    QString m_dragFile;
};

} // namespace app
