// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Notice.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QLayout;

namespace widgets {

/// One bar above the mail. Announces itself to assistive technology when it appears. Owned by BarStack.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(const Notice &notice, QWidget *parent = nullptr);

    const QString &id() const { return m_notice.id; }

Q_SIGNALS:
    void actionRequested(const QString &noticeId, const QString &actionId);
    void closeRequested(const QString &noticeId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QBoxLayout *makeWords();
    QLayout *makeServerLine();
    void addActions(QLayout *row);
    void addClose(QBoxLayout *row);
    bool isShort() const;
    void recolour();

    Notice m_notice;
    QLabel *m_icon;
};

} // namespace widgets
