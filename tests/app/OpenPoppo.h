// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Poppo.h"

#include <QApplication>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

class QAbstractButton;

/// The whole program on the profile in a folder, and a hand that clicks and types into its window as a user does.
class OpenPoppo
{
public:
    explicit OpenPoppo(const QString &profile);
    ~OpenPoppo();
    Q_DISABLE_COPY_MOVE(OpenPoppo)

    void restart();
    app::Poppo &poppo() { return *m_poppo; }
    widgets::MainWindow &window() { return m_poppo->front().window(); }
    store::Profile profile() const { return store::Profile::at(m_folder); }
    bool isChecking() { return m_poppo->checks().isChecking(); }
    int quitWishes() const { return m_quitWishes; }

    QStringList subjects();              ///< As the list shows them, loaded rows only.
    bool choose(const QString &subject); ///< By a click on its row.
    bool isUnread(const QString &subject);
    QString readerText();
    QStringList barTexts();                                      ///< Every word of the bars above the mail.
    static bool says(const QWidget &place, const QString &text); ///< A visible label there has exactly this text.
    QStringList conversation(); ///< "C USER ann", "S +OK" … of the session that is shown.

    static bool click(QWidget *parent, const char *name);
    static QAbstractButton *button(QWidget *parent, const QString &text); ///< One that can be clicked, or null.
    static bool type(QWidget *parent, const char *name, const QString &text);
    static bool answerFileDialog(const QString &path);                          ///< Of the open one.
    static bool pick(QWidget *dialog, const char *name, const QVariant &value); ///< In a combo box, by keys.
    /// Through the settings window, until the window is there in that language and the dialog closed.
    bool changeLanguage(const QString &language);
    void press(Qt::Key key);                    ///< In the window, which is made active first.
    void shoot(const char *name);               ///< The window into POPPO_SHOTS.
    static void shootDesktop(const char *name); ///< All that is on the screen.

    /// The visible dialog of that class; null where none is open.
    template<typename Dialog>
    static Dialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<Dialog *>(widget);
            if (found && found->isVisible())
                return found;
        }
        return nullptr;
    }

    /// Writes settings before the program starts.
    static void settle(const QString &profile, const std::function<void(store::Settings &)> &edit);

private:
    void start();

    const QString m_folder;
    std::unique_ptr<app::Poppo> m_poppo;
    int m_quitWishes = 0;
};
