// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QJsonObject>

namespace store {

/// A versioned JSON file of ours, for this user alone (0600), replaced as a whole or not at all.
/// One that cannot be understood, or that a later Poppo wrote, is reported and never written over.
class JsonFile
{
public:
    JsonFile(const QString &path, int version) : m_path(path), m_version(version) {}

    base::Result<QJsonObject, StoreError> load() const; ///< Empty where there is no file yet.
    Outcome save(QJsonObject object) const;             ///< Puts the version in.

private:
    QString m_path;
    int m_version;
};

} // namespace store
