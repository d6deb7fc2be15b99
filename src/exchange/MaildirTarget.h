// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ExportTarget.h"

namespace exchange {

/// A Maildir of its own: each mail a file as it is here, with its flags in its name.
class MaildirTarget final : public ExportTarget
{
public:
    explicit MaildirTarget(const QString &folder) : m_folder(folder) {}
    ~MaildirTarget() override;

    store::Outcome begin() override;
    store::Outcome add(const store::MessageRecord &mail, QFile &content) override;
    store::Outcome finish() override;
    base::Result<qint64, store::StoreError> count() const override;

private:
    QString m_folder;
    bool m_isOurs = false; ///< Made by us and not finished.
};

} // namespace exchange
