// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace widgets {

/// How a sentence is meant; gives it its icon and its colour, never the colour alone.
enum class Tone { Neutral, Good, Information, Warning, Error };

} // namespace widgets
