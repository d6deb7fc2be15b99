// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/AccountForm.h"

#include <QWidget>

#include <memory>

namespace Ui {
class AccountCheckPage;
}

namespace widgets {

/// Third page of the account dialog: what happens to mail on the server, how often Poppo looks, and what is too large.
class AccountCheckPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountCheckPage(QWidget *parent = nullptr);
    ~AccountCheckPage() override;

    void show(const AccountForm &form);
    void read(AccountForm &form) const;

    std::optional<int> keepDays() const; ///< As chosen now; absent: for ever.

Q_SIGNALS:
    void keepDaysChanged();

private:
    void markChosen();
    void showLimit(const std::optional<qint64> &maxBytes);
    std::optional<qint64> limit() const;

    std::optional<qint64> m_shownLimit; ///< In bytes; the page speaks of whole megabytes.
    std::unique_ptr<Ui::AccountCheckPage> m_ui;
};

} // namespace widgets
