// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Tone.h"

#include <QWidget>

class QLabel;

namespace widgets {

/// A small sentence behind its icon: "✓ All mail is stored safely". Hidden while it has nothing to say.
class Remark final : public QWidget
{
    Q_OBJECT

public:
    explicit Remark(QWidget *parent = nullptr);

    void setSingleLine();                     ///< For a status bar; else the text wraps.
    void say(Tone tone, const QString &text); ///< Plain text; empty: nothing to say.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void recolour();

    QLabel *m_icon;
    QLabel *m_text;
    Tone m_tone = Tone::Neutral;
};

/// The icon and the colour of a tone, for everything that shows one.
const char *iconName(Tone tone);
QColor toneColour(Tone tone, const QPalette &palette);

} // namespace widgets
