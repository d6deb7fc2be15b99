// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ListCommand.h"

#include "cli/Listing.h"
#include "store/RecordReader.h"

namespace cli {

void ListCommand::describe(QCommandLineParser &parser) const
{
    describeWantedAccount(parser);
    parser.addOption({QStringLiteral("limit"), tr("At most so many."), QStringLiteral("N")});
}

void ListCommand::start(const QCommandLineParser &parser)
{
    const auto accounts = loadAccounts();
    const auto only = accounts ? wantedAccount(parser, *accounts) : std::nullopt;
    if (!only)
        return;
    bool isNumber = true;
    const QString limit = parser.value(QStringLiteral("limit"));
    const int most = limit.isEmpty() ? -1 : limit.toInt(&isNumber);
    if (!isNumber || (most < 0 && !limit.isEmpty()))
        return misuse(tr("--limit takes a number."));
    const auto outcome = store::RecordReader(profile()).each(*only, most, [&](const store::MessageRecord &record) {
        output().object(describedRecord(record, *accounts));
        output().line(recordInWords(record));
    });
    if (!outcome)
        return fail(outcome.error());
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
