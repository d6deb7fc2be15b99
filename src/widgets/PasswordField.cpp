// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PasswordField.h"

#include "widgets/Icons.h"

#include <QAction>

namespace widgets {

PasswordField::PasswordField(QWidget *parent) : QLineEdit(parent)
{
    showText(false);
    addAction(icon("key", Tint::Secondary), QLineEdit::LeadingPosition)->setEnabled(false);
    QAction *eye = addAction(icon("eye", Tint::Secondary), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    eye->setText(tr("Show the password"));
    eye->setToolTip(eye->text());
    connect(eye, &QAction::toggled, this, &PasswordField::showText);
}

base::Secret PasswordField::secret() const
{
    return base::Secret::fromBytes(text().toUtf8());
}

void PasswordField::showText(bool isShown)
{
    setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
}

} // namespace widgets
