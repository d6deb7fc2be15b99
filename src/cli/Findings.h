// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/VerificationReport.h"

#include <QJsonObject>

namespace cli {

/// What verify found, for scripts and for people. Names are made safe to show in the sentences.
QJsonObject describedFinding(const QString &account, const store::Finding &finding);
QString findingInWords(const QString &account, const store::Finding &finding);
QString adviceOn(store::Finding::Kind kind); ///< What one can do.

QJsonObject describedVerification(const QString &account, const store::VerificationReport &report);
QString verificationInWords(const QString &account, const store::VerificationReport &report);

} // namespace cli
