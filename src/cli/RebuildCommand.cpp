// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/RebuildCommand.h"

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
    output().object({{QStringLiteral("event"), QStringLiteral("rebuilt")}, {QStringLiteral("messages"), listed}});
    output().line(tr("The list was made anew. Mails: %1").arg(listed));
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
