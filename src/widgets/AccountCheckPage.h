// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/LeftOnServer.h"
#include "widgets/AccountForm.h"

#include <QWidget>

#include <memory>

namespace Ui {
class AccountCheckPage;
}
class QFrame;
class QRadioButton;

namespace widgets {

/// Third page of the account dialog: what comes, what stays on the server, and how often Poppo looks.
class AccountCheckPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountCheckPage(QWidget *parent = nullptr);
    ~AccountCheckPage() override;

    void show(const AccountForm &form);
    void read(AccountForm &form) const;

    base::LeftOnServer left() const; ///< As chosen now.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< A card takes the clicks beside its words.

Q_SIGNALS:
    void leftChanged();
    void unfolded(); ///< The page is about to grow.

private:
    struct Card
    {
        QFrame *frame;
        QRadioButton *choice;
    };
    QList<Card> cards() const;
    void joinChoices();
    void markChosen();
    void showFirst(const AccountForm &form);
    void followFirst();
    void showLimits(bool areShown);
    void sayWhatStays();
    std::optional<int> keepDays() const;

    std::unique_ptr<Ui::AccountCheckPage> m_ui;
};

} // namespace widgets
