// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileCheck.h"

#include "store/FileDigest.h"

#include <QFile>

#include <future>
#include <thread>
#include <utility>
#include <vector>

namespace store {

void FileCheck::run(const QList<VerificationSlice::Promise> &promises)
{
    std::atomic<qsizetype> next = 0;
    std::vector<std::future<void>> others;
    for (unsigned core = 1; core < std::thread::hardware_concurrency(); ++core)
        others.push_back(std::async(std::launch::async, [&] { work(promises, next, Telling::No); }));
    work(promises, next, Telling::Yes);
    for (std::future<void> &other : others)
        other.wait();
}

void FileCheck::work(const QList<VerificationSlice::Promise> &promises, std::atomic<qsizetype> &next, Telling telling)
{
    for (qsizetype i = next++; i < promises.size() && !m_isStopped; i = next++)
        check(promises[i], telling);
}

void FileCheck::check(const VerificationSlice::Promise &promise, Telling telling)
{
    const QByteArray path = m_folder + '/' + promise.place;
    const auto digest = FileDigest::of(path, [this, telling](qint64 bytes) {
        m_bytes += bytes;
        if (telling == Telling::Yes && progressed)
            progressed();
        return !m_isStopped;
    });
    if (!digest && digest.error().kind == StoreError::Kind::Stopped)
        return;
    if (!digest && digest.error().kind == StoreError::Kind::Missing)
        return noteMoved(promise.id);
    ++m_messages;
    const QString shown = QFile::decodeName(path);
    if (!digest)
        note({Finding::Kind::Altered, promise.id, shown, promise.size, -1, digest.error().detail});
    else if (digest->sha256 != promise.sha256)
        note({Finding::Kind::Altered, promise.id, shown, promise.size, digest->size, {}});
}

void FileCheck::note(const Finding &altered)
{
    const std::lock_guard noting(m_noting);
    m_altered.append(altered);
}

void FileCheck::noteMoved(const QByteArray &id)
{
    const std::lock_guard noting(m_noting);
    m_moved.append(id);
}

QList<Finding> FileCheck::takeAltered()
{
    return std::exchange(m_altered, {});
}

QList<QByteArray> FileCheck::takeMoved()
{
    return std::exchange(m_moved, {});
}

} // namespace store
