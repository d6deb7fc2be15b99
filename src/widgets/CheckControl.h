// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QStackedWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace widgets {

class ElidedLabel;

/// The first thing in the toolbar: the button that checks the mail, and in its place progress and Cancel while a check
/// runs. Owned by MainWindow.
class CheckControl final : public QStackedWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        base::AccountId account;
        QString name;
        QIcon icon;
    };

    explicit CheckControl(QWidget *parent = nullptr);

    void setAccounts(const QList<Choice> &accounts);     ///< None: the button cannot be used.
    bool mayCheck(const base::AccountId &account) const; ///< Null: all of them.
    void setChecking(bool isChecking);
    /// "7 of 24 mails", "2.2 of 5.0 MB · 6 s left", 0 to 1.
    void showProgress(const QString &counts, const QString &details, double fraction);
    bool isChecking() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void checkAllRequested();
    void checkRequested(const base::AccountId &account);
    void cancelRequested();
    void accountsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeButtonPage();
    QWidget *makeProgressPage();
    QWidget *makePanel(QWidget *page);

    QToolButton *m_button;
    QMenu *m_menu;
    QList<base::AccountId> m_accounts;
    ElidedLabel *m_counts;
    ElidedLabel *m_details;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace widgets
