// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EmptyWords.h"

#include <QCoreApplication>

namespace app {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::EmptyWords", text);
}

} // namespace

EmptyWords EmptyWords::ofList(const store::ListView &view)
{
    using Filter = store::ListView::Filter;
    switch (view.filter) {
    case Filter::All:
        break;
    case Filter::Unread:
        return {"unread", translated(QT_TRANSLATE_NOOP("app::EmptyWords", "All read")),
                translated(QT_TRANSLATE_NOOP("app::EmptyWords", "New mail stands here until you have read it."))};
    case Filter::Starred:
        return {"star", translated(QT_TRANSLATE_NOOP("app::EmptyWords", "No stars yet")),
                translated(QT_TRANSLATE_NOOP("app::EmptyWords", "Press S on a mail to find it here again."))};
    case Filter::WithAttachments:
        return {"clip", translated(QT_TRANSLATE_NOOP("app::EmptyWords", "No attachments yet")),
                translated(QT_TRANSLATE_NOOP("app::EmptyWords", "Mail that brings files along stands here."))};
    }
    return {"inbox", translated(QT_TRANSLATE_NOOP("app::EmptyWords", "No mail here yet")),
            translated(QT_TRANSLATE_NOOP("app::EmptyWords", "Press F5 to check mail. What comes in stands here."))};
}

EmptyWords EmptyWords::ofFormerAccount()
{
    return {"inbox", translated(QT_TRANSLATE_NOOP("app::EmptyWords", "No mail here")),
            translated(QT_TRANSLATE_NOOP("app::EmptyWords", "This account left none on this computer."))};
}

EmptyWords EmptyWords::ofReader(int mails, int chosen)
{
    if (mails == 0)
        return {"mail", translated(QT_TRANSLATE_NOOP("app::EmptyWords", "A quiet place to read")),
                translated(QT_TRANSLATE_NOOP("app::EmptyWords", "The mail you choose in the list opens here."))};
    if (chosen > 1)
        return {"mail", QCoreApplication::translate("app::EmptyWords", "%n mails chosen", nullptr, chosen),
                translated(QT_TRANSLATE_NOOP("app::EmptyWords", "Press S to star them, U to mark them unread."))};
    return {"mail", translated(QT_TRANSLATE_NOOP("app::EmptyWords", "No mail is open")),
            translated(
                QT_TRANSLATE_NOOP("app::EmptyWords", "Choose one in the list, or press N for the next unread one."))};
}

} // namespace app
