// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class SettingsNetworkPage;
}

namespace widgets {

struct SettingsForm;

/// How all accounts reach their servers that have no choice of their own.
class SettingsNetworkPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsNetworkPage(QWidget *parent = nullptr);
    ~SettingsNetworkPage() override;

    void show(const SettingsForm &form);
    void read(SettingsForm &form) const;
    void forgetProxyPassword(); ///< What was typed has been kept elsewhere.

Q_SIGNALS:
    void changed(); ///< A whole choice was made.

private:
    void follow();

    std::unique_ptr<Ui::SettingsNetworkPage> m_ui;
};

} // namespace widgets
