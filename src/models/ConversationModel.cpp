// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ConversationModel.h"

#include "base/ForeignText.h"
#include "models/Wording.h"

#include <algorithm>
#include <array>

namespace models {

namespace {

using LineKind = pop3::ConversationLine::Kind;

ConversationModel::Kind kindOf(const pop3::ConversationLine &line)
{
    switch (line.kind) {
    case LineKind::Client:
        return ConversationModel::Kind::Client;
    case LineKind::Server:
        return line.text.startsWith('-') ? ConversationModel::Kind::Refusal : ConversationModel::Kind::Server;
    case LineKind::Body:
        return ConversationModel::Kind::Body;
    case LineKind::Event:
        break;
    }
    return ConversationModel::Kind::Event;
}

QString directionOf(const pop3::ConversationLine &line)
{
    switch (line.kind) {
    case LineKind::Client:
        return QStringLiteral("C");
    case LineKind::Server:
        return QStringLiteral("S");
    case LineKind::Body:
    case LineKind::Event:
        break;
    }
    return {};
}

/// The word is ours, so it can be translated; what follows the tab is a name, a protocol or a rule.
QString eventOf(const QByteArray &text)
{
    static constexpr std::array events{QT_TRANSLATE_NOOP("models::ConversationModel", "Connected"),
                                       QT_TRANSLATE_NOOP("models::ConversationModel", "Encrypted"),
                                       QT_TRANSLATE_NOOP("models::ConversationModel", "Server"),
                                       QT_TRANSLATE_NOOP("models::ConversationModel", "Closed"),
                                       QT_TRANSLATE_NOOP("models::ConversationModel", "Failed")};
    const qsizetype tab = text.indexOf('\t');
    const QByteArray word = tab < 0 ? text : text.left(tab);
    const auto isIt = [&word](const char *event) { return word == event; };
    const bool isKnown = std::any_of(events.begin(), events.end(), isIt);
    const QString told = isKnown ? ConversationModel::tr(word.constData()) : base::shown(word);
    return tab < 0 ? told : told + QLatin1Char(' ') + base::shown(text.mid(tab + 1));
}

} // namespace

ConversationModel::ConversationModel(const SessionLog &log, const QLocale &locale, const base::Clock &clock,
                                     QObject *parent)
    : QAbstractListModel(parent), m_log(log), m_locale(locale), m_dates(locale, clock)
{
    connect(&log, &SessionLog::linesAboutToChange, this, &ConversationModel::prepare);
    connect(&log, &SessionLog::linesChanged, this, &ConversationModel::complete);
    connect(&log, &SessionLog::sessionDropped, this, [this](quint32 number) {
        if (number == m_session)
            showSession(0);
    });
}

void ConversationModel::showSession(quint32 number)
{
    const SessionLog::Session *session = m_log.find(number);
    beginResetModel();
    m_session = session ? number : 0;
    m_rows = session ? qsizetype(session->lines.size()) : 0;
    m_firstLine = 0;
    endResetModel();
}

void ConversationModel::prepare(quint32 number, qsizetype dropped, qsizetype added)
{
    Q_UNUSED(added)
    if (number != m_session || dropped == 0)
        return;
    // The rows go while their lines are still there, so that a view may look at those that stay.
    const qsizetype gone = std::min(dropped, m_rows);
    beginRemoveRows({}, 0, int(gone - 1));
    m_rows -= gone;
    m_firstLine = gone;
    endRemoveRows();
}

void ConversationModel::complete(quint32 number, qsizetype dropped, qsizetype added)
{
    Q_UNUSED(dropped)
    if (number != m_session)
        return;
    m_firstLine = 0;
    beginInsertRows({}, int(m_rows), int(m_rows + added - 1));
    m_rows += added;
    endInsertRows();
}

const pop3::ConversationLine *ConversationModel::lineAt(int row) const
{
    const SessionLog::Session *session = m_log.find(m_session);
    const size_t line = size_t(row + m_firstLine);
    return session && line < session->lines.size() ? &session->lines[line] : nullptr;
}

QString ConversationModel::textOf(const pop3::ConversationLine &line) const
{
    if (line.kind == LineKind::Body)
        return tr("%1 lines, %2 bytes")
            .arg(wording::number(line.foldedLines, m_locale), wording::number(line.foldedBytes, m_locale));
    if (line.kind == LineKind::Event)
        return eventOf(line.text);
    return base::shown(line.text);
}

QString ConversationModel::transcript() const
{
    QString text;
    for (int row = 0; row < int(m_rows); ++row) {
        const pop3::ConversationLine *line = lineAt(row);
        if (!line)
            continue;
        text += QStringLiteral("%1 %2 %3")
                    .arg(m_dates.exactTime(line->time), directionOf(*line).leftJustified(1), textOf(*line));
        text += line->hasHiddenPart ? QStringLiteral(" ****\n") : QStringLiteral("\n");
    }
    return text;
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows);
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    const pop3::ConversationLine *line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line)
        return {};
    if (role == Qt::DisplayRole || role == int(Role::Text))
        return textOf(*line);
    if (role == int(Role::Time))
        return m_dates.exactTime(line->time);
    if (role == int(Role::Direction))
        return directionOf(*line);
    if (role == int(Role::Kind))
        return QVariant::fromValue(kindOf(*line));
    if (role == int(Role::HasHiddenPart))
        return line->hasHiddenPart;
    if (role == int(Role::FoldedBytes))
        return line->foldedBytes;
    if (role == Qt::AccessibleTextRole || role == int(Role::AccessibleText))
        return line->hasHiddenPart ? tr("%1 %2, hidden").arg(directionOf(*line), textOf(*line))
                                   : directionOf(*line) + QLatin1Char(' ') + textOf(*line);
    return {};
}

} // namespace models
