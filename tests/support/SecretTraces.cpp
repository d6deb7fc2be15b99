// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SecretTraces.h"

#include <QDir>

namespace {

/// What is the same in the base64 of every string that has the secret behind that many bytes, modulo three.
QByteArray inBase64(const QByteArray &secret, int before)
{
    const QByteArray text = (QByteArray(before, ' ') + secret).toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype first = (before * 8 + 5) / 6;
    return text.mid(first, (before + secret.size()) * 8 / 6 - first);
}

QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    const QString tasks = QStringLiteral("/proc/%1/task").arg(process);
    for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks + u'/' + task + QStringLiteral("/children"));
        if (!file.open(QFile::ReadOnly))
            continue;
        for (const QByteArray &child : file.readAll().simplified().split(' ')) {
            if (!child.isEmpty())
                children += child.toLongLong();
        }
    }
    return children;
}

} // namespace

QByteArrayList formsOf(const QByteArray &secret)
{
    const QString text = QString::fromUtf8(secret);
    return {secret,
            secret.toHex(),
            secret.toHex().toUpper(),
            secret.toPercentEncoding(),
            QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2),
            inBase64(secret, 0),
            inBase64(secret, 1),
            inBase64(secret, 2)};
}

QByteArray toldOf(qint64 process, const char *what)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1String(what)));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray toldOfFamily(qint64 process)
{
    QByteArray told;
    for (const char *what : {"cmdline", "environ", "comm"})
        told += toldOf(process, what) + '\n';
    for (const qint64 child : childrenOf(process))
        told += toldOfFamily(child);
    return told;
}
