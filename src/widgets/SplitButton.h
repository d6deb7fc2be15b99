// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace widgets {

/// The primary button with a menu behind its right end. Draws the chevron itself, so that it has the button's colour.
class SplitButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit SplitButton(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace widgets
