// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HtmlLimits.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace mime {

namespace {

constexpr size_t maxDepth = 400;
constexpr qsizetype maxName = 24;     // longer names differ in vain
constexpr qint64 maxWork = 1'000'000; // formatting copied, elements looked through
constexpr qsizetype maxTag = 2000;

/// Elements that never hold others, or that the parser closes by itself.
constexpr std::array<QByteArrayView, 27> selfClosing{"area",  "base",  "br",     "col",   "dd",   "dt",    "embed",
                                                     "hr",    "img",   "input",  "li",    "link", "meta",  "option",
                                                     "p",     "param", "source", "tbody", "td",   "tfoot", "th",
                                                     "thead", "tr",    "track",  "wbr",   "html", "body"};

/// Elements that the parser opens anew wherever they were left open.
constexpr std::array<QByteArrayView, 14> formatting{"a",    "b", "big",   "code",   "em",     "font", "i",
                                                    "nobr", "s", "small", "strike", "strong", "tt",   "u"};

template<typename List>
bool holds(const List &list, QByteArrayView name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

/// Blocks: no end tag of an inline element reaches beyond one.
constexpr std::array<QByteArrayView, 47> blocks{
    "address", "applet",  "article", "aside",    "blockquote", "button", "caption", "center",    "colgroup", "details",
    "dir",     "div",     "dl",      "fieldset", "figcaption", "figure", "footer",  "form",      "frameset", "h1",
    "h2",      "h3",      "h4",      "h5",       "h6",         "header", "hgroup",  "iframe",    "isindex",  "listing",
    "main",    "marquee", "menu",    "nav",      "noscript",   "object", "ol",      "plaintext", "pre",      "section",
    "select",  "summary", "table",   "template", "textarea",   "ul",     "xmp"};

/// Blocks that no end tag but their own reaches beyond.
constexpr std::array<QByteArrayView, 9> barriers{"applet",   "button", "caption", "marquee", "object",
                                                 "template", "table",  "svg",     "math"};

bool isNameEnd(char c)
{
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '<';
}

/// The elements a parser would hold open and the formatting it would open anew, near enough and seldom fewer.
class OpenElements
{
public:
    void open(const QByteArray &name, size_t tagHash)
    {
        if (name == "a" || name == "nobr") // a new one ends the last
            close(name);
        reopenFormatting();
        if (holds(selfClosing, name))
            return;
        const bool isFormatting = holds(formatting, name);
        m_open.push_back({name, isFormatting ? ++m_lastId : 0, holds(blocks, name), holds(barriers, name)});
        if (isFormatting)
            addActive({name, tagHash, m_lastId});
    }

    void close(const QByteArray &name)
    {
        bool hasBlockAbove = false;
        for (size_t i = m_open.size(); i-- > 0; ++m_work) {
            if (m_open[i].name == name)
                return closeAt(i, hasBlockAbove);
            if (m_open[i].isBarrier)
                return;
            hasBlockAbove = hasBlockAbove || m_open[i].isBlock;
        }
        removeActive(name);
    }

    bool isReasonable() const { return m_open.size() <= maxDepth && m_active.size() <= maxDepth && m_work <= maxWork; }

private:
    struct Element
    {
        QByteArray name;
        int id; ///< Of the formatting it is; 0 for others.
        bool isBlock, isBarrier;
    };

    /// Formatting that was not ended yet, on the stack of open elements or not.
    struct Active
    {
        QByteArray name;
        size_t tagHash;
        int id;
        bool isOpen = true;
    };

    /// A parser keeps three equal ones.
    void addActive(const Active &active)
    {
        const auto isEqual = [&](const Active &a) { return a.name == active.name && a.tagHash == active.tagHash; };
        if (std::count_if(m_active.begin(), m_active.end(), isEqual) >= 3)
            m_active.erase(std::find_if(m_active.begin(), m_active.end(), isEqual));
        m_active.push_back(active);
    }

    void reopenFormatting()
    {
        for (Active &active : m_active) {
            if (std::exchange(active.isOpen, true))
                continue;
            m_open.push_back({active.name, active.id, false, false});
            m_work += 4;
        }
        m_work += qint64(m_active.size()) / 16;
    }

    /// Formatting is closed even from within a block; other inline elements are not.
    void closeAt(size_t index, bool hasBlockAbove)
    {
        const auto at = m_open.begin() + std::ptrdiff_t(index);
        const Element element = *at;
        if (!hasBlockAbove || element.isBlock) {
            std::for_each(at, m_open.end(), [this](const Element &popped) { markClosed(popped.id); });
            m_open.erase(at, m_open.end());
        } else if (element.id != 0) {
            m_open.erase(at);
        }
        removeActive(element.name);
    }

    void markClosed(int id)
    {
        const auto active =
            std::find_if(m_active.begin(), m_active.end(), [id](const Active &a) { return a.id == id; });
        if (active != m_active.end())
            active->isOpen = false;
    }

    void removeActive(const QByteArray &name)
    {
        const auto last =
            std::find_if(m_active.rbegin(), m_active.rend(), [&](const Active &active) { return active.name == name; });
        if (last != m_active.rend())
            m_active.erase(std::next(last).base());
    }

    std::vector<Element> m_open;
    std::vector<Active> m_active;
    int m_lastId = 0;
    qint64 m_work = 0;
};

} // namespace

bool isReasonableHtml(QByteArrayView html)
{
    OpenElements elements;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        const QByteArrayView tag = html.sliced(at + 1, qMin(maxTag, html.size() - at - 1));
        const QByteArrayView start = tag.startsWith('/') ? tag.sliced(1) : tag;
        const auto end = std::find_if(start.begin(), start.begin() + qMin(maxName, start.size()), isNameEnd);
        const QByteArray name = start.first(end - start.begin()).toByteArray().toLower();
        if (name.isEmpty() || name[0] < 'a' || name[0] > 'z')
            continue;
        if (tag.startsWith('/'))
            elements.close(name);
        else
            elements.open(name, qHash(tag.first(qMax<qsizetype>(tag.indexOf('>'), 0))));
        if (!elements.isReasonable())
            return false;
    }
    return true;
}

QByteArray htmlWithoutTags(QByteArrayView html)
{
    QByteArray text;
    while (!html.isEmpty()) {
        const qsizetype open = html.indexOf('<');
        text += open < 0 ? html : html.first(open);
        const qsizetype close = open < 0 ? -1 : html.indexOf('>', open);
        if (close < 0)
            break;
        text += ' ';
        html = html.sliced(close + 1);
    }
    return text;
}

} // namespace mime
