// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace wire {

/// Gathers one line at a time out of bytes that come in any pieces. Keeps at most limit bytes of an unfinished line.
class LineSplitter
{
public:
    struct Line
    {
        QByteArray text; ///< Without its line end; cut at the limit where isTooLong.
        bool endedInCrLf = false;
        bool isTooLong = false;
    };

    explicit LineSplitter(qsizetype limit) : m_limit(limit) {}

    /// Takes bytes from the front of the view, up to and with the first LF. Empty: all were taken, no line is whole
    /// yet.
    std::optional<Line> take(QByteArrayView &bytes);
    bool isEmpty() const { return m_text.isEmpty() && !m_isTooLong; }
    bool isTooLong() const { return m_isTooLong; }
    const QByteArray &unfinished() const { return m_text; }
    void clear();

private:
    void append(QByteArrayView bytes);

    qsizetype m_limit;
    QByteArray m_text;
    bool m_endsInCr = false;
    bool m_isTooLong = false;
};

} // namespace wire
