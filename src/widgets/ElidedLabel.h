// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace widgets {

/// One line that gives way where there is no room: to a short text that says the same, then with "…"; the whole text is
/// its tooltip then. Plain text only.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setTexts(const QString &text, const QString &brief); ///< "24 unread of 1,204", "24 / 1,204"
    void setElideMode(Qt::TextElideMode mode);
    QString shownText() const; ///< What has room at this width.
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_brief;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace widgets
