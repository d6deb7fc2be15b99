// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/BackupPath.h"

#include "base/AccountId.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace exchange::BackupPath {

namespace {

constexpr qsizetype longestName = 255;

/// One that any system can have, and that sha256sum writes as it is.
bool isPlain(const QByteArray &name)
{
    const auto isOdd = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\'; };
    return !name.isEmpty() && name.size() <= longestName && name != "." && name != ".." &&
           std::none_of(name.begin(), name.end(), isOdd);
}

bool isMail(QByteArrayList parts)
{
    if (parts.size() == 3 && parts.first().startsWith('.') && isPlain(parts.first()))
        parts.removeFirst();
    return parts.size() == 2 && (parts[0] == "new" || parts[0] == "cur" || parts[0] == "heads") && isPlain(parts[1]);
}

std::optional<Kind> kindInMail(const QByteArrayList &parts)
{
    const auto account = base::AccountId::parse(QString::fromLatin1(parts.value(1)));
    if (!account || account->toString().toLatin1() != parts.value(1))
        return std::nullopt;
    constexpr std::array records{"ledger.log", "ledger.renewed", "maildrop"};
    const QByteArray name = parts.value(2);
    if (parts.size() == 3 && std::find(records.begin(), records.end(), name) != records.end())
        return Kind::Record;
    return isMail(parts.mid(2)) ? std::optional(Kind::Mail) : std::nullopt;
}

} // namespace

std::optional<Kind> kindOf(QByteArrayView path)
{
    constexpr std::array fixed{std::pair{about, Kind::About}, std::pair{"accounts.json", Kind::Accounts},
                               std::pair{"settings.json", Kind::Settings}, std::pair{"servers.json", Kind::ServerNotes},
                               std::pair{manifest, Kind::Manifest}};
    for (const auto &[name, kind] : fixed) {
        if (path == QByteArrayView(name))
            return kind;
    }
    const QByteArrayList parts = path.toByteArray().split('/');
    return parts.first() == "mail" ? kindInMail(parts) : std::nullopt;
}

} // namespace exchange::BackupPath
