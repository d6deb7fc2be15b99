// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ListPlace.h"

#include "app/Reading.h"
#include "models/MessageListModel.h"
#include "widgets/MessagePane.h"

namespace app {

ListPlace::ListPlace(const House &house, QObject *parent) : QObject(parent), m_house(house)
{
    connect(&m_house.reading, &Reading::located, this, &ListPlace::take);
    connect(&m_house.list, &models::MessageListModel::viewShown, this, [this] {
        if (m_number != 0 && m_number != m_house.list.number())
            ask(); // Opened once more before the answers came.
    });
}

ListPlace::Mark ListPlace::mark() const
{
    if (m_number != 0)
        return m_wanted; // Not there yet.
    const widgets::TopRow top = m_house.pane.topRow();
    return {m_house.pane.selectedIds(), m_house.list.idAt(top.row), top.offset};
}

void ListPlace::goTo(const Mark &mark)
{
    m_wanted = mark;
    ask();
}

void ListPlace::forget()
{
    m_number = 0;
    m_unanswered.clear();
}

void ListPlace::ask()
{
    m_number = m_house.list.number();
    m_rows.clear();
    m_unanswered = m_wanted.selected;
    if (!m_wanted.top.isEmpty() && !m_unanswered.contains(m_wanted.top))
        m_unanswered += m_wanted.top;
    for (const QString &id : std::as_const(m_unanswered))
        m_house.reading.locate(m_number, id);
}

void ListPlace::take(quint32 number, const QString &id, qint64 position)
{
    if (number != m_number || !m_unanswered.removeOne(id))
        return;
    if (position >= 0)
        m_rows.insert(id, int(position));
    if (m_unanswered.isEmpty())
        arrive();
}

void ListPlace::arrive()
{
    QList<int> selected;
    for (const QString &id : std::as_const(m_wanted.selected)) {
        if (m_rows.contains(id))
            selected += m_rows.value(id);
    }
    m_house.pane.select(selected);
    m_house.pane.showTopRow({m_rows.value(m_wanted.top, -1), m_wanted.offset});
    forget();
}

} // namespace app
