// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Thread.h"
#include "store/StoreError.h"

#include <QObject>

#include <functional>
#include <memory>

namespace app {

/// Does work that waits for the disk or for another process on a thread of its own, in order. Lives on the UI thread,
/// and longer than all who give it work.
class Scribe final : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<store::Outcome()>;
    using Next = std::function<void(const store::Outcome &)>;

    explicit Scribe(QObject *parent = nullptr);
    ~Scribe() override; ///< All work given is done before; nothing follows on it any more.

    /// next comes on the UI thread, unless context is gone by then.
    void give(const Work &work, QObject *context, const Next &next);

private:
    base::Thread m_thread;
    std::unique_ptr<QObject, QScopedPointerDeleteLater> m_desk; ///< Lives on the thread; what it is sent runs there.
};

} // namespace app
