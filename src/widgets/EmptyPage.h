// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;

namespace widgets {

/// What stands where there is nothing to list: one icon, one heading, one sentence.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    void say(const char *iconName, const QString &heading, const QString &sentence);
    bool hasWords() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();

    QByteArray m_iconName;
    QLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_sentence;
};

} // namespace widgets
