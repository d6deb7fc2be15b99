// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CountedSuffix.h"

#include <QSpinBox>

namespace widgets {

void setCountedSuffix(QSpinBox *number, const std::function<QString(int)> &suffixOf)
{
    const auto agree = [number, suffixOf](int value) { number->setSuffix(suffixOf(value)); };
    QObject::connect(number, &QSpinBox::valueChanged, number, agree);
    agree(number->value());
}

} // namespace widgets
