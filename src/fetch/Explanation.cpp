// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Explanation.h"

#include "base/ForeignText.h"
#include "fetch/SecretWords.h"
#include "fetch/TroubleTable.h"

#include <QCoreApplication>
#include <QHash>

namespace fetch {

namespace {

using Values = QHash<QString, QString>;

/// A stranger's kind is one word, "HTTP"; the others are sentences, names or paths already.
QString detailOf(const Trouble &trouble)
{
    const QString detail = base::shown(trouble.detail);
    if (trouble.kind != Trouble::Kind::NotPop3 || detail.isEmpty())
        return detail;
    return QCoreApplication::translate("fetch", "It speaks %1.").arg(detail);
}

QString dropped(const Trouble &trouble)
{
    return trouble.isLineDropped ? QCoreApplication::translate("fetch", "The server closed the connection.")
                                 : QString();
}

Values valuesOf(const Trouble &trouble)
{
    return {{QStringLiteral("account"), base::shown(trouble.account)},
            {QStringLiteral("host"), base::shown(trouble.host)},
            {QStringLiteral("port"), QString::number(trouble.port)},
            {QStringLiteral("detail"), detailOf(trouble)},
            {QStringLiteral("dropped"), dropped(trouble)},
            {QStringLiteral("count"), QString::number(trouble.count)}};
}

/// One pass, so that a value that looks like a placeholder stays as it is.
QString filled(const QString &sentence, const Values &values)
{
    QString text;
    qsizetype from = 0;
    for (qsizetype open = sentence.indexOf(u'{'); open >= 0; open = sentence.indexOf(u'{', from)) {
        const qsizetype close = sentence.indexOf(u'}', open);
        if (close < 0)
            break;
        text += sentence.mid(from, open - from) + values.value(sentence.mid(open + 1, close - open - 1));
        from = close + 1;
    }
    return (text + sentence.mid(from)).trimmed();
}

QString said(const char *sentence, const Values &values)
{
    return filled(QCoreApplication::translate("fetch", sentence), values);
}

} // namespace

QString word(Trouble::Kind kind)
{
    return QLatin1String(troubleRow(kind).word);
}

Explanation explain(const Trouble &trouble)
{
    const TroubleRow *const special = rowOfSecret(trouble.kind, trouble.secret);
    const TroubleRow &row = special ? *special : troubleRow(trouble.kind);
    const Values values = valuesOf(trouble);
    Explanation explanation;
    explanation.whatHappened = said(row.happened, values);
    explanation.whatYouCanDo = said(row.advice, values);
    explanation.serverSaid = base::shown(trouble.serverText.trimmed());
    explanation.details = values.value(QStringLiteral("detail"));
    explanation.remedies = QList<Remedy>(row.remedies.begin(), row.remedies.begin() + row.remedyCount);
    return explanation;
}

} // namespace fetch
