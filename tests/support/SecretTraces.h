// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

/// In clear, in hex, as in a URL, as Qt's text, and in base64 wherever in a longer string it stands (so as a part of
/// any SASL message).
QByteArrayList formsOf(const QByteArray &secret);

/// What the system tells of a process and its children: command lines, environments, names.
QByteArray toldOfFamily(qint64 process);

/// "cmdline", "environ", "limits": empty where it may not be read.
QByteArray toldOf(qint64 process, const char *what);
