// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/CharsetNames.h"

#include <algorithm>
#include <array>

namespace mime {

namespace {

struct Alias
{
    QByteArrayView label; ///< Lower case, "_" as "-".
    QByteArrayView decoder;
};

/// Labels of mail whose senders mean more than the label's standard holds.
constexpr std::array aliases{
    Alias{"utf8", "UTF-8"},
    Alias{"utf-8", "UTF-8"},
    Alias{"unicode-1-1-utf-8", "UTF-8"},
    Alias{"utf-8-mac", "UTF-8"},
    Alias{"cp65001", "UTF-8"},
    Alias{"iso-2022-jp", "ISO-2022-JP"},
    Alias{"iso-2022-jp-1", "ISO-2022-JP"},
    Alias{"iso-2022-jp-2", "ISO-2022-JP"},
    Alias{"iso-2022-jp-3", "ISO-2022-JP"},
    Alias{"iso-2022-jp-ms", "ISO-2022-JP"},
    Alias{"iso2022jp", "ISO-2022-JP"},
    Alias{"csiso2022jp", "ISO-2022-JP"},
    Alias{"cp50220", "ISO-2022-JP"},
    Alias{"cp50221", "ISO-2022-JP"},
    Alias{"cp50222", "ISO-2022-JP"},
    Alias{"jis", "ISO-2022-JP"},
    Alias{"jis7", "ISO-2022-JP"},
    Alias{"shift-jis", "windows-31j"},
    Alias{"shiftjis", "windows-31j"},
    Alias{"sjis", "windows-31j"},
    Alias{"x-sjis", "windows-31j"},
    Alias{"x-ms-cp932", "windows-31j"},
    Alias{"ms-kanji", "windows-31j"},
    Alias{"csshiftjis", "windows-31j"},
    Alias{"windows-31j", "windows-31j"},
    Alias{"cswindows31j", "windows-31j"},
    Alias{"windows-932", "windows-31j"},
    Alias{"cp932", "windows-31j"},
    Alias{"ms932", "windows-31j"},
    Alias{"euc-jp", "EUC-JP"},
    Alias{"eucjp", "EUC-JP"},
    Alias{"eucjp-ms", "EUC-JP"},
    Alias{"eucjp-win", "EUC-JP"},
    Alias{"x-euc-jp", "EUC-JP"},
    Alias{"x-euc", "EUC-JP"},
    Alias{"ujis", "EUC-JP"},
    Alias{"cp51932", "EUC-JP"},
    Alias{"gb2312", "GB18030"},
    Alias{"gbk", "GB18030"},
    Alias{"x-gbk", "GB18030"},
    Alias{"cp936", "GB18030"},
    Alias{"ms936", "GB18030"},
    Alias{"windows-936", "GB18030"},
    Alias{"euc-cn", "GB18030"},
    Alias{"gb-2312-80", "GB18030"},
    Alias{"gb18030", "GB18030"},
    Alias{"hz-gb-2312", "HZ-GB-2312"},
    Alias{"big5", "Big5-HKSCS"},
    Alias{"big5-hkscs", "Big5-HKSCS"},
    Alias{"cp950", "Big5-HKSCS"},
    Alias{"x-big5", "Big5-HKSCS"},
    Alias{"euc-tw", "EUC-TW"},
    Alias{"euc-kr", "windows-949"},
    Alias{"ks-c-5601-1987", "windows-949"},
    Alias{"ks-c-5601", "windows-949"},
    Alias{"ksc5601", "windows-949"},
    Alias{"cp949", "windows-949"},
    Alias{"ms949", "windows-949"},
    Alias{"uhc", "windows-949"},
    Alias{"windows-949", "windows-949"},
    Alias{"iso-2022-kr", "ISO-2022-KR"},
    Alias{"iso-2022-cn", "ISO-2022-CN"},
    Alias{"iso-8859-1", "windows-1252"},
    Alias{"iso8859-1", "windows-1252"},
    Alias{"latin1", "windows-1252"},
    Alias{"latin-1", "windows-1252"},
    Alias{"l1", "windows-1252"},
    Alias{"iso-8859-9", "windows-1254"},
    Alias{"iso-8859-11", "windows-874"},
    Alias{"tis-620", "windows-874"},
    Alias{"iso-8859-8-i", "ISO-8859-8"},
    Alias{"iso-8859-6-i", "ISO-8859-6"},
    Alias{"koi8-r", "KOI8-R"},
    Alias{"koi8-u", "KOI8-U"},
    Alias{"koi8-ru", "KOI8-U"},
    Alias{"utf-7", "UTF-7"},
    Alias{"unicode-1-1-utf-7", "UTF-7"},
    Alias{"utf-16", "UTF-16"},
    Alias{"utf-16le", "UTF-16LE"},
    Alias{"utf-16be", "UTF-16BE"},
    Alias{"utf-32", "UTF-32"},
    Alias{"macintosh", "macintosh"},
    Alias{"x-mac-roman", "macintosh"},
    Alias{"x-mac-cyrillic", "x-mac-cyrillic"},
    Alias{"viscii", "VISCII"},
};

/// Families that the decoder knows by the very names mail uses.
constexpr std::array<QByteArrayView, 4> families{"iso-8859-", "windows-125", "ibm4", "ibm8"};

QByteArray normalized(QByteArrayView label)
{
    QByteArray name = label.toByteArray().trimmed().toLower();
    name.replace('_', '-').replace('"', "").replace('\'', "");
    if (name.startsWith("cs") && name.startsWith("csisolatin"))
        return "iso-8859-" + name.sliced(10);
    if (name.startsWith("cp125") || name.startsWith("cp8") || name.startsWith("cp4"))
        return (name.startsWith("cp125") ? "windows-" : "ibm") + name.sliced(2);
    if (name.startsWith("iso8859-"))
        return "iso-" + name.sliced(3);
    return name;
}

} // namespace

QByteArray decoderName(QByteArrayView label)
{
    if (label.isEmpty() || label.size() > 40)
        return {};
    const QByteArray name = normalized(label);
    const auto alias = std::find_if(aliases.begin(), aliases.end(), [&](const Alias &a) { return a.label == name; });
    if (alias != aliases.end())
        return alias->decoder.toByteArray();
    const bool isKnown = std::any_of(families.begin(), families.end(), [&](auto f) { return name.startsWith(f); });
    return isKnown ? name : QByteArray();
}

} // namespace mime
