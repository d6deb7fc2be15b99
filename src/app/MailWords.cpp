// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MailWords.h"

#include "base/ForeignText.h"
#include "models/DateWording.h"

#include <QCoreApplication>

namespace app {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::MailWords", text);
}

QString joined(const QList<mime::Mailbox> &mailboxes)
{
    constexpr qsizetype most = 20;
    QStringList all;
    for (const mime::Mailbox &mailbox : mailboxes.first(qMin(most, mailboxes.size())))
        all += base::shown(mailbox.toString(), 200);
    if (mailboxes.size() > most)
        all += QCoreApplication::translate("app::MailWords", "and %n more", nullptr, int(mailboxes.size() - most));
    return all.join(translated(QT_TRANSLATE_NOOP("app::MailWords", ", ")));
}

} // namespace

widgets::ShownMail shownMail(const QString &id, const mime::MessageView &view, const models::DateWording &dates)
{
    widgets::ShownMail mail;
    mail.id = id;
    mail.subject = view.subject.isEmpty() ? translated(QT_TRANSLATE_NOOP("app::MailWords", "(no subject)"))
                                          : base::shown(view.subject, 1000);
    const mime::Mailbox sender = view.from.value(0);
    mail.senderAddress = base::shown(sender.address, 320);
    mail.senderName = sender.name.isEmpty() ? mail.senderAddress : base::shown(sender.name, 200);
    if (mail.senderName.isEmpty())
        mail.senderName = translated(QT_TRANSLATE_NOOP("app::MailWords", "(no sender)"));
    if (!view.to.isEmpty())
        mail.recipients = translated(QT_TRANSLATE_NOOP("app::MailWords", "to %1")).arg(joined(view.to));
    if (!view.cc.isEmpty())
        mail.copies = translated(QT_TRANSLATE_NOOP("app::MailWords", "copy to %1")).arg(joined(view.cc));
    if (view.date) {
        mail.when = dates.inReader(*view.date);
        mail.whenInFull = dates.inFull(*view.date);
    }
    mail.text = view.text;
    return mail;
}

QString fileNameFor(const QString &subject)
{
    QString name;
    for (const QChar c : base::shown(subject, 80)) {
        const bool isTaken = c == QLatin1Char('/') || c == QLatin1Char('\\') || c == QLatin1Char(':') ||
                             c == QLatin1Char('*') || c == QLatin1Char('?') || c == QLatin1Char('"') ||
                             c == QLatin1Char('<') || c == QLatin1Char('>') || c == QLatin1Char('|');
        name += isTaken ? QLatin1Char('_') : c;
    }
    name = name.trimmed();
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return (name.isEmpty() ? QStringLiteral("mail") : name) + QLatin1String(".eml");
}

} // namespace app
