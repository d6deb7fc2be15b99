// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/RebuildCommand.h"

#include "base/ForeignText.h"
#include "store/Rebuild.h"

namespace cli {

void RebuildCommand::start(const QCommandLineParser &)
{
    int listed = 0;
    store::Rebuild rebuild(profile());
    connect(&rebuild, &store::Rebuild::progressed, this, [this, &listed](int messages) {
        listed = messages;
        output().progress(tr("Mails listed: %1").arg(messages));
    });
    const store::Outcome outcome = rebuild.run(); // nothing else runs in this process
    if (!outcome)
        return fail(outcome.error());
    QJsonObject object{{QStringLiteral("event"), QStringLiteral("rebuilt")}, {QStringLiteral("messages"), listed}};
    if (!rebuild.aside().isEmpty())
        object[u"aside"] = rebuild.aside();
    output().object(object);
    output().line(tr("The list was made anew. Mails: %1").arg(listed));
    if (!rebuild.aside().isEmpty())
        output().line(tr("The damaged one lies here: %1").arg(base::shown(rebuild.aside())));
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
