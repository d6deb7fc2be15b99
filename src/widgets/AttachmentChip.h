// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace widgets {

/// One attachment: plate with its kind, name, size. Owned by AttachmentStrip.
class AttachmentChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AttachmentChip(QWidget *parent = nullptr);

    void show(const QString &kind, const QString &name, const QString &size);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int plateWidth() const;

    QString m_kind;
    QString m_size;
};

} // namespace widgets
