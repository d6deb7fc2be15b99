// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AboutDialog.h"

#include "widgets/Icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Poppo"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 20);
    column->setSpacing(6);
    auto *bird = new QLabel(this);
    bird->setPixmap(pigeon().pixmap(QSize(96, 96), devicePixelRatioF()));
    bird->setAlignment(Qt::AlignCenter);
    column->addWidget(bird);
    const std::pair<QString, const char *> lines[] = {
        {tr("Poppo %1").arg(QLatin1String(POPPO_VERSION)), "title"},
        {tr("Brings your mail home."), ""},
        {tr("Free software under the GNU General Public License, version 3 or later."), "small"}};
    for (const auto &[text, type] : lines) {
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setProperty("type", QLatin1String(type));
        column->addWidget(label);
    }
    column->addSpacing(12);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(close->text());
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignCenter);
}

} // namespace widgets
