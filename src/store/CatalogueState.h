// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace store {

class CatalogueDatabase;

/// What the catalogue notes of itself, by key; empty where it notes nothing.
QString catalogueState(const CatalogueDatabase &database, const QString &key);
bool setCatalogueState(const CatalogueDatabase &database, const QString &key, const QString &value);

} // namespace store
