// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class FirstRunPage;
}

namespace widgets {

/// What a new user sees: add an account, or try the demo mailbox.
class FirstRunPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget *parent = nullptr);
    ~FirstRunPage() override;

Q_SIGNALS:
    void addRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();

    std::unique_ptr<Ui::FirstRunPage> m_ui;
};

} // namespace widgets
