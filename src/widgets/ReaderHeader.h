// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace widgets {

class Avatar;
class ElidedLabel;
struct ShownMail;

/// The head of the open mail: subject, sender with address, recipients, date. Owned by Reader.
class ReaderHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderHeader(QWidget *parent = nullptr);

    void show(const ShownMail &mail);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeSender();
    QLayout *makeDate();

    QLabel *m_subject;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    ElidedLabel *m_address;
    ElidedLabel *m_recipients;
    ElidedLabel *m_copies;
    QLabel *m_when;
    QLabel *m_whenInFull;
    QBoxLayout *m_senderLine;
};

} // namespace widgets
