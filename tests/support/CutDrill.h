// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/FetchRun.h"
#include "support/CutServer.h"
#include "support/FrozenClock.h"

#include <QTemporaryDir>

/// Cuts sessions of a FaultyServer with a real fetch run on a real line and a real store (without waiting for the
/// disk), then lets runs follow until one is done, and tells whatever is then not as it must be.
class CutDrill
{
public:
    explicit CutDrill(const CutSession &session);

    qint64 length(); ///< Of the session, uncut, in bytes of the server; -1 where it fails.
    /// Empty where nothing was lost, doubled, truncated, hung, left behind, or deleted without being stored.
    QByteArray cut(const Cut &cut);
    int runs() const { return m_runs; } ///< So far.

    static QList<FaultyMail> mails(int count); ///< Of many shapes: dots, empty, no final line end, 8-bit.

private:
    struct Scene;
    bool run(Scene &scene, const pop3::Timeouts &timeouts);
    QByteArray wrongAfterCut(const Scene &scene) const;
    QByteArray wrongAtTheEnd(const Scene &scene) const;

    const CutSession m_session;
    const QList<FaultyMail> m_mails;
    int m_runs = 0;
};
