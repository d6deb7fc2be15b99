// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AccountShow.h"

#include "base/ForeignText.h"
#include "cli/AccountOptions.h"

#include <QJsonArray>

namespace cli {

void AccountShow::describe(QCommandLineParser &parser) const
{
    describeAccountName(parser);
}

void AccountShow::start(const QCommandLineParser &parser)
{
    const auto chosen = chosenAccount(parser);
    if (!chosen)
        return;
    const QJsonObject described = describedAccount(chosen->account);
    output().object(described);
    for (auto entry = described.begin(); entry != described.end(); ++entry) {
        const QJsonValue value = entry.value();
        const QString text = value.isArray() ? QVariant(value.toArray().toVariantList()).toStringList().join(u' ')
                                             : value.toVariant().toString();
        output().line(entry.key() + QLatin1String(": ") + base::shown(text));
    }
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
