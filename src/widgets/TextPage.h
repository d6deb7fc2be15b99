// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace widgets {

/// The text of a mail: selectable, in a column of readable width with open lines. Shows plain text only, loads nothing,
/// opens nothing.
class TextPage final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit TextPage(QWidget *parent = nullptr);

    void showText(const QString &text);
    bool scrollPage(); ///< False at the end.

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setWidth();
    void typeset();

    QString m_text;
};

} // namespace widgets
