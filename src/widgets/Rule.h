// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFrame;
class QWidget;

namespace widgets {

/// A hairline.
QFrame *horizontalRule(QWidget *parent);
QFrame *verticalRule(QWidget *parent);

} // namespace widgets
