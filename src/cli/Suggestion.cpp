// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Suggestion.h"

#include "base/ForeignText.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <vector>

namespace cli {

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("cli", sentence);
}

/// How many letters must be put in, taken out or changed (Levenshtein).
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (a[i] == b[qsizetype(j) - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    return row.back();
}

QString withHelp(const QString &complaint, const QString &meant)
{
    QString text = complaint;
    if (!meant.isEmpty())
        text += u' ' + say(QT_TRANSLATE_NOOP("cli", "Did you mean \"%1\"?")).arg(meant);
    return text + u' ' + say(QT_TRANSLATE_NOOP("cli", "\"poppo-cli --help\" lists them all."));
}

} // namespace

QString nearest(const QString &typo, const QStringList &words)
{
    constexpr qsizetype longestWord = 64; // nobody meant a word by that much text
    if (typo.size() > longestWord)
        return {};
    QString best;
    int least = int(typo.size() / 3) + 2;
    for (const QString &word : words) {
        const int far = distance(typo, word);
        if (far < least)
            best = word;
        least = std::min(least, far);
    }
    return best;
}

QString unknownCommand(const QStringList &line, const QStringList &commands)
{
    if (line.isEmpty())
        return withHelp(say(QT_TRANSLATE_NOOP("cli", "Give a command.")), {});
    const QString two = line.mid(0, 2).join(u' ');
    const bool isGroup = std::any_of(commands.begin(), commands.end(),
                                     [&line](const QString &words) { return words.startsWith(line[0] + u' '); });
    const QString meant = nearest(two, commands);
    return withHelp(
        say(QT_TRANSLATE_NOOP("cli", "There is no command \"%1\".")).arg(base::shown(isGroup ? two : line.first())),
        meant.isEmpty() ? nearest(line.first(), commands) : meant);
}

QString unknownOption(const QString &option, const QStringList &options)
{
    const QString meant = nearest(option, options);
    return withHelp(say(QT_TRANSLATE_NOOP("cli", "There is no option \"--%1\" here.")).arg(base::shown(option)),
                    meant.isEmpty() ? QString() : QLatin1String("--") + meant);
}

} // namespace cli
