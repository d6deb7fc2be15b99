// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/NoticeBar.h"

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
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 4, 0, 0);
        row->setSpacing(8);
        addActions(row);
        row->addStretch();
        column->addLayout(row);
    }
    return column;
}

QBoxLayout *NoticeBar::makeServerLine()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(words(tr("The server said"), "small"), 0, Qt::AlignTop);
    row->itemAt(0)->widget()->setContentsMargins(0, 3, 0, 0);
    static_cast<QLabel *>(row->itemAt(0)->widget())->setWordWrap(false);
    QLabel *said = words(m_notice.serverSaid, "words");
    said->setWordWrap(m_notice.serverSaid.size() > 48);
    said->setAccessibleName(tr("The server said: %1").arg(m_notice.serverSaid));
    row->addWidget(said, said->wordWrap() ? 1 : 0);
    if (!said->wordWrap())
        row->addStretch(1);
    return row;
}

void NoticeBar::addActions(QBoxLayout *row)
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
