// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace widgets {

/// The choice of an account's colour.
class ColourBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ColourBox(QWidget *parent = nullptr);

    QString colour() const;                ///< "#4377AB"
    void setColour(const QString &colour); ///< One that is not offered is added.
};

} // namespace widgets
