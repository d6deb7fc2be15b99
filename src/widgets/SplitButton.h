// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace widgets {

/// The primary button with a menu behind its right end. Draws itself, so that it is the same in every style.
class SplitButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit SplitButton(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLabel(QPainter &painter, const QRect &menuRect) const;
};

} // namespace widgets
