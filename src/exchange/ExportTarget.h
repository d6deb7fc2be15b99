// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageRecord.h"
#include "store/StoreError.h"

#include <QFile>

namespace exchange {

/// Where exported mail goes, in one of the forms that other programs read. Owned by Export. One that goes without
/// finish() leaves nothing behind.
class ExportTarget
{
public:
    ExportTarget() = default;
    virtual ~ExportTarget() = default;
    Q_DISABLE_COPY_MOVE(ExportTarget)

    virtual store::Outcome begin() = 0; ///< Refuses to touch what is there already: NotWritable.
    /// content is open, with LF line ends, and read to its end.
    virtual store::Outcome add(const store::MessageRecord &mail, QFile &content) = 0;
    virtual store::Outcome finish() = 0; ///< Durable, and under its name.
    /// As many mails as a reader finds in what was written. After finish().
    virtual base::Result<qint64, store::StoreError> count() const = 0;

protected:
    static constexpr qint64 pieceSize = 262'144;
};

} // namespace exchange
