// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Scribe.h"
#include "store/Profile.h"

#include <QList>
#include <QTimer>

#include <chrono>
#include <optional>
#include <utility>

namespace app {

/// A file of ours that is changed without waiting: edits are written by the scribe, and tried again until they are. An
/// edit may be laid over a content that has it already. Lives on the UI thread.
template<typename File, typename Content>
class LateFile
{
public:
    using Edit = std::function<void(Content &)>; ///< Runs on the scribe's thread too: it refers to nothing.
    using Loaded = base::Result<Content, store::StoreError>;
    struct Told
    {
        std::function<void()> mended;                          ///< After failed(): all is written now.
        std::function<void(const store::StoreError &)> failed; ///< Once for each new edit, not for each try.
    };

    LateFile(const store::Profile &profile, Scribe &scribe, Told told)
        : m_file(profile), m_scribe(scribe), m_told(std::move(told))
    {
        m_again.setSingleShot(true);
        m_again.setInterval(retryAfter);
        QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] { write(); });
    }
    Q_DISABLE_COPY_MOVE(LateFile)
    ~LateFile() ///< What is not written yet gets a last try.
    {
        if (const QList<Edit> rest = m_edits.mid(m_underWay); !rest.isEmpty())
            m_scribe.give(writing(rest), nullptr, {});
    }

    Loaded load() const { return edited(m_file.load()); } ///< Waits for the disk.
    void read(const std::function<void(const Loaded &)> &use)
    {
        auto loaded = std::make_shared<std::optional<Loaded>>();
        const auto work = [file = m_file, loaded] {
            loaded->emplace(file.load());
            return store::Outcome(base::Done());
        };
        m_scribe.give(work, &m_again, [this, loaded, use](const store::Outcome &) { use(edited(**loaded)); });
    }
    void change(const Edit &edit)
    {
        m_edits.append(edit);
        m_hasTold = false;
        write();
    }
    store::Outcome writeNow(const Edit &edit) { return m_file.change(edit); } ///< Waits; before there is a window.

private:
    static constexpr std::chrono::seconds retryAfter{10};

    Scribe::Work writing(const QList<Edit> &edits) const
    {
        return [file = m_file, edits] {
            return file.change([&edits](Content &content) {
                for (const Edit &edit : edits)
                    edit(content);
            });
        };
    }

    void write()
    {
        if (m_underWay > 0 || m_edits.isEmpty())
            return;
        m_again.stop();
        m_underWay = m_edits.size();
        m_scribe.give(writing(m_edits), &m_again, [this](const store::Outcome &outcome) { finish(outcome); });
    }

    void finish(const store::Outcome &outcome)
    {
        const qsizetype tried = std::exchange(m_underWay, 0);
        if (!outcome) {
            m_again.start();
            m_isBroken = true;
            if (!std::exchange(m_hasTold, true))
                m_told.failed(outcome.error());
            return;
        }
        m_edits.remove(0, tried);
        write();
        if (m_edits.isEmpty() && std::exchange(m_isBroken, false))
            m_told.mended();
    }

    Loaded edited(const Loaded &loaded) const
    {
        if (!loaded)
            return loaded;
        Content content = *loaded;
        for (const Edit &edit : m_edits)
            edit(content);
        return content;
    }

    File m_file;
    Scribe &m_scribe;
    Told m_told;
    QList<Edit> m_edits;      ///< Not written yet, or being written.
    qsizetype m_underWay = 0; ///< The first so many are being written.
    bool m_hasTold = false;   ///< Of the failure of the edits so far.
    bool m_isBroken = false;
    QTimer m_again;
};

} // namespace app
