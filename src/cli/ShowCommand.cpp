// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ShowCommand.h"

#include "base/ForeignText.h"
#include "mime/MessageView.h"
#include "store/RecordReader.h"

#include <QFile>
#include <QJsonArray>

namespace cli {

namespace {

constexpr qsizetype shortestId = 8;

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
    return {{QStringLiteral("id"), record.id},           {QStringLiteral("path"), record.path},
            {QStringLiteral("subject"), view.subject},   {QStringLiteral("from"), record.from},
            {QStringLiteral("headers"), headers},        {QStringLiteral("text"), view.text},
            {QStringLiteral("attachments"), attachments}};
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
    const auto record = find(parser.positionalArguments().value(0));
    if (!record)
        return;
    if (parser.isSet(QStringLiteral("raw")) && !output().isJson())
        showRaw(record->path);
    else
        showView(parser, *record);
}

std::optional<store::MessageRecord> ShowCommand::find(const QString &beginningOfId)
{
    if (beginningOfId.size() < shortestId) {
        misuse(tr("Give at least 8 characters of the mail's id."));
        return std::nullopt;
    }
    const auto records = store::RecordReader(profile()).startingWith(beginningOfId);
    if (!records)
        fail(records.error());
    else if (records->size() > 1)
        misuse(tr("Several mails have an id that begins so. Give more of it."));
    else if (records->isEmpty())
        failForWantOfMail(tr("There is no mail with that id here."));
    return records && records->size() == 1 ? std::optional(records->first()) : std::nullopt;
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
    if (!isHeadersOnly)
        output().line(Output::harmless(view->text));
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
