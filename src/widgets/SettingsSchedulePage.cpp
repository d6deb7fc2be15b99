// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SettingsSchedulePage.h"

#include "ui_SettingsSchedulePage.h"
#include "widgets/Measures.h"
#include "widgets/RowPainting.h"
#include "widgets/Rule.h"
#include "widgets/SettingsForm.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

QPixmap square(const QColor &colour, qreal ratio)
{
    QPixmap pixmap(QSize(12, 12) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSquare(&painter, QRect(0, 0, 12, 12), colour, 10);
    return pixmap;
}

void fillMinutes(QComboBox *box, int chosen)
{
    const int offered[] = {0, 1, 5, 10, 15, 30, 60, 180, 720};
    const auto words = [](int minutes) {
        if (minutes == 0)
            return SettingsSchedulePage::tr("by hand");
        if (minutes == 60)
            return SettingsSchedulePage::tr("1 hour");
        return minutes % 60 == 0 ? SettingsSchedulePage::tr("%1 hours").arg(minutes / 60)
                                 : SettingsSchedulePage::tr("%1 min").arg(minutes);
    };
    for (int minutes : offered)
        box->addItem(words(minutes), minutes);
    if (std::ranges::find(offered, chosen) == std::end(offered))
        box->addItem(words(chosen), chosen);
    box->setCurrentIndex(box->findData(chosen));
}

} // namespace

SettingsSchedulePage::SettingsSchedulePage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SettingsSchedulePage>())
{
    m_ui->setupUi(this);
    m_ui->atStart->setAccessibleName(m_ui->atStartLabel->text());
    m_ui->atLogin->setAccessibleName(m_ui->atLoginLabel->text());
    for (SwitchBox *box : {m_ui->atStart, m_ui->atLogin})
        connect(box, &QCheckBox::clicked, this, &SettingsSchedulePage::changed);
}

SettingsSchedulePage::~SettingsSchedulePage() = default;

void SettingsSchedulePage::show(const SettingsForm &form)
{
    m_ui->atStart->setChecked(form.checksAtStart);
    m_ui->atLogin->setChecked(form.startsAtLogin);
    m_rows.clear();
    while (QLayoutItem *item = m_ui->rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        const std::unique_ptr<QLayoutItem> released(item);
    }
    int number = 0;
    for (const SettingsForm::Schedule &schedule : form.schedules) {
        Row row{schedule.account, nullptr, nullptr};
        addRow(number++, schedule.name, schedule.colour, row);
        fillMinutes(row.minutes, schedule.minutes);
        row.next->setText(schedule.next);
        m_rows.append(row);
    }
    m_ui->accounts->setVisible(!m_rows.isEmpty());
}

void SettingsSchedulePage::addRow(int number, const QString &name, const QString &colour, Row &row)
{
    if (number > 0)
        m_ui->rows->addWidget(horizontalRule(this));
    auto *line = new QWidget(this);
    auto *cells = new QHBoxLayout(line);
    cells->setContentsMargins(16, 8, 16, 8);
    cells->setSpacing(12);
    auto *mark = new QLabel(line);
    mark->setPixmap(square(Theme::of(palette()).accountColour(QColor(colour)), devicePixelRatioF()));
    auto *label = new QLabel(name, line);
    label->setTextFormat(Qt::PlainText);
    label->setFixedWidth(units(font(), 150));
    row.minutes = new QComboBox(line);
    row.minutes->setAccessibleName(tr("Check %1 every").arg(name));
    row.minutes->setMinimumWidth(units(font(), 120));
    row.next = new QLabel(line);
    row.next->setProperty("type", QStringLiteral("small"));
    connect(row.minutes, &QComboBox::activated, this, &SettingsSchedulePage::changed);
    cells->addWidget(mark);
    cells->addWidget(label);
    cells->addWidget(row.minutes);
    cells->addWidget(row.next, 1);
    m_ui->rows->addWidget(line);
}

void SettingsSchedulePage::read(SettingsForm &form) const
{
    form.checksAtStart = m_ui->atStart->isChecked();
    form.startsAtLogin = m_ui->atLogin->isChecked();
    for (const Row &row : m_rows) {
        const auto schedule = std::ranges::find(form.schedules, row.account, &SettingsForm::Schedule::account);
        if (schedule != form.schedules.end())
            schedule->minutes = row.minutes->currentData().toInt();
    }
}

} // namespace widgets
