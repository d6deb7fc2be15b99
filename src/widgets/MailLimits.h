// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/AccountForm.h"

#include <QWidget>

#include <memory>

namespace Ui {
class MailLimits;
}

namespace widgets {

class NumberLimit;

/// The limits that few accounts need: how many of the newest mails stay on the server, what is too large, how much one
/// check brings, and which first. A part of the account dialog.
class MailLimits final : public QWidget
{
    Q_OBJECT

public:
    explicit MailLimits(QWidget *parent = nullptr);
    ~MailLimits() override;

    void show(const AccountForm &form);
    void read(AccountForm &form) const;
    bool isAnySet() const;
    bool isStayLimited() const;          ///< On the server.
    void setStayEnabled(bool isEnabled); ///< Of what stays on the server; not where nothing does.

Q_SIGNALS:
    void stayChanged(); ///< Of how much stays on the server.

private:
    std::unique_ptr<Ui::MailLimits> m_ui;
    NumberLimit *m_keepNewest; ///< Children of what they are about.
    NumberLimit *m_keepSize;
    NumberLimit *m_largest;
    NumberLimit *m_runMails;
    NumberLimit *m_runSize;
};

} // namespace widgets
