// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileDigest.h"

#include "store/Digest.h"
#include "store/SystemError.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace store {

namespace {

constexpr size_t pieceSize = 1024 * 1024;

/// Not QFile: it would stat each of a million files, and copy what it reads. What is no file makes nobody wait.
class OpenFile
{
public:
    explicit OpenFile(const QByteArray &path) : m_file(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    ~OpenFile()
    {
        if (isOpen())
            ::close(m_file);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    bool isOpen() const { return m_file >= 0; }
    ssize_t read(char *into) const
    {
        ssize_t count = -1;
        do {
            count = ::read(m_file, into, pieceSize);
        } while (count < 0 && errno == EINTR);
        return count;
    }

private:
    const int m_file;
};

} // namespace

base::Result<FileDigest, StoreError> FileDigest::of(const QByteArray &path, const MayGoOn &mayGoOn)
{
    const OpenFile file(path);
    if (!file.isOpen())
        return systemError(errno, QFile::decodeName(path));
    thread_local const auto piece = std::make_unique<char[]>(pieceSize);
    Digest digest;
    FileDigest result;
    for (ssize_t count = 0; mayGoOn(count);) {
        count = file.read(piece.get());
        if (count < 0)
            return systemError(errno, QFile::decodeName(path));
        if (count == 0) {
            result.sha256 = digest.hex();
            return result;
        }
        digest.add(QByteArrayView(piece.get(), count));
        result.size += count;
    }
    return StoreError{StoreError::Kind::Stopped, QFile::decodeName(path), QString()};
}

} // namespace store
