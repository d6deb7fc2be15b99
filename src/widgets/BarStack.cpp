// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BarStack.h"

#include "widgets/NoticeBar.h"

#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

BarStack::BarStack(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(tr("Notices"));
}

void BarStack::show(const Notice &notice)
{
    remove(notice.id);
    auto *bar = new NoticeBar(notice, this);
    connect(bar, &NoticeBar::actionRequested, this, &BarStack::actionRequested);
    connect(bar, &NoticeBar::closeRequested, this, [this](const QString &id) {
        remove(id);
        Q_EMIT closed(id);
    });
    m_bars.prepend(bar);
    m_column->insertWidget(0, bar);
    arrange();
}

void BarStack::remove(const QString &noticeId)
{
    const auto place = std::ranges::find(m_bars, noticeId, &NoticeBar::id);
    if (place == m_bars.end())
        return;
    NoticeBar *const bar = m_bars.takeAt(place - m_bars.begin());
    bar->hide();
    bar->deleteLater(); // it may be the sender
    arrange();
}

bool BarStack::closeTop()
{
    if (m_bars.isEmpty())
        return false;
    const QString id = m_bars.first()->id();
    remove(id);
    Q_EMIT closed(id);
    return true;
}

void BarStack::arrange()
{
    constexpr int seenAtOnce = 2;
    for (int i = 0; i < m_bars.size(); ++i)
        m_bars[i]->setVisible(i < seenAtOnce);
    setVisible(!m_bars.isEmpty());
}

} // namespace widgets
