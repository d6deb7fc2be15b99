// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/ShownParts.h"

#include <algorithm>
#include <array>

namespace mime {

namespace {

bool isText(const Part &part)
{
    constexpr std::array<QByteArrayView, 5> types{"text/plain", "text/html", "text/enriched", "text/richtext",
                                                  "text/markdown"};
    return std::find(types.begin(), types.end(), part.mimeType) != types.end();
}

bool hasFileName(const Part &part)
{
    return !part.disposition.parameter("filename").isEmpty() || !part.type.parameter("name").isEmpty();
}

/// The first kind of text below part, "text/html" for a multipart/related around a page.
QByteArray kindOf(const Part &part)
{
    if (!part.isMultipart())
        return isText(part) ? part.mimeType : QByteArray();
    for (const Part &child : part.children) {
        if (const QByteArray kind = kindOf(child); !kind.isEmpty())
            return kind;
    }
    return {};
}

class Chooser
{
public:
    explicit Chooser(const std::function<bool(const Part &)> &hasText) : m_hasText(hasText) {}

    void take(const Part &part)
    {
        if (part.mimeType == "multipart/alternative")
            takeAlternatives(part);
        else if (part.isMultipart())
            takeAll(part);
        else if (mayBeShown(part))
            m_shown.texts += &part;
        else
            m_shown.attachments += &part;
    }

    ShownParts shown() const { return m_shown; }

private:
    bool mayBeShown(const Part &part) const
    {
        if (!isText(part) || part.disposition.value() == "attachment")
            return false;
        return m_shown.texts.isEmpty() || !hasFileName(part);
    }

    void takeAll(const Part &part)
    {
        for (const Part &child : part.children)
            take(child);
    }

    void takeAlternatives(const Part &part)
    {
        const Part *best = bestOf(part);
        for (const Part &child : part.children) {
            if (&child == best || kindOf(child).isEmpty())
                take(child);
        }
    }

    const Part *bestOf(const Part &alternatives) const
    {
        const Part *best = nullptr;
        for (const Part &child : alternatives.children) {
            const QByteArray kind = kindOf(child);
            if (kind == "text/plain" && (child.isMultipart() || m_hasText(child)))
                return &child;
            if (!kind.isEmpty())
                best = &child;
        }
        return best;
    }

    const std::function<bool(const Part &)> &m_hasText;
    ShownParts m_shown;
};

} // namespace

ShownParts choosePartsToShow(const Part &root, const std::function<bool(const Part &)> &hasText)
{
    Chooser chooser(hasText);
    chooser.take(root);
    return chooser.shown();
}

bool isHtml(const Part &part)
{
    return part.mimeType == "text/html";
}

} // namespace mime
