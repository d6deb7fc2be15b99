// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QCheckBox;
class QSpinBox;

namespace widgets {

/// A check box and the number that it turns on: a limit, or none. The number's child.
class NumberLimit final : public QObject
{
    Q_OBJECT

public:
    enum class Unit { Mail = 1, Megabyte = 1'000'000 };

    NumberLimit(QCheckBox *isSet, QSpinBox *number, Unit unit);

    void show(const std::optional<qint64> &limit); ///< In mails, or in bytes; absent: none.
    /// What was shown and is no whole number of megabytes stays as it is until another is chosen.
    std::optional<qint64> limit() const;

Q_SIGNALS:
    void changed();

private:
    int inUnits(qint64 limit) const;

    QCheckBox *m_isSet;
    QSpinBox *m_number;
    const qint64 m_unit;
    std::optional<qint64> m_shown;
};

} // namespace widgets
