// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ExportTarget.h"

#include <QSaveFile>

namespace exchange {

/// One file with all mails, in the mboxrd form (RFC 4155 describes its kin): LF line ends, "From " lines quoted.
class MboxTarget final : public ExportTarget
{
public:
    explicit MboxTarget(const QString &path) : m_file(path) {}

    store::Outcome begin() override;
    store::Outcome add(const store::MessageRecord &mail, QFile &content) override;
    store::Outcome finish() override;
    base::Result<qint64, store::StoreError> count() const override;

private:
    store::Outcome write(const QByteArray &bytes);

    QSaveFile m_file;
};

} // namespace exchange
