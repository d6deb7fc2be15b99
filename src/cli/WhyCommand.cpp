// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/WhyCommand.h"

#include "cli/StoryWording.h"
#include "store/MessageFile.h"

namespace cli {

void WhyCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("ID|UIDL"), QString());
}

void WhyCommand::start(const QCommandLineParser &parser)
{
    const QByteArray question = parser.positionalArguments().value(0).toUtf8();
    if (question.isEmpty())
        return misuse(tr("Which mail? Give the beginning of its id, 8 characters or more, or its unique-id."));
    const auto accounts = loadAccounts();
    if (!accounts)
        return;
    int told = 0;
    for (const base::AccountId &account : accounts->allIds()) {
        const auto found = tell(account, accounts->nameOf(account), question);
        if (!found)
            return fail(found.error());
        told += *found;
    }
    if (told == 0)
        return failForWantOfMail(tr("Nothing is known of such a mail here."));
    Q_EMIT ended(ExitStatus::Good);
}

base::Result<int, store::StoreError> WhyCommand::tell(const base::AccountId &account, const QString &name,
                                                      const QByteArray &question)
{
    const auto stories = store::MessageStory::of(question, profile().ledgerFile(account));
    if (!stories)
        return stories.error();
    const QString folder = profile().accountFolder(account);
    for (const store::MessageStory &story : *stories) {
        const QString id = QString::fromLatin1(story.id);
        const auto file =
            id.isEmpty() ? std::nullopt : store::MessageFile::find(folder, id, QLatin1String("new/") + id);
        const QString path = file ? folder + u'/' + file->relativePath() : QString();
        output().object(describedStory(story, name, path));
        for (const QString &line : storyInWords(story, name, path))
            output().line(line);
    }
    return int(stories->size());
}

} // namespace cli
