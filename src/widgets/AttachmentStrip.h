// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace widgets {

class AttachmentChip;

/// The attachments of the open mail as chips, with Save all; what has no room hides behind "+2". Hidden without any.
class AttachmentStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentStrip(QWidget *parent = nullptr);

    /// Expects the roles of models::AttachmentListModel. The model must outlive the strip.
    void setModel(QAbstractItemModel *attachments);

Q_SIGNALS:
    void saveRequested(int index); ///< models::AttachmentListModel::Role::Index
    void saveAllRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void fit();
    void recolour();

    QAbstractItemModel *m_model = nullptr;
    QLabel *m_clip;
    QHBoxLayout *m_row;
    QList<AttachmentChip *> m_chips; ///< Children of this widget.
    QToolButton *m_more;
    QPushButton *m_saveAll;
};

} // namespace widgets
