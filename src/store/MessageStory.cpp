// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageStory.h"

#include "store/LedgerReader.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>

namespace store {

namespace {

using Event = LedgerLine::Event;

constexpr qsizetype shortestId = 8;

Outcome eachLine(const QString &path, const std::function<void(const LedgerLine &)> &visit)
{
    LedgerReader lines(path);
    if (const Outcome opened = lines.open(); !opened)
        return opened;
    for (QByteArray text = lines.next(); !text.isEmpty(); text = lines.next()) {
        if (const auto line = LedgerLine::parse(text))
            visit(*line);
    }
    return lines.outcome();
}

/// Finds the unique-ids that have to do with a question, and those that renaming ties to them.
class Kin
{
public:
    explicit Kin(const QByteArray &question) : m_question(question) {}

    void consider(const LedgerLine &line)
    {
        const bool isTied = m_uidls.contains(line.was) || m_files.contains(line.file);
        if (!isAskedFor(line) && !m_uidls.contains(line.uidl) && !isTied)
            return;
        m_uidls.insert(line.uidl);
        if (!line.file.isEmpty())
            m_files.insert(line.file);
        if (!line.was.isNull())
            m_uidls.insert(line.was);
    }
    bool isAskedFor(const LedgerLine &line) const
    {
        const bool isId = m_question.size() >= shortestId && line.file.startsWith(m_question);
        return isId || line.uidl.bytes() == m_question || line.was.bytes() == m_question;
    }
    const QSet<base::Uidl> &uidls() const { return m_uidls; }
    qsizetype size() const { return m_uidls.size() + m_files.size(); }

private:
    const QByteArray m_question;
    QSet<base::Uidl> m_uidls;
    QSet<QByteArray> m_files;
};

/// Deals the lines out to the messages they are about: one unique-id may have named several.
class Dealer
{
public:
    void take(const LedgerLine &line)
    {
        MessageStory &story = m_stories[indexFor(line)];
        story.uidl = line.uidl;
        if (!line.file.isEmpty())
            story.id = line.file;
        story.lines.append(line);
    }
    const QList<MessageStory> &stories() const { return m_stories; }

private:
    qsizetype indexFor(const LedgerLine &line)
    {
        const qsizetype before = indexBefore(line);
        if (line.event == Event::Renamed)
            m_current.remove(line.was);
        const bool isOther = before >= 0 && line.event == Event::Stored && !m_stories[before].id.isEmpty() &&
                             m_stories[before].id != line.file;
        const qsizetype index = before < 0 || isOther ? m_stories.size() : before;
        if (index == m_stories.size())
            m_stories.append(MessageStory());
        if (isOther)
            moveSkips(m_stories[before], m_stories[index]);
        m_current.insert(line.uidl, index);
        return index;
    }
    qsizetype indexBefore(const LedgerLine &line) const
    {
        if (line.event == Event::Renamed)
            return m_current.value(line.was, -1);
        for (qsizetype i = 0; line.event == Event::Compared && i < m_stories.size(); ++i) {
            if (m_stories[i].id == line.file)
                return i;
        }
        return m_current.value(line.uidl, -1);
    }
    /// What could not be fetched after the one before had gone was this one.
    static void moveSkips(MessageStory &from, MessageStory &to)
    {
        while (!from.lines.isEmpty() && from.lines.last().event == Event::Skipped)
            to.lines.prepend(from.lines.takeLast());
    }

    QList<MessageStory> m_stories;
    QHash<base::Uidl, qsizetype> m_current; ///< The message that a unique-id names by now.
};

} // namespace

Event MessageStory::state() const
{
    const auto last = std::find_if(lines.rbegin(), lines.rend(), [](const LedgerLine &line) {
        return line.event != Event::Skipped && line.event != Event::Other;
    });
    if (last != lines.rend())
        return last->event;
    return Event::Skipped;
}

MessageStory::Stories MessageStory::of(const QByteArray &idOrUidl, const QString &ledgerPath)
{
    Kin kin(idOrUidl);
    for (qsizetype before = -1; before < kin.size();) {
        before = kin.size();
        if (const Outcome read = eachLine(ledgerPath, [&kin](const LedgerLine &line) { kin.consider(line); }); !read)
            return read.error();
    }
    Dealer dealer;
    const auto deal = [&](const LedgerLine &line) {
        if (kin.uidls().contains(line.uidl))
            dealer.take(line);
    };
    if (const Outcome read = kin.uidls().isEmpty() ? Outcome(base::Done{}) : eachLine(ledgerPath, deal); !read)
        return read.error();
    QList<MessageStory> asked;
    for (const MessageStory &story : dealer.stories()) {
        if (std::any_of(story.lines.begin(), story.lines.end(), [&](const auto &line) { return kin.isAskedFor(line); }))
            asked.append(story);
    }
    return asked;
}

} // namespace store
