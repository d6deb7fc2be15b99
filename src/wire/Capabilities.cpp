// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/Capabilities.h"

namespace wire {

Capabilities Capabilities::fromLines(const QByteArrayList &lines)
{
    Capabilities capabilities;
    capabilities.m_hasAnswered = true;
    for (const QByteArray &line : lines) {
        QByteArrayList words = line.simplified().split(' ');
        Entry entry{words.takeFirst().toUpper(), words};
        if (entry.tag.isEmpty())
            continue;
        if (entry.tag == "SASL")
            for (QByteArray &mechanism : entry.arguments)
                mechanism = mechanism.toUpper();
        capabilities.m_entries.append(std::move(entry));
    }
    return capabilities;
}

Capabilities Capabilities::fromMechanisms(const QByteArrayList &lines)
{
    Capabilities capabilities = fromLines({"SASL " + lines.join(' ')});
    capabilities.m_hasAnswered = false;
    return capabilities;
}

bool Capabilities::has(QByteArrayView tag) const
{
    for (const Entry &entry : m_entries)
        if (entry.tag.compare(tag, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

QByteArrayList Capabilities::arguments(QByteArrayView tag) const
{
    QByteArrayList all;
    for (const Entry &entry : m_entries)
        if (entry.tag.compare(tag, Qt::CaseInsensitive) == 0)
            all += entry.arguments;
    return all;
}

} // namespace wire
