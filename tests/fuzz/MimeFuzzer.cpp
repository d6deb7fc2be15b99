// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a mail: no crash, no endless loop, and names that stay in their folder.
#include "mime/ListHeader.h"
#include "mime/MessageView.h"

#include <QLoggingCategory>

#include <cstdlib>

#include <sys/mman.h>
#include <unistd.h>

namespace {

int memoryFile()
{
    static const int fd = ::memfd_create("mail", MFD_CLOEXEC);
    return fd;
}

bool hasFilled(int fd, const uint8_t *bytes, size_t size)
{
    return ::ftruncate(fd, 0) == 0 && ::pwrite(fd, bytes, size, 0) == ssize_t(size);
}

void check(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const auto header = mime::readListHeader(QByteArrayView(bytes, qsizetype(size)));
    check(!header.subject.contains(QLatin1Char('\n')));

    const int fd = memoryFile();
    if (!hasFilled(fd, bytes, size))
        return 0;
    const auto view = mime::readMessage(QStringLiteral("/proc/self/fd/%1").arg(fd));
    check(view.isOk());
    for (const mime::Attachment &part : view->attachments) {
        check(!part.name.isEmpty() && !part.name.contains(QLatin1Char('/')) && !part.name.startsWith(QLatin1Char('.')));
        check(part.name.toUtf8().size() <= 200);
    }
    return 0;
}
