// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Notice.h"

#include <QWidget>

class QVBoxLayout;

namespace widgets {

class NoticeBar;

/// The bars above the mail, the newest first. At most two are seen at once; the others wait behind them.
class BarStack final : public QWidget
{
    Q_OBJECT

public:
    explicit BarStack(QWidget *parent = nullptr);

    void show(const Notice &notice); ///< Takes the place of one with the same id.
    void remove(const QString &noticeId);
    bool closeTop(); ///< False where there is none that may be closed.
    int count() const { return int(m_bars.size()); }

Q_SIGNALS:
    void actionRequested(const QString &noticeId, const QString &actionId);
    void closed(const QString &noticeId); ///< By the user.

private:
    void arrange();

    QVBoxLayout *m_column;
    QList<NoticeBar *> m_bars; ///< The newest first; children of this widget.
};

} // namespace widgets
