// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What GNU SASL takes for its client nonces from now on, in place of something random: the RFCs' examples name
/// theirs. It offers no property for that, so a program that links this answers gsasl_nonce() itself. Empty: random
/// again, which is how a program starts.
void useNonce(const QByteArray &nonce);
