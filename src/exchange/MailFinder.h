// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/FoundMail.h"

#include <QStringList>

#include <functional>

namespace exchange {

/// Finds the mail below a path, by what the files are: an mbox (Thunderbird's folders are such), a Maildir with its
/// folders, MH's numbered files, .eml. Links are not followed; other files are none of ours.
class MailFinder
{
public:
    explicit MailFinder(const QString &path) : m_path(path) {}

    /// False ends it.
    using Take = std::function<bool(const FoundMail &)>;
    void each(const Take &take);

    qint64 skipped() const { return m_skipped; }                   ///< Deleted in the other program already.
    const QStringList &unreadable() const { return m_unreadable; } ///< Files and folders.

private:
    bool inFolder(const QString &path, const Take &take);
    bool inMaildir(const QString &path, const Take &take);
    bool inFile(const QString &path, const Take &take);
    bool inMbox(const QString &path, const Take &take);

    const QString m_path;
    qint64 m_skipped = 0;
    QStringList m_unreadable;
};

} // namespace exchange
