// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Notifier.h"

#include "base/ForeignText.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace app {

namespace {

constexpr auto service = "org.freedesktop.Notifications";
constexpr auto path = "/org/freedesktop/Notifications";

/// The body is markup by the specification, and its words are foreign.
QString plain(const QString &foreign)
{
    return base::shown(foreign, 120).toHtmlEscaped();
}

} // namespace

Notifier::Notifier(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    const QString name = QString::fromLatin1(service);
    const QString object = QString::fromLatin1(path);
    // QtDBus can only be told of a remote signal by name.
    m_bus.connect(name, object, name, QStringLiteral("ActionInvoked"), this,
                  SLOT(takeAction(uint, QString))); // NOLINT clazy:exclude=connect-not-normalized
    m_bus.connect(name, object, name, QStringLiteral("NotificationClosed"), this,
                  SLOT(forget(uint, uint))); // NOLINT clazy:exclude=connect-not-normalized
}

void Notifier::announce(const NewMail &mail)
{
    QStringList lines;
    for (const NewMail::Line &line : mail.newest)
        lines += tr("%1: %2").arg(plain(line.sender), plain(line.subject));
    send({mail.account, mail.newest.isEmpty() ? QString() : mail.newest.first().id},
         {tr("%n new mail(s) for %1", nullptr, mail.count).arg(mail.accountName),
          lines.join(QLatin1Char('\n')),
          {QStringLiteral("default"), tr("Open"), QStringLiteral("open"), tr("Open"), QStringLiteral("mark-read"),
           tr("Mark as read")}});
}

void Notifier::announceTrouble(const base::AccountId &account, const QString &whatHappened, const QString &whatYouCanDo)
{
    send({account, QString()}, {whatHappened,
                                plain(whatYouCanDo),
                                {QStringLiteral("default"), tr("Open"), QStringLiteral("account"), tr("Open Poppo")}});
}

void Notifier::send(const Shown &shown, const Words &words)
{
    const QString name = QString::fromLatin1(service);
    QDBusMessage call = QDBusMessage::createMethodCall(name, QString::fromLatin1(path), name, QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("poppo")},
                            {QStringLiteral("category"), QStringLiteral("email.arrived")}};
    call << QStringLiteral("Poppo") << m_current.value(shown.account, 0U) << QStringLiteral("poppo") << words.title
         << words.body << words.actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, shown, words](QDBusPendingCallWatcher *done) { remember(done, shown, words); });
}

void Notifier::remember(QDBusPendingCallWatcher *call, const Shown &shown, const Words &words)
{
    const QDBusPendingReply<uint> reply = *call;
    call->deleteLater();
    if (reply.isError()) {
        Q_EMIT notAvailable(words.title, words.body);
        return;
    }
    m_current[shown.account] = reply.value();
    m_shown[reply.value()] = shown;
}

void Notifier::takeAction(uint notification, const QString &action)
{
    const auto found = m_shown.constFind(notification);
    if (found == m_shown.cend())
        return; // Another program's.
    const Shown &shown = *found;
    if (action == QLatin1String("mark-read"))
        Q_EMIT markReadRequested(shown.account);
    else if (shown.messageId.isEmpty())
        Q_EMIT accountRequested(shown.account);
    else
        Q_EMIT openRequested(shown.account, shown.messageId);
}

void Notifier::forget(uint notification, uint)
{
    const Shown shown = m_shown.take(notification);
    if (m_current.value(shown.account) == notification)
        m_current.remove(shown.account);
}

} // namespace app
