// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QSpinBox;

namespace widgets {

/// Lets what stands behind a number agree with it: "1 mail", "2 mails". It lives as long as the number does.
void setCountedSuffix(QSpinBox *number, const std::function<QString(int)> &suffixOf);

} // namespace widgets
