// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QList>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;

namespace Ui {
class SettingsSchedulePage;
}

namespace widgets {

struct SettingsForm;

/// How often each account is checked, and what happens at start.
class SettingsSchedulePage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsSchedulePage(QWidget *parent = nullptr);
    ~SettingsSchedulePage() override;

    void show(const SettingsForm &form);
    void read(SettingsForm &form) const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        base::AccountId account;
        QComboBox *minutes;
        QLabel *next;
    };
    void addRow(int number, const QString &name, const QString &colour, Row &row);

    QList<Row> m_rows; ///< Widgets are children of the page.
    std::unique_ptr<Ui::SettingsSchedulePage> m_ui;
};

} // namespace widgets
