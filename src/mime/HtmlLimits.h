// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mime {

/// Whether an HTML parser can take this page without its tree growing out of proportion: elements nested without end
/// exhaust the stack, formatting left open is copied into every element behind it. A cheap scan over the tags.
bool isReasonableHtml(QByteArrayView html);

/// The text of a page that no parser should see: tags cut out, nothing else read.
QByteArray htmlWithoutTags(QByteArrayView html);

} // namespace mime
