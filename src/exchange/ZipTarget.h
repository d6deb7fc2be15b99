// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ExportTarget.h"

#include <QByteArray>

#include <memory>

struct archive;

namespace exchange {

/// A zip with a file "DATE SUBJECT.eml" for each mail, CRLF line ends, as people send and open them.
class ZipTarget final : public ExportTarget
{
public:
    explicit ZipTarget(const QString &path) : m_path(path) {}
    ~ZipTarget() override;

    store::Outcome begin() override;
    store::Outcome add(const store::MessageRecord &mail, QFile &content) override;
    store::Outcome finish() override;
    base::Result<qint64, store::StoreError> count() const override;

private:
    struct Close
    {
        void operator()(archive *written) const;
    };

    store::StoreError error() const;
    QByteArray nameOf(const store::MessageRecord &mail);

    QString m_path;
    std::unique_ptr<archive, Close> m_archive;
    qint64 m_added = 0;
    bool m_isOurs = false; ///< Made by us and not finished.
};

} // namespace exchange
