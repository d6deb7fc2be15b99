// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/FileIdentity.h"
#include "store/FileLock.h"
#include "store/StoreError.h"

namespace store {

class CatalogueDatabase;

/// Whether catalogue.sqlite can be relied on, and what becomes of one that cannot.
namespace CatalogueHealth {

/// Once a day, by the catalogue's own notes, and wherever somebody met an error in it since (doubt()). It takes a
/// second for some 100,000 mails: too long for every check.
bool isExaminationDue(const CatalogueDatabase &database);
/// SQLite's quick_check, and integrity_check where there was doubt; CatalogueDamaged.
Outcome examine(const CatalogueDatabase &database);
void noteSound(const CatalogueDatabase &database); ///< It was examined, or made, just now.

void doubt(const QString &path); ///< Whoever opens it to write will examine it.
/// Who makes or moves the file holds this: between them, a journal of SQLite must not come beside the wrong one.
base::Result<FileLock, StoreError> lockPlace(const QString &path);
/// Gives it, if it is still that file, a dated name beside its own: that name, or empty where another process was
/// first.
base::Result<QString, StoreError> setAside(const QString &path, const FileIdentity &damaged);

} // namespace CatalogueHealth

} // namespace store
