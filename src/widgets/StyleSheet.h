// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFont;

namespace widgets {

struct Theme;

/// resources/poppo.qss with its @names replaced by the theme's colours and by sizes that follow the font.
QString styleSheet(const Theme &theme, const QFont &font);

} // namespace widgets
