// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;

namespace widgets {

class MessagePane;
class Reader;
class Sidebar;
struct WindowState;

/// Sidebar, list and reader side by side, or the reader under the table. Gives each its width by the width of the
/// window, until the user moves a splitter. Owned by MainWindow.
class MailPanes final : public QWidget
{
    Q_OBJECT

public:
    explicit MailPanes(QWidget *parent = nullptr);

    Sidebar &sidebar() { return *m_sidebar; }
    MessagePane &mails() { return *m_mails; }
    Reader &reader() { return *m_reader; }

    void save(WindowState &state) const;
    void restore(const WindowState &state);
    void focusNextPane(int step); ///< 1 forward, -1 back.
    void toggleSidebar();
    bool isSidebarFolded() const { return m_width == Width::Narrow; }

Q_SIGNALS:
    void sidebarFolded(bool isFolded); ///< The window is too narrow for it; a button shows it.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Width { Unknown, Narrow, Medium, Wide, Broad };
    Width widthFor(int pixels) const;
    void apportion();
    void turn();

    QSplitter *m_outer;
    QSplitter *m_inner;
    Sidebar *m_sidebar;
    MessagePane *m_mails;
    Reader *m_reader;
    Width m_width = Width::Unknown;
    bool m_isUserSized = false;
};

} // namespace widgets
