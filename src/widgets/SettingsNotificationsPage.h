// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class SettingsNotificationsPage;
}

namespace widgets {

struct SettingsForm;

/// What Poppo tells the desktop, and whether it stays in the tray.
class SettingsNotificationsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsNotificationsPage(QWidget *parent = nullptr);
    ~SettingsNotificationsPage() override;

    void show(const SettingsForm &form);
    void read(SettingsForm &form) const;

Q_SIGNALS:
    void changed();

private:
    std::unique_ptr<Ui::SettingsNotificationsPage> m_ui;
};

} // namespace widgets
