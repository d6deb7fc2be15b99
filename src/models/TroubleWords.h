// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Trouble.h"

#include <QString>

namespace models {

/// The trouble in two or three words, to stand beside an account: "Password refused".
QString shortWords(const fetch::Trouble &trouble);

} // namespace models
