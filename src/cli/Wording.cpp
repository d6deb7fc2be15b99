// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Wording.h"

#include "base/ForeignText.h"

#include <QCoreApplication>
#include <QLocale>

namespace cli {

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("cli", sentence);
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
}

QString phase(fetch::RunProgress::Phase phase)
{
    using Phase = fetch::RunProgress::Phase;
    switch (phase) {
    case Phase::Waiting:
        return say(QT_TRANSLATE_NOOP("cli", "waiting"));
    case Phase::Connecting:
        return say(QT_TRANSLATE_NOOP("cli", "connecting"));
    case Phase::SigningIn:
        return say(QT_TRANSLATE_NOOP("cli", "signing in"));
    case Phase::Listing:
        return say(QT_TRANSLATE_NOOP("cli", "looking what is there"));
    case Phase::Downloading:
        return say(QT_TRANSLATE_NOOP("cli", "fetching"));
    case Phase::Deleting:
        return say(QT_TRANSLATE_NOOP("cli", "deleting on the server"));
    case Phase::Finishing:
        return say(QT_TRANSLATE_NOOP("cli", "saying good-bye"));
    case Phase::Cancelling:
        return say(QT_TRANSLATE_NOOP("cli", "cancelling, keeping what came"));
    }
    return {};
}

const char *whyDeleted(fetch::DeleteReason reason)
{
    using Reason = fetch::DeleteReason;
    switch (reason) {
    case Reason::AtOnce:
        return QT_TRANSLATE_NOOP("cli", "Deleted as soon as they are safe here: %1");
    case Reason::Age:
        return QT_TRANSLATE_NOOP("cli", "Deleted for having been here long enough: %1");
    case Reason::Count:
        return QT_TRANSLATE_NOOP("cli", "Deleted since enough newer ones are there: %1");
    case Reason::Size:
        return QT_TRANSLATE_NOOP("cli", "Deleted to make room for newer ones: %1");
    }
    return "";
}

QString detail(const char *sentence, qint64 mails)
{
    return mails > 0 ? QLatin1String("\n    ") + say(sentence).arg(mails) : QString();
}

} // namespace

QString planInWords(const QString &account, const fetch::FetchPlan &plan)
{
    QString text =
        say(QT_TRANSLATE_NOOP("cli",
                              "%1: would get %2 (%3), delete %4 on the server, leave %5 alone. %6 are here already."))
            .arg(account)
            .arg(plan.toFetch)
            .arg(size(plan.bytes))
            .arg(plan.toDelete)
            .arg(plan.skipped)
            .arg(plan.known);
    if (plan.toCompare > 0)
        text +=
            u' ' +
            say(QT_TRANSLATE_NOOP("cli", "%1 of them would be read once more and compared, before they are deleted."))
                .arg(plan.toCompare);
    for (const auto &[reason, mails] : plan.deletes)
        text += detail(whyDeleted(reason), mails);
    text += detail(QT_TRANSLATE_NOOP("cli", "Left alone, larger than this account allows: %1"), plan.tooLarge);
    text += detail(QT_TRANSLATE_NOOP("cli", "Of these, only the header would be fetched: %1"), plan.toHead);
    text += detail(QT_TRANSLATE_NOOP("cli", "Left alone, there before the account was: %1"), plan.fromBefore);
    text += detail(QT_TRANSLATE_NOOP("cli", "Left alone, refused several times: %1"), plan.quarantined);
    text += detail(QT_TRANSLATE_NOOP("cli", "Left alone, the server does not show them: %1"), plan.unidentifiable);
    return text + detail(QT_TRANSLATE_NOOP("cli", "For the next checks: %1"), plan.postponed);
}

QString progressInWords(const fetch::RunProgress &progress)
{
    const QString name = base::shown(progress.name);
    if (progress.phase != fetch::RunProgress::Phase::Downloading)
        return name + QLatin1String(": ") + phase(progress.phase);
    QString text = say(QT_TRANSLATE_NOOP("cli", "%1: %2 of %3, %4"))
                       .arg(name)
                       .arg(progress.done)
                       .arg(progress.total)
                       .arg(size(progress.bytesDone));
    if (progress.bytesPerSecond > 0)
        text += say(QT_TRANSLATE_NOOP("cli", ", %1 a second")).arg(size(progress.bytesPerSecond));
    if (progress.secondsLeft >= 0)
        text += say(QT_TRANSLATE_NOOP("cli", ", %1 s left")).arg(progress.secondsLeft);
    return text;
}

QString reportInWords(const fetch::FetchReport &report)
{
    QString text = say(QT_TRANSLATE_NOOP("cli", "%1: new mails: %2 (%3)."))
                       .arg(base::shown(report.name))
                       .arg(report.fetched)
                       .arg(size(report.bytes));
    if (report.deleted > 0)
        text += say(QT_TRANSLATE_NOOP("cli", " Deleted on the server: %1.")).arg(report.deleted);
    if (const int tooLarge = report.skipped - report.fromBefore; tooLarge > 0)
        text += say(QT_TRANSLATE_NOOP("cli", " Too large, so left on the server: %1.")).arg(tooLarge);
    if (report.headers > 0)
        text += say(QT_TRANSLATE_NOOP("cli", " Only their headers came: %1.")).arg(report.headers);
    if (report.fromBefore > 0)
        text += say(QT_TRANSLATE_NOOP("cli", " There before the account was, so left: %1.")).arg(report.fromBefore);
    if (report.postponed > 0)
        text += say(QT_TRANSLATE_NOOP("cli", " Left for the next checks: %1.")).arg(report.postponed);
    return text;
}

} // namespace cli
