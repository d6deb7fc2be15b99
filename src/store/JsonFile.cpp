// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JsonFile.h"

#include "store/FileContent.h"
#include "store/PrivateFolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QSaveFile>

namespace store {

namespace {

const QLatin1String versionKey("version");

QString placeOf(const QJsonParseError &error, const QByteArray &text)
{
    const QByteArray before = text.left(error.offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return QCoreApplication::translate("store", "line %1, column %2: %3")
        .arg(line)
        .arg(column)
        .arg(error.errorString());
}

} // namespace

base::Result<QJsonObject, StoreError> JsonFile::load() const
{
    const auto size = sizeOfFile(m_path);
    if (!size || !*size)
        return size ? base::Result<QJsonObject, StoreError>(QJsonObject()) : size.error();
    const auto text = contentOfFile(m_path);
    if (!text)
        return text.error();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*text, &error);
    if (error.error != QJsonParseError::NoError)
        return StoreError{StoreError::Kind::Malformed, m_path, placeOf(error, *text)};
    if (!document.isObject())
        return StoreError{StoreError::Kind::Malformed, m_path,
                          QCoreApplication::translate("store", "not a JSON object")};
    const int version = document.object().value(versionKey).toInt(1);
    if (version > m_version)
        return StoreError{StoreError::Kind::NewerFormat, m_path, QString::number(version)};
    return document.object();
}

Outcome JsonFile::save(QJsonObject object) const
{
    object.insert(versionKey, m_version);
    if (const Outcome made = makePrivateFolder(QFileInfo(m_path).path()); !made)
        return made;
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return StoreError{StoreError::Kind::NotWritable, m_path, file.errorString()};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(object).toJson());
    if (!file.commit())
        return StoreError{StoreError::Kind::Io, m_path, file.errorString()};
    return base::Done{};
}

} // namespace store
