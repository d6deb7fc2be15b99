// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

/// A certificate authority of the test's own and one server certificate from it, made by openssl at run time.
class TestCertificates
{
public:
    enum class Kind { Good, SelfSigned, Expired, ForAnotherName };
    explicit TestCertificates(Kind kind = Kind::Good);

    QString caFile() const { return path("ca.pem"); }
    QString certificateFile() const { return path("server.pem"); }
    QString keyFile() const { return path("server.key"); }
    QString makeClient(const QString &name) const; ///< A client's certificate from the authority, with its key.

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void run(const QString &command) const;

    QTemporaryDir m_folder;
};
