// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

namespace exchange {

/// Reads a file line by line, a very long line in pieces. (QFile::readLine() makes room for the longest line each time,
/// and QFile::atEnd() asks the system: together they took nine tenths of an import.)
class LineReader
{
public:
    static constexpr qsizetype longestPiece = 64 * 1024;

    /// Of those bytes alone.
    LineReader(const QString &path, qint64 at, qint64 length) : m_file(path), m_at(at), m_left(length) {}

    bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && m_file.seek(m_at); }
    /// With its line end, or the longest piece of it, or what the file ends with; empty behind that, or after an error.
    QByteArray next();
    QByteArrayView ahead() const { return QByteArrayView(m_buffer).sliced(m_begin); } ///< Some of what comes next.
    qint64 at() const { return m_at; }                                                ///< Where next() will begin.
    QString path() const { return m_file.fileName(); }
    bool hasFailed() const { return m_file.error() != QFile::NoError; }
    QString error() const { return m_file.errorString(); }

private:
    void fill();

    QFile m_file;
    qint64 m_at;
    qint64 m_left; ///< To be read.
    QByteArray m_buffer;
    qsizetype m_begin = 0; ///< Of what is not given out yet.
};

} // namespace exchange
