// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Output.h"

#include "base/ForeignText.h"
#include "fetch/Diagnosis.h"
#include "fetch/Explanation.h"
#include "store/Account.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace cli {

namespace {

void print(std::FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stream);
}

} // namespace

Output::Output(Form form) : m_form(form), m_showsProgress(::isatty(STDERR_FILENO) == 1) {}

void Output::object(const QJsonObject &object)
{
    if (!isJson())
        return;
    print(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    std::fflush(stdout);
}

void Output::line(const QString &text)
{
    if (isJson())
        return;
    clearProgress();
    print(stdout, text.toUtf8() + '\n');
}

void Output::bytes(const QByteArray &bytes)
{
    print(stdout, bytes);
}

void Output::complain(const QString &text)
{
    clearProgress();
    print(stderr, text.toUtf8() + '\n');
}

void Output::complain(const fetch::Trouble &trouble)
{
    const fetch::Explanation explanation = fetch::explain(trouble);
    complain(explanation.whatHappened);
    complain(QLatin1String("  ") + explanation.whatYouCanDo);
    if (!explanation.serverSaid.isEmpty())
        complain(QLatin1String("  ") +
                 QCoreApplication::translate("cli", "The server said: %1").arg(explanation.serverSaid));
    if (!explanation.details.isEmpty() && !explanation.whatHappened.contains(explanation.details))
        complain(QLatin1String("  ") + QCoreApplication::translate("cli", "Details: %1").arg(explanation.details));
}

void Output::fail(const fetch::Trouble &trouble)
{
    object({{QStringLiteral("event"), QStringLiteral("failed")}, {QStringLiteral("error"), word(trouble.kind)}});
    complain(trouble);
}

void Output::fail(const store::StoreError &error)
{
    using Kind = store::StoreError::Kind;
    fetch::Trouble trouble = fetch::diagnose(error, store::Account());
    if (error.kind == Kind::Malformed || error.kind == Kind::NewerFormat)
        trouble.kind = fetch::Trouble::Kind::SettingsMalformed;
    trouble.account = QStringLiteral("poppo-cli");
    fail(trouble);
}

void Output::misuse(const QString &why)
{
    object({{QStringLiteral("event"), QStringLiteral("failed")}, {QStringLiteral("error"), QStringLiteral("usage")}});
    complain(why);
}

void Output::progress(const QString &text)
{
    if (!m_showsProgress)
        return;
    print(stderr, "\r\033[K" + text.toUtf8());
    m_hasProgress = true;
}

void Output::clearProgress()
{
    if (m_hasProgress)
        print(stderr, "\r\033[K");
    m_hasProgress = false;
}

QString Output::harmless(const QString &foreign)
{
    QStringList lines = foreign.split(u'\n');
    for (QString &line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        line.replace(u'\t', QLatin1String("    "));
        line = base::shown(QStringView(line), line.size());
    }
    return lines.join(u'\n');
}

} // namespace cli
