// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace widgets {

/// Holds the bars above the mail: as high as they are, up to two fifths of the reader; beyond that they scroll.
class BarArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit BarArea(QWidget *parent);

    void leave(int height); ///< To what stands below the bars, in pixels.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    int m_left = 0;
};

} // namespace widgets
