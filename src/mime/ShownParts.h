// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Part.h"

#include <functional>

namespace mime {

/// Which parts of a mail are read as its text and which are offered to be saved, both in order.
struct ShownParts
{
    QList<const Part *> texts;
    QList<const Part *> attachments;
};

/// Of alternatives the plain text is preferred where hasText says that it says something, else HTML; what is neither
/// (an invitation, say) stays an attachment. The pointers live as long as root.
ShownParts choosePartsToShow(const Part &root, const std::function<bool(const Part &)> &hasText);

bool isHtml(const Part &part);

} // namespace mime
