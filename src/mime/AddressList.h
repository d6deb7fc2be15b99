// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/ListHeader.h"

namespace mime {

/// The mailboxes of an unfolded address field (RFC 5322, section 3.4, and what broken mail makes of it), group members
/// among the rest. Encoded words are decoded in names only, never in addresses. At most 5,000.
QList<Mailbox> readAddressList(QByteArrayView unfolded);

} // namespace mime
