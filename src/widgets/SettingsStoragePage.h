// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class SettingsStoragePage;
}

namespace widgets {

struct SettingsForm;
enum class Tone;

/// Where the mail lies, and how much of it.
class SettingsStoragePage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsStoragePage(QWidget *parent = nullptr);
    ~SettingsStoragePage() override;

    void show(const SettingsForm &form);
    /// What a move of the folder or its end has to say.
    void say(Tone tone, const QString &text);
    void setMoving(bool isMoving); ///< A move is under way, says so, and can be stopped.

Q_SIGNALS:
    void openFolderRequested();
    void moveFolderRequested();
    void moveStopRequested();

private:
    std::unique_ptr<Ui::SettingsStoragePage> m_ui;
};

} // namespace widgets
