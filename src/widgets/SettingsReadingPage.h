// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class SettingsReadingPage;
}

namespace widgets {

struct SettingsForm;

/// When a mail counts as read, and how mails are listed.
class SettingsReadingPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsReadingPage(QWidget *parent = nullptr);
    ~SettingsReadingPage() override;

    void show(const SettingsForm &form);
    void read(SettingsForm &form) const;

Q_SIGNALS:
    void changed();

private:
    std::unique_ptr<Ui::SettingsReadingPage> m_ui;
};

} // namespace widgets
