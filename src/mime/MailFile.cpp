// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/MailFile.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <gmime/gmime.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mime {

namespace {

constexpr int maxDepth = 100;
constexpr size_t maxParts = 10'000;
constexpr qsizetype headerSize = 1024 * 1024;
constexpr size_t chunkSize = 64 * 1024;

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};

template<typename Object>
using Owned = std::unique_ptr<Object, Unref>;

/// The raw value of a field: GMime's own decoding loses Japanese (docs/decisions/0002-charsets-and-mime.md).
QByteArray rawField(GMimeObject *object, const char *name)
{
    GMimeHeader *field = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    const char *raw = field ? g_mime_header_get_raw_value(field) : nullptr;
    QByteArray value = raw ? QByteArray(raw).trimmed() : QByteArray();
    value.removeIf([](char c) { return c == '\r' || c == '\n'; });
    return value;
}

QByteArray headersOf(GMimeObject *object)
{
    char *text = g_mime_object_get_headers(object, nullptr);
    QByteArray header(text);
    g_free(text);
    return header;
}

/// A Content-Type that cannot be read means text/plain (RFC 2045, section 5.2).
QByteArray mimeTypeOf(GMimeObject *object, const ContentField &field)
{
    if (GMIME_IS_PART(object) && !field.value().isEmpty() && !field.value().contains('/'))
        return "text/plain";
    GMimeContentType *type = g_mime_object_get_content_type(object);
    const char *media = g_mime_content_type_get_media_type(type);
    const char *subtype = g_mime_content_type_get_media_subtype(type);
    return (QByteArray(media ? media : "text") + '/' + (subtype ? subtype : "plain")).toLower();
}

bool readStream(GMimeStream *stream, const MailFile::Consumer &consumer)
{
    std::vector<char> buffer(chunkSize);
    while (!g_mime_stream_eos(stream)) { // reading behind a bounded stream's end is an error to GMime
        const ssize_t length = g_mime_stream_read(stream, buffer.data(), buffer.size());
        if (length < 0)
            return false;
        if (length == 0 || !consumer(QByteArrayView(buffer.data(), length)))
            return true;
    }
    return true;
}

/// The stream of a leaf's content, still encoded; nullptr where the part is empty.
GMimeStream *contentStream(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    GMimeStream *stream = content ? g_mime_data_wrapper_get_stream(content) : nullptr; // borrowed
    if (stream)
        g_mime_stream_reset(stream);
    return stream;
}

bool readDecoded(GMimePart *part, const MailFile::Consumer &consumer)
{
    GMimeStream *encoded = contentStream(part);
    if (!encoded)
        return true;
    const GMimeContentEncoding encoding = g_mime_part_get_content_encoding(part);
    const Owned<GMimeStream> decoded(g_mime_stream_filter_new(encoded));
    const Owned<GMimeFilter> filter(g_mime_filter_basic_new(encoding, FALSE));
    g_mime_stream_filter_add(reinterpret_cast<GMimeStreamFilter *>(decoded.get()), filter.get());
    return readStream(decoded.get(), consumer);
}

bool writeEntity(GMimeObject *object, const MailFile::Consumer &consumer, int depth);

/// Written by hand, since GMime would ask itself for the boundary, which hangs on some received Content-Types.
bool writeMultipart(GMimeMultipart *multipart, const MailFile::Consumer &consumer, int depth)
{
    const char *boundary = g_mime_object_get_content_type_parameter(GMIME_OBJECT(multipart), "boundary");
    const QByteArray delimiter = QByteArray("\n--") + (boundary ? boundary : "");
    const char *prologue = g_mime_multipart_get_prologue(multipart);
    bool isFine = consumer(prologue ? prologue : "");
    const int count = g_mime_multipart_get_count(multipart);
    for (int i = 0; i < count && isFine; ++i)
        isFine = consumer(delimiter + '\n') && writeEntity(g_mime_multipart_get_part(multipart, i), consumer, depth);
    return isFine && consumer(delimiter + "--\n");
}

bool writeBody(GMimeObject *object, const MailFile::Consumer &consumer, int depth)
{
    if (!object)
        return true;
    if (GMIME_IS_MULTIPART(object))
        return writeMultipart(GMIME_MULTIPART(object), consumer, depth);
    if (GMIME_IS_MESSAGE(object)) // its header block holds that of its one part
        return writeBody(g_mime_message_get_mime_part(GMIME_MESSAGE(object)), consumer, depth);
    if (GMIME_IS_MESSAGE_PART(object))
        return writeEntity(GMIME_OBJECT(g_mime_message_part_get_message(GMIME_MESSAGE_PART(object))), consumer, depth);
    GMimeStream *stream = GMIME_IS_PART(object) ? contentStream(GMIME_PART(object)) : nullptr;
    return !stream || readStream(stream, consumer);
}

bool writeEntity(GMimeObject *object, const MailFile::Consumer &consumer, int depth)
{
    if (!object || depth > maxDepth)
        return false;
    return consumer(headersOf(object) + '\n') && writeBody(object, consumer, depth + 1);
}

Owned<GMimeStream> openStream(const QString &path, MimeError &error)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    error = {errno == ENOENT ? MimeError::Kind::NotFound : MimeError::Kind::Unreadable, path, {}};
    if (fd < 0) {
        error.detail = QString::fromLocal8Bit(std::strerror(errno));
        return nullptr;
    }
    struct stat status
    {
    };
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(fd);
        error.kind = MimeError::Kind::Unreadable;
        return nullptr;
    }
    return Owned<GMimeStream>(g_mime_stream_fs_new(fd)); // which closes fd
}

} // namespace

struct MailFile::Tree
{
    Owned<GMimeStream> stream; ///< GMime reads contents lazily from it.
    Owned<GMimeMessage> message;
    std::vector<GMimeObject *> objects; ///< By index; owned by message.
    QByteArray header;
    Part root;
    bool isComplete = true;

    void readHeader();
    void parse();
    Part take(GMimeObject *object, int depth);
    void takeChildren(GMimeObject *object, Part &part, int depth);
};

void MailFile::Tree::readHeader()
{
    header.resize(headerSize + 1);
    qsizetype length = 0;
    for (ssize_t n = 1; n > 0 && length < header.size(); length += n) {
        n = g_mime_stream_read(stream.get(), header.data() + length, size_t(header.size() - length));
        n = n < 0 ? 0 : n;
    }
    header.truncate(length);
    g_mime_stream_reset(stream.get());
}

void MailFile::Tree::parse()
{
    static const bool isInitialized = (g_mime_init(), true);
    Q_UNUSED(isInitialized)
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    message.reset(g_mime_parser_construct_message(parser.get(), nullptr));
    GMimeObject *top = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
    if (top)
        root = take(top, 0);
    else
        root.mimeType = "text/plain";
}

Part MailFile::Tree::take(GMimeObject *object, int depth)
{
    Part part;
    part.index = int(objects.size());
    part.type = ContentField(rawField(object, "Content-Type"));
    part.mimeType = mimeTypeOf(object, part.type);
    part.disposition = ContentField(rawField(object, "Content-Disposition"));
    objects.push_back(object);
    if (depth < maxDepth)
        takeChildren(object, part, depth + 1);
    else
        isComplete = false;
    return part;
}

void MailFile::Tree::takeChildren(GMimeObject *object, Part &part, int depth)
{
    const int count = GMIME_IS_MULTIPART(object) ? g_mime_multipart_get_count(GMIME_MULTIPART(object)) : 0;
    for (int i = 0; i < count; ++i) {
        if (objects.size() >= maxParts) {
            isComplete = false;
            return;
        }
        part.children += take(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth);
    }
    GMimeMessage *enclosed =
        GMIME_IS_MESSAGE_PART(object) ? g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)) : nullptr;
    if (!enclosed)
        return;
    part.header = headersOf(GMIME_OBJECT(enclosed));
    if (GMimeObject *top = g_mime_message_get_mime_part(enclosed))
        part.children += take(top, depth);
}

base::Result<MailFile, MimeError> MailFile::open(const QString &path)
{
    MimeError error;
    auto tree = std::make_unique<Tree>();
    tree->stream = openStream(path, error);
    if (!tree->stream)
        return error;
    tree->readHeader();
    tree->parse();
    return MailFile(std::move(tree));
}

MailFile::MailFile(std::unique_ptr<Tree> tree) : m_tree(std::move(tree)) {}
MailFile::MailFile(MailFile &&) noexcept = default;
MailFile &MailFile::operator=(MailFile &&) noexcept = default;
MailFile::~MailFile() = default;

const QByteArray &MailFile::header() const
{
    return m_tree->header;
}

const Part &MailFile::root() const
{
    return m_tree->root;
}

bool MailFile::isComplete() const
{
    return m_tree->isComplete;
}

bool MailFile::hasPart(int index) const
{
    return index >= 0 && size_t(index) < std::max<size_t>(m_tree->objects.size(), 1);
}

bool MailFile::readContent(int index, const Consumer &consumer) const
{
    if (!hasPart(index))
        return false;
    if (m_tree->objects.empty()) // no mail to GMime: what is there is all the text
        return m_tree->header.isEmpty() || consumer(m_tree->header);
    GMimeObject *object = m_tree->objects[size_t(index)];
    if (GMIME_IS_PART(object))
        return readDecoded(GMIME_PART(object), consumer);
    return writeBody(object, consumer, 0);
}

} // namespace mime
