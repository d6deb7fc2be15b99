// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FirstRunPage.h"

#include "ui_FirstRunPage.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QEvent>

namespace widgets {

FirstRunPage::FirstRunPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::FirstRunPage>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_ui->addButton);
    m_ui->addButton->setAccessibleName(m_ui->addButton->text());
    m_ui->demoButton->setAccessibleName(m_ui->demoButton->text());
    connect(m_ui->addButton, &QPushButton::clicked, this, &FirstRunPage::addRequested);
    connect(m_ui->demoButton, &QPushButton::clicked, this, &FirstRunPage::demoRequested);
    redraw();
}

FirstRunPage::~FirstRunPage() = default;

void FirstRunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redraw();
}

void FirstRunPage::redraw()
{
    const Theme theme = Theme::of(palette());
    const auto u = [this](int pixels) { return units(font(), pixels); };
    m_ui->bird->setPixmap(pigeon().pixmap(QSize(u(104), u(104)), devicePixelRatioF()));
    m_ui->accountIcon->setPixmap(iconPixmap("person", theme.accent, u(28), devicePixelRatioF()));
    m_ui->demoIcon->setPixmap(iconPixmap("demo", theme.accent, u(28), devicePixelRatioF()));
    m_ui->lockIcon->setPixmap(iconPixmap("lock", theme.secondary, u(14), devicePixelRatioF()));
}

} // namespace widgets
