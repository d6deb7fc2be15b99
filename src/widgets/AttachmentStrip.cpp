// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AttachmentStrip.h"

#include "models/AttachmentListModel.h"
#include "widgets/AttachmentChip.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace widgets {

using Role = models::AttachmentListModel::Role;

AttachmentStrip::AttachmentStrip(QWidget *parent)
    : QWidget(parent),
      m_clip(new QLabel(this)),
      m_row(new QHBoxLayout(this)),
      m_more(new QToolButton(this)),
      m_saveAll(new QPushButton(tr("Save all…"), this))
{
    m_row->setContentsMargins(20, 10, 12, 10);
    m_row->setSpacing(8);
    m_row->addWidget(m_clip);
    m_row->addWidget(m_more);
    m_row->addStretch();
    m_row->addWidget(m_saveAll);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->setAccessibleName(tr("More attachments"));
    m_saveAll->setFlat(true);
    m_saveAll->setAccessibleName(tr("Save all attachments"));
    connect(m_saveAll, &QPushButton::clicked, this, &AttachmentStrip::saveAllRequested);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Attachments"));
    recolour();
    hide();
}

void AttachmentStrip::setModel(QAbstractItemModel *attachments)
{
    m_model = attachments;
    connect(attachments, &QAbstractItemModel::modelReset, this, &AttachmentStrip::rebuild);
    connect(attachments, &QAbstractItemModel::rowsInserted, this, &AttachmentStrip::rebuild);
    connect(attachments, &QAbstractItemModel::rowsRemoved, this, &AttachmentStrip::rebuild);
    rebuild();
}

void AttachmentStrip::rebuild()
{
    for (AttachmentChip *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    m_more->menu()->clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex attachment = m_model->index(row, 0);
        auto *chip = new AttachmentChip(this);
        const QString name = attachment.data(int(Role::Name)).toString();
        chip->show(attachment.data(int(Role::TypeText)).toString(), name,
                   attachment.data(int(Role::SizeText)).toString());
        const auto save = [this, index = attachment.data(int(Role::Index)).toInt()] { Q_EMIT saveRequested(index); };
        connect(chip, &AttachmentChip::clicked, this, save);
        connect(m_more->menu()->addAction(icon("file"), name), &QAction::triggered, this, save);
        m_row->insertWidget(int(m_chips.size()) + 1, chip);
        m_chips.append(chip);
    }
    m_saveAll->setVisible(m_chips.size() > 1);
    setVisible(!m_chips.isEmpty());
    fit();
}

void AttachmentStrip::fit()
{
    const int saveAll = m_chips.size() > 1 ? m_saveAll->sizeHint().width() + 8 : 0;
    int room = width() - 32 - m_clip->sizeHint().width() - saveAll - units(font(), 48);
    int seen = 0;
    for (AttachmentChip *chip : std::as_const(m_chips)) {
        room -= chip->sizeHint().width() + 8;
        const bool fits = room >= 0 || seen == 0;
        chip->setVisible(fits);
        if (fits)
            ++seen;
        else
            room = -1;
        if (seen <= m_more->menu()->actions().size())
            m_more->menu()->actions().at(m_chips.indexOf(chip))->setVisible(!fits);
    }
    m_more->setVisible(seen < m_chips.size());
    m_more->setText(QStringLiteral("+%1").arg(m_chips.size() - seen));
}

void AttachmentStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, Theme::of(palette()).line);
}

void AttachmentStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void AttachmentStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void AttachmentStrip::recolour()
{
    m_clip->setPixmap(iconPixmap("clip", Theme::of(palette()).secondary, units(font(), 16), devicePixelRatioF()));
}

} // namespace widgets
