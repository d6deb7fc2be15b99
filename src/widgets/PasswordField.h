// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QLineEdit>

namespace widgets {

/// A password field with an eye. Gives its text away only as a Secret, and forgets it when cleared.
class PasswordField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    base::Secret secret() const;

private:
    void showText(bool isShown);
};

} // namespace widgets
