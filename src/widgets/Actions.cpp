// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Actions.h"

#include "widgets/Icons.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace widgets {

namespace {

enum class Where { Window, Lists };

struct Row
{
    Act act;
    const char *text;
    const char *iconName;
    QList<QKeySequence> keys;
    Where where = Where::Window;
};

QKeySequence key(const char *text)
{
    return QKeySequence(QLatin1String(text));
}

QList<Row> table()
{
    return {
        {Act::CheckAll, QT_TRANSLATE_NOOP("Actions", "Check mail"), "check-mail", {key("F5"), key("F9")}},
        {Act::CheckThis, QT_TRANSLATE_NOOP("Actions", "Check this account"), "check-mail", {key("Shift+F5")}},
        {Act::Cancel, QT_TRANSLATE_NOOP("Actions", "Cancel the check"), "stop", {key("Esc")}},
        {Act::Conversation, QT_TRANSLATE_NOOP("Actions", "Conversation"), "conversation", {key("Ctrl+Shift+C")}},
        {Act::Accounts, QT_TRANSLATE_NOOP("Actions", "Accounts…"), "person", {}},
        {Act::Settings, QT_TRANSLATE_NOOP("Actions", "Settings…"), "settings", {key("Ctrl+,")}},
        {Act::MarkAllRead, QT_TRANSLATE_NOOP("Actions", "Mark all read"), "ok", {}},
        {Act::SaveMail, QT_TRANSLATE_NOOP("Actions", "Save as .eml…"), "file", {key("Ctrl+S")}},
        {Act::SwitchShape, QT_TRANSLATE_NOOP("Actions", "Show as a table"), "table", {}},
        {Act::About, QT_TRANSLATE_NOOP("Actions", "About Poppo"), "info", {}},
        {Act::Quit, QT_TRANSLATE_NOOP("Actions", "Quit"), "power", {key("Ctrl+Q")}},
        {Act::Star, QT_TRANSLATE_NOOP("Actions", "Star"), "star", {key("S")}, Where::Lists},
        {Act::Unread, QT_TRANSLATE_NOOP("Actions", "Mark unread"), "unread", {key("U")}, Where::Lists},
        {Act::ScrollOn, QT_TRANSLATE_NOOP("Actions", "Read on"), "down", {key("Space")}, Where::Lists},
        {Act::NextUnread, QT_TRANSLATE_NOOP("Actions", "Next unread"), "down", {key("N")}, Where::Lists},
        {Act::PreviousUnread, QT_TRANSLATE_NOOP("Actions", "Previous unread"), "up", {key("P")}, Where::Lists},
        {Act::Next, QT_TRANSLATE_NOOP("Actions", "Next"), "down", {key("J")}, Where::Lists},
        {Act::Previous, QT_TRANSLATE_NOOP("Actions", "Previous"), "up", {key("K")}, Where::Lists},
        {Act::NextPane, QT_TRANSLATE_NOOP("Actions", "Next pane"), "right", {key("F6")}},
        {Act::PreviousPane, QT_TRANSLATE_NOOP("Actions", "Previous pane"), "right", {key("Shift+F6")}},
        {Act::AllAccounts, QT_TRANSLATE_NOOP("Actions", "All accounts"), "inbox", {key("Ctrl+0")}},
    };
}

} // namespace

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const Row &row : table()) {
        auto *action = new QAction(icon(row.iconName), QCoreApplication::translate("Actions", row.text), this);
        action->setShortcuts(row.keys);
        action->setShortcutContext(row.where == Where::Lists ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
        action->setMenuRole(QAction::NoRole);
        if (!row.keys.isEmpty())
            action->setToolTip(
                QStringLiteral("%1 (%2)").arg(action->text(), row.keys.first().toString(QKeySequence::NativeText)));
        m_actions.insert(row.act, action);
    }
    offer({});
    of(Act::Conversation)->setCheckable(true);
    of(Act::Settings)->setMenuRole(QAction::PreferencesRole);
    of(Act::About)->setMenuRole(QAction::AboutRole);
    of(Act::Quit)->setMenuRole(QAction::QuitRole);
}

void Actions::offer(const Targets &targets)
{
    of(Act::Star)->setEnabled(targets.areChosen);
    of(Act::Unread)->setEnabled(targets.areChosen);
    of(Act::SaveMail)->setEnabled(targets.isOpen);
    of(Act::CheckAll)->setEnabled(targets.mayCheckAll);
    of(Act::CheckThis)->setEnabled(targets.mayCheckThis);
    of(Act::MarkAllRead)->setEnabled(targets.areListed);
}

QList<QAction *> Actions::ofLists() const
{
    QList<QAction *> actions;
    for (const Row &row : table()) {
        if (row.where == Where::Lists)
            actions.append(of(row.act));
    }
    return actions;
}

QList<QAction *> Actions::ofWindow() const
{
    QList<QAction *> actions;
    for (const Row &row : table()) {
        if (row.where == Where::Window)
            actions.append(of(row.act));
    }
    return actions;
}

} // namespace widgets
