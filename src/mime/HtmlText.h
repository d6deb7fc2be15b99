// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mime {

/// A page as readable text: blocks as paragraphs, lists with bullets or numbers, tables row by row, a link's target in
/// brackets where the text does not show it. Scripts, styles and what is hidden are left out. Contacts nobody.
QString htmlAsText(const QString &html);

} // namespace mime
