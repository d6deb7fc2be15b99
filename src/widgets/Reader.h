// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ShownMail.h"

#include <QWidget>

class QAbstractItemModel;
class QAction;
class QStackedWidget;
class QToolButton;

namespace widgets {

class AttachmentStrip;
class BarArea;
class BarStack;
class EmptyPage;
class ReaderHeader;
class TextPage;

/// The open mail: bars, head, actions, text, attachments; or a quiet page where none is open. Owned by MainWindow.
class Reader final : public QWidget
{
    Q_OBJECT

public:
    explicit Reader(QWidget *parent = nullptr);

    void setAttachments(QAbstractItemModel *attachments);
    void addAction(QAction *action); ///< In the line over the text, in the order given.
    /// What stands where no mail is open.
    void setEmptyText(const char *iconName, const QString &heading, const QString &sentence);
    void show(const ShownMail &mail); ///< One without an id: nothing is open.
    const QString &shownId() const { return m_id; }
    BarStack &bars() { return *m_bars; }         ///< Of accounts and the program, above the head.
    BarStack &mailBars() { return *m_mailBars; } ///< Of this mail, under its actions; cleared with the next mail.
    bool scrollPage();                           ///< False at the end of the text.
    int textOffset() const;                      ///< How far the text is scrolled, in pixels.
    void scrollTextTo(int offset);

Q_SIGNALS:
    void saveAttachmentRequested(int index);
    void saveAllAttachmentsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *makeMailPage();
    QWidget *makeActionLine();
    void keepHeadWhole();
    void shortenActions();

    QString m_id;
    BarStack *m_bars;
    BarStack *m_mailBars;
    BarArea *m_barArea;
    QStackedWidget *m_stack;
    ReaderHeader *m_header;
    TextPage *m_page;
    AttachmentStrip *m_attachments;
    EmptyPage *m_empty;
    QList<QToolButton *> m_buttons; ///< Children of the action line.
};

} // namespace widgets
