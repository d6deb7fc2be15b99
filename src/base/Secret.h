// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>

#include <memory>

namespace base {

/// A password or token. Copies share one buffer, which is overwritten with zeros when the last copy goes.
/// It has no operator<< and no comparison with text, so that it cannot slip into a log.
class Secret
{
public:
    Secret() = default;
    /// Takes a copy of the bytes and wipes the given array where it is not shared.
    static Secret fromBytes(QByteArray &&bytes);

    bool isEmpty() const { return size() == 0; }
    qsizetype size() const;
    /// True where the secret holds a CR, LF or NUL, which no POP3 command can carry (RFC 1939, section 3).
    bool hasLineBreakOrNul() const;
    /// A view that is valid as long as any copy of this secret. Do not store or print what it shows.
    QByteArrayView reveal() const;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

/// Overwrites the array's bytes before it is released; a no-op on shared data would leak, so the array is detached
/// last.
void wipe(QByteArray &bytes);

/// For bytes of a library, which frees them as they are.
void wipe(char *bytes, qsizetype size);

} // namespace base

Q_DECLARE_METATYPE(base::Secret)
