// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageName.h"

#include "base/Base32.h"
#include "store/Digest.h"
#include "store/DigestName.h"

#include <algorithm>
#include <array>
#include <utility>

namespace store::MessageName {

namespace {

constexpr qsizetype digestLength = 26;
constexpr char suffix[] = ".poppo";
constexpr char headSuffix[] = ".head";

// In the order in which Maildir wants the letters.
constexpr std::array letters{std::pair{'D', MessageFlag::Draft},  std::pair{'F', MessageFlag::Flagged},
                             std::pair{'P', MessageFlag::Passed}, std::pair{'R', MessageFlag::Answered},
                             std::pair{'S', MessageFlag::Seen},   std::pair{'T', MessageFlag::Trashed}};

qsizetype markIn(QByteArrayView fileName)
{
    const qsizetype colon = fileName.lastIndexOf(":2,");
    return colon >= 0 ? colon : fileName.lastIndexOf(";2,");
}

bool isBase32(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
}

} // namespace

QByteArray base(const base::AccountId &account, const base::Uidl &uidl, int generation)
{
    Q_ASSERT(generation > 0);
    const auto name = uidl.isOfDigest() ? DigestName::of(uidl) : std::nullopt;
    if (name && name->measure == DigestName::file)
        return name->digest + '.' + QByteArray::number(generation) + suffix;
    const QByteArray identity = account.toString().toLatin1() + '\0' + uidl.bytes();
    return base::base32(Digest::rawOf(identity), digestLength) + '.' + QByteArray::number(generation) + suffix;
}

bool isBase(QByteArrayView name)
{
    if (!name.endsWith(suffix) || name.size() <= digestLength + 1 || name[digestLength] != '.')
        return false;
    const QByteArrayView digest = name.first(digestLength);
    const QByteArrayView generation = name.sliced(digestLength + 1).chopped(sizeof suffix - 1);
    return std::all_of(digest.begin(), digest.end(), isBase32) && !generation.isEmpty() &&
           std::all_of(generation.begin(), generation.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QByteArrayView digestOf(QByteArrayView base)
{
    return base.first(qMin(digestLength, base.size()));
}

int generationOf(QByteArrayView base)
{
    const QByteArrayView rest = base.sliced(qMin(digestLength + 1, base.size()));
    const QByteArray number = rest.first(qMax<qsizetype>(0, rest.indexOf('.'))).toByteArray();
    return number.size() < 7 ? number.toInt() : 0;
}

QByteArrayView baseOf(QByteArrayView fileName)
{
    const qsizetype mark = markIn(fileName);
    return mark < 0 ? fileName : fileName.first(mark);
}

MessageFlags flagsOf(QByteArrayView fileName)
{
    MessageFlags flags;
    const qsizetype mark = markIn(fileName);
    if (mark < 0)
        return flags;
    const QByteArrayView written = fileName.sliced(mark + 3);
    for (const auto &[letter, flag] : letters)
        flags.setFlag(flag, written.contains(letter));
    return flags;
}

QByteArray fileName(QByteArrayView base, MessageFlags flags)
{
    QByteArray name = base.toByteArray() + flagMark + "2,";
    for (const auto &[letter, flag] : letters) {
        if (flags.testFlag(flag))
            name.append(letter);
    }
    return name;
}

QByteArray head(QByteArrayView base)
{
    return heads + base.chopped(sizeof suffix - 1).toByteArray() + headSuffix;
}

QByteArray baseOfHead(QByteArrayView fileName)
{
    const QByteArrayView name = baseOf(fileName);
    const bool isOfHead = name.endsWith(headSuffix);
    const QByteArray base = isOfHead ? name.chopped(sizeof headSuffix - 1).toByteArray() + suffix : QByteArray();
    return isBase(base) ? base : QByteArray();
}

} // namespace store::MessageName
