// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountState.h"

#include "models/AccountListModel.h"
#include "models/TroubleWords.h"
#include "models/Wording.h"

namespace models {

namespace {

QString wordsOf(const fetch::RunProgress &progress, const QLocale &locale)
{
    using Phase = fetch::RunProgress::Phase;
    if (progress.phase == Phase::Downloading && progress.total > 0)
        return AccountListModel::tr("Fetching %1").arg(wording::countOfCount(progress.done, progress.total, locale));
    return progress.phase == Phase::Waiting ? AccountListModel::tr("Waiting its turn")
                                            : AccountListModel::tr("Checking");
}

QString wordsOf(const AccountCheckEnd &end, const DateWording &dates, const QLocale &locale)
{
    const std::optional<fetch::Trouble> &error = end.report.error;
    const QString time = dates.time(end.at);
    if (error && error->kind != fetch::Trouble::Kind::Cancelled)
        return shortWords(*error);
    if (error)
        return AccountListModel::tr("Cancelled %1").arg(time);
    if (end.report.fetched > 0)
        return AccountListModel::tr("Checked %1 · %2 new").arg(time, wording::number(end.report.fetched, locale));
    if (const int tooLarge = end.report.skipped - end.report.fromBefore; tooLarge > 0)
        return AccountListModel::tr("Checked %1 · %2 too large").arg(time, wording::number(tooLarge, locale));
    return AccountListModel::tr("Checked %1").arg(time);
}

} // namespace

QString wordsOf(const AccountState &state, const DateWording &dates, const QLocale &locale)
{
    if (const auto *progress = std::get_if<fetch::RunProgress>(&state))
        return wordsOf(*progress, locale);
    if (const auto *end = std::get_if<AccountCheckEnd>(&state))
        return wordsOf(*end, dates, locale);
    const auto *pause = std::get_if<AccountPause>(&state);
    return pause ? pause->text : QString();
}

QString briefWordsOf(const AccountState &state, const DateWording &dates, const QLocale &locale)
{
    const auto *progress = std::get_if<fetch::RunProgress>(&state);
    if (progress && progress->phase == fetch::RunProgress::Phase::Downloading && progress->total > 0)
        return wording::countOfCount(progress->done, progress->total, locale);
    const auto *end = std::get_if<AccountCheckEnd>(&state);
    if (!end || end->report.error)
        return wordsOf(state, dates, locale);
    const QString time = dates.time(end->at);
    if (end->report.fetched == 0)
        return time;
    return AccountListModel::tr("%1 · %2 new").arg(time, wording::number(end->report.fetched, locale));
}

} // namespace models
