// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace widgets {

/// The first letter of a sender's name in a rounded square; the colour follows the address, so it stays the same.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);

    void show(const QString &name, const QString &address);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letter;
    size_t m_hue = 0;
};

} // namespace widgets
