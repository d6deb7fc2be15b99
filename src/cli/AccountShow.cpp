// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AccountShow.h"

#include "base/ForeignText.h"
#include "cli/AccountOptions.h"
#include "cli/Workbench.h"
#include "fetch/ServerPolicy.h"
#include "store/ServerNotesFile.h"

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
    QJsonObject described = describedAccount(chosen->account);
    const QString login = store::ServerNotes::loginOf(withProxy(chosen->account, profile()));
    const store::ServerNotes server = store::ServerNotesFile(profile()).load(chosen->account.id, login);
    described[u"implementation"] = base::shown(server.implementation);
    described[u"loginDelay"] = server.loginDelay;
    described[u"expireDays"] = server.expireDays ? QJsonValue(*server.expireDays) : QJsonValue();
    output().object(described);
    for (auto entry = described.begin(); entry != described.end(); ++entry) {
        const QJsonValue value = entry.value();
        const QString text = value.isArray() ? QVariant(value.toArray().toVariantList()).toStringList().join(u' ')
                                             : value.toVariant().toString();
        output().line(entry.key() + QLatin1String(": ") + base::shown(text));
    }
    if (server.expireDays)
        output().line(fetch::expiryInWords(server.expireDays));
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
