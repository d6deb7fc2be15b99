// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ShowCommand.h"

#include "base/ForeignText.h"
#include "cli/Listing.h"
#include "mime/MessageView.h"

#include <QFile>
#include <QJsonArray>

namespace cli {

namespace {

QJsonObject described(const mime::MessageView &view, const store::MessageRecord &record)
{
    QJsonArray headers;
    for (const auto &[name, value] : view.allHeaders)
        headers += QJsonArray{name, value};
    QJsonArray attachments;
    for (const mime::Attachment &attachment : view.attachments)
        attachments += QJsonObject{{QStringLiteral("name"), attachment.name},
                                   {QStringLiteral("type"), attachment.mimeType},
                                   {QStringLiteral("size"), attachment.size}};
    return {{QStringLiteral("id"), record.id},
            {QStringLiteral("path"), record.path},
            {QStringLiteral("subject"), view.subject},
            {QStringLiteral("from"), record.from},
            {QStringLiteral("headers"), headers},
            {QStringLiteral("text"), view.text},
            {QStringLiteral("attachments"), attachments},
            {QStringLiteral("partial"), record.isPartial()}};
}

bool isSummary(const QString &header)
{
    for (const char *name : {"From", "To", "Cc", "Subject", "Date"}) {
        if (header.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

void ShowCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("ID"), QString());
    parser.addOption({QStringLiteral("raw"), tr("The stored file, byte for byte.")});
    parser.addOption({QStringLiteral("text"), tr("Only the text.")});
    parser.addOption({QStringLiteral("headers"), tr("Only the headers, all of them.")});
}

void ShowCommand::start(const QCommandLineParser &parser)
{
    const auto record = mailOf(parser.positionalArguments().value(0));
    if (!record)
        return;
    if (parser.isSet(QStringLiteral("raw")) && !output().isJson())
        showRaw(record->path);
    else
        showView(parser, *record);
}

void ShowCommand::showRaw(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(store::StoreError{store::StoreError::Kind::Io, path, file.errorString()});
    constexpr qint64 pieceSize = 262'144;
    while (file.error() == QFile::NoError && !file.atEnd())
        output().bytes(file.read(pieceSize));
    if (file.error() != QFile::NoError)
        return fail(store::StoreError{store::StoreError::Kind::Io, path, file.errorString()});
    Q_EMIT ended(ExitStatus::Good);
}

void ShowCommand::showView(const QCommandLineParser &parser, const store::MessageRecord &record)
{
    const auto view = mime::readMessage(record.path);
    if (!view)
        return fail(store::StoreError{store::StoreError::Kind::Io, view.error().path, view.error().detail});
    output().object(described(*view, record));
    const bool isTextOnly = parser.isSet(QStringLiteral("text"));
    const bool isHeadersOnly = parser.isSet(QStringLiteral("headers"));
    for (const auto &[name, value] : view->allHeaders) {
        if (isHeadersOnly || (!isTextOnly && isSummary(name)))
            output().line(base::shown(name) + QLatin1String(": ") + base::shown(value));
    }
    if (!isHeadersOnly && !isTextOnly)
        output().line({});
    if (record.isPartial())
        output().complain(partialInWords(record));
    if (record.isPartial() && !record.flags.testFlag(store::MessageFlag::HeadGone))
        output().complain(tr("To fetch it whole: poppo-cli fetch --whole %1").arg(record.id.left(12)));
    if (!isHeadersOnly && !record.isPartial())
        output().line(Output::harmless(view->text));
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
