// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class SettingsLookPage;
}

namespace widgets {

struct SettingsForm;

/// Language, and light or dark.
class SettingsLookPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsLookPage(QWidget *parent = nullptr);
    ~SettingsLookPage() override;

    void show(const SettingsForm &form);
    void read(SettingsForm &form) const;

Q_SIGNALS:
    void changed();

private:
    std::unique_ptr<Ui::SettingsLookPage> m_ui;
};

} // namespace widgets
