// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Findings.h"

#include "base/ForeignText.h"
#include "fetch/Diagnosis.h"
#include "store/Account.h"

#include <QCoreApplication>
#include <QLocale>

namespace cli {

namespace {

using Kind = store::Finding::Kind;

QString say(const char *sentence)
{
    return QCoreApplication::translate("cli", sentence);
}

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Altered:
        return QStringLiteral("altered");
    case Kind::Missing:
        return QStringLiteral("missing");
    case Kind::Unlisted:
        return QStringLiteral("unlisted");
    case Kind::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString alteredInWords(const store::Finding &finding)
{
    if (finding.size < 0)
        return say(QT_TRANSLATE_NOOP("cli", "cannot be read (%1)")).arg(finding.detail);
    if (finding.size == finding.storedSize)
        return say(QT_TRANSLATE_NOOP("cli", "altered"));
    return say(QT_TRANSLATE_NOOP("cli", "altered (%1 bytes were stored, now there are %2)"))
        .arg(finding.storedSize)
        .arg(finding.size);
}

QString kindInWords(const store::Finding &finding)
{
    switch (finding.kind) {
    case Kind::Altered:
        return alteredInWords(finding);
    case Kind::Missing:
        return say(QT_TRANSLATE_NOOP("cli", "missing"));
    case Kind::Unlisted:
        return say(QT_TRANSLATE_NOOP("cli", "not in the list"));
    case Kind::Unknown:
        return say(QT_TRANSLATE_NOOP("cli", "unknown"));
    }
    return {};
}

/// Null where the list was compared.
QJsonValue whyNotCompared(const store::VerificationReport &report)
{
    if (!report.catalogue)
        return {};
    const bool isMissing = report.catalogue->kind == store::StoreError::Kind::Missing;
    return isMissing ? QStringLiteral("list-missing") : QStringLiteral("list-broken");
}

} // namespace

QJsonObject describedFinding(const QString &account, const store::Finding &finding)
{
    QJsonObject object{{QStringLiteral("event"), QStringLiteral("found")},
                       {QStringLiteral("account"), account},
                       {QStringLiteral("kind"), wordOf(finding.kind)},
                       {QStringLiteral("id"), QString::fromLatin1(finding.id)},
                       {QStringLiteral("path"), orNull(finding.path)}};
    if (finding.kind == Kind::Altered) {
        object[u"storedSize"] = finding.storedSize;
        object[u"size"] = finding.size < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(finding.size);
        object[u"detail"] = orNull(finding.detail);
    }
    return object;
}

QString findingInWords(const QString &account, const store::Finding &finding)
{
    const QString what = finding.path.isEmpty() ? QString::fromLatin1(finding.id) : finding.path;
    return base::shown(account) + QLatin1String(": ") + kindInWords(finding) + QLatin1String(": ") +
           base::shown(what, what.size());
}

QString adviceOn(Kind kind)
{
    switch (kind) {
    case Kind::Altered:
        return say(QT_TRANSLATE_NOOP("cli", "Altered files stay as they are, and their mail is not deleted on the "
                                            "server. A backup of the mail folder may have them whole."));
    case Kind::Missing:
        return say(QT_TRANSLATE_NOOP("cli", "Missing mail was deleted by another program, or is lost. A backup of the "
                                            "mail folder may have it."));
    case Kind::Unlisted:
        return say(QT_TRANSLATE_NOOP("cli", "\"poppo-cli rebuild\" puts into the list what is not in it."));
    case Kind::Unknown:
        return say(QT_TRANSLATE_NOOP("cli",
                                     "Nothing was written down about unknown mail, so nothing can be said of "
                                     "it. Where its file is gone, \"poppo-cli rebuild\" takes it off the list."));
    }
    return {};
}

QJsonObject describedVerification(const QString &account, const store::VerificationReport &report)
{
    QJsonObject object{{QStringLiteral("event"), QStringLiteral("verified")},
                       {QStringLiteral("account"), account},
                       {QStringLiteral("messages"), report.messages},
                       {QStringLiteral("bytes"), report.bytes},
                       {QStringLiteral("error"), whyNotCompared(report)}};
    for (const Kind kind : {Kind::Altered, Kind::Missing, Kind::Unlisted, Kind::Unknown})
        object[wordOf(kind)] = report.count(kind);
    if (report.error)
        object[u"error"] = fetch::word(fetch::diagnose(*report.error, store::Account()).kind);
    return object;
}

QString verificationInWords(const QString &account, const store::VerificationReport &report)
{
    const QString bytes = QLocale().formattedDataSize(report.bytes, 1, QLocale::DataSizeSIFormat);
    if (report.isGood())
        return say(QT_TRANSLATE_NOOP("cli", "%1: all is as it was stored. Mails: %2 (%3)."))
            .arg(base::shown(account))
            .arg(report.messages)
            .arg(bytes);
    return say(QT_TRANSLATE_NOOP(
                   "cli", "%1: mails read: %2 (%3). Altered: %4. Missing: %5. Not in the list: %6. Unknown: %7."))
        .arg(base::shown(account))
        .arg(report.messages)
        .arg(bytes)
        .arg(report.count(Kind::Altered))
        .arg(report.count(Kind::Missing))
        .arg(report.count(Kind::Unlisted))
        .arg(report.count(Kind::Unknown));
}

} // namespace cli
