// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace wire {

/// The timestamp in a greeting's text, angle brackets included (RFC 1939, section 7), or nothing.
/// Only a true msg-id of ASCII counts (RFC 5322, section 3.6.4): looser stamps let a false server find out the password
/// through MD5 collisions (CVE-2007-1558).
QByteArray apopTimestamp(QByteArrayView greetingText);

} // namespace wire
