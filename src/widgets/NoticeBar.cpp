// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/NoticeBar.h"

#include "widgets/FlowLayout.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/Remark.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace widgets {

namespace {

QString barName(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return QStringLiteral("error");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Neutral:
    case Tone::Good:
    case Tone::Information:
        return QStringLiteral("information");
    }
    return QStringLiteral("information");
}

QLabel *words(const QString &text, const char *type)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("type", QLatin1String(type));
    return label;
}

} // namespace

NoticeBar::NoticeBar(const Notice &notice, QWidget *parent) : QFrame(parent), m_notice(notice), m_icon(new QLabel(this))
{
    setProperty("bar", barName(notice.tone));
    setAccessibleName(notice.happened);
    setAccessibleDescription(notice.remedy);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 10, 12, 10);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, isShort() ? Qt::AlignVCenter : Qt::AlignTop);
    row->addLayout(makeWords(), 1);
    if (isShort())
        addActions(row);
    addClose(row);
    recolour();
}

/// One sentence and one or two buttons stand in one line; anything longer puts the buttons under the words.
bool NoticeBar::isShort() const
{
    return m_notice.serverSaid.isEmpty() && m_notice.remedy.isEmpty();
}

QBoxLayout *NoticeBar::makeWords()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(words(m_notice.happened, isShort() ? "" : "strong"));
    if (!m_notice.remedy.isEmpty())
        column->addWidget(words(m_notice.remedy, ""));
    if (!m_notice.serverSaid.isEmpty())
        column->addLayout(makeServerLine());
    if (!isShort() && !m_notice.actions.isEmpty()) {
        auto *lines = new FlowLayout(8);
        addActions(lines);
        column->addSpacing(2);
        column->addLayout(lines);
    }
    return column;
}

QLayout *NoticeBar::makeServerLine()
{
    auto *line = new FlowLayout(8);
    QLabel *lead = words(tr("The server said"), "small");
    lead->setContentsMargins(0, 4, 0, 0);
    QLabel *said = words(m_notice.serverSaid, "words");
    const bool isShortEnough = m_notice.serverSaid.size() <= 46;
    said->setWordWrap(!isShortEnough);
    if (!isShortEnough)
        said->setMinimumWidth(units(font(), 300)); // else a wrapping label makes itself narrow
    said->setAccessibleName(tr("The server said: %1").arg(m_notice.serverSaid));
    line->addWidget(lead);
    line->addWidget(said);
    return line;
}

void NoticeBar::addActions(QLayout *row)
{
    for (const Notice::Action &action : m_notice.actions) {
        auto *button = new QPushButton(action.text, this);
        button->setAccessibleName(action.text);
        if (!action.iconName.isEmpty())
            button->setIcon(icon(action.iconName.constData()));
        connect(button, &QPushButton::clicked, this,
                [this, id = action.id] { Q_EMIT actionRequested(m_notice.id, id); });
        row->addWidget(button);
    }
}

void NoticeBar::addClose(QBoxLayout *row)
{
    if (!m_notice.mayClose)
        return;
    auto *close = new QToolButton(this);
    close->setIcon(icon("close"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this bar (Esc)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, [this] { Q_EMIT closeRequested(m_notice.id); });
    row->addWidget(close, 0, isShort() ? Qt::AlignVCenter : Qt::AlignTop);
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_notice.mayClose)
        Q_EMIT closeRequested(m_notice.id);
    else
        QFrame::keyPressEvent(event);
}

void NoticeBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (event->spontaneous())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void NoticeBar::recolour()
{
    m_icon->setPixmap(iconPixmap(iconName(m_notice.tone), toneColour(m_notice.tone, palette()), units(font(), 16),
                                 devicePixelRatioF()));
}

} // namespace widgets
