// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace store {

/// The statements of sql/NAME.sql, without their comments; they are separated by empty lines there.
QStringList sqlScript(const QString &name);

/// The one statement of sql/NAME.sql.
QString sqlStatement(const QString &name);

/// The names of all of them.
QStringList sqlNames();

} // namespace store
