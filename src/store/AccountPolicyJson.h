// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountPolicy.h"

#include <QJsonObject>

namespace store {

/// How an account's policy is written among its other keys in accounts.json: what is as usual is not written.
void describePolicy(QJsonObject &object, const base::AccountPolicy &policy);

/// What cannot be read is as usual: mail comes, and stays on the server.
base::AccountPolicy policyFromJson(const QJsonObject &object);

QStringList policyKeys();

} // namespace store
