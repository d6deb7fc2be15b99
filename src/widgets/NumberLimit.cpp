// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/NumberLimit.h"

#include "widgets/CountedSuffix.h"

#include <QCheckBox>
#include <QSpinBox>

namespace widgets {

NumberLimit::NumberLimit(QCheckBox *isSet, QSpinBox *number, Unit unit)
    : QObject(number), m_isSet(isSet), m_number(number), m_unit(qint64(unit))
{
    if (unit == Unit::Mail)
        setCountedSuffix(number, [](int mails) { return tr(" mail(s)", nullptr, mails); });
    else
        number->setSuffix(tr(" MB"));
    number->setEnabled(isSet->isChecked());
    connect(isSet, &QCheckBox::toggled, number, &QWidget::setEnabled);
    connect(isSet, &QCheckBox::toggled, this, &NumberLimit::changed);
    connect(number, &QSpinBox::valueChanged, this, &NumberLimit::changed);
}

void NumberLimit::show(const std::optional<qint64> &limit)
{
    m_shown = limit;
    if (limit)
        m_number->setValue(inUnits(*limit));
    m_isSet->setChecked(limit.has_value());
}

std::optional<qint64> NumberLimit::limit() const
{
    if (!m_isSet->isChecked())
        return std::nullopt;
    const int chosen = m_number->value();
    return m_shown && inUnits(*m_shown) == chosen ? m_shown : std::optional(chosen * m_unit);
}

int NumberLimit::inUnits(qint64 limit) const
{
    return int(qMin<qint64>((limit + m_unit - 1) / m_unit, m_number->maximum()));
}

} // namespace widgets
