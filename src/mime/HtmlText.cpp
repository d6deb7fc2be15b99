// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HtmlText.h"

#include "mime/HtmlLimits.h"
#include "mime/TextFlow.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <gumbo.h>

namespace mime {

namespace {

constexpr int maxDepth = 600;
constexpr qsizetype maxText = 4 * 1024 * 1024;

enum class Role { Inline, Dropped, Line, Paragraph, Quote, Item, Row, Cell, Break, Rule, Picture, Link, Preformatted };

struct TagRole
{
    GumboTag tag;
    Role role;
};

constexpr std::array tagRoles{
    TagRole{GUMBO_TAG_SCRIPT, Role::Dropped},   TagRole{GUMBO_TAG_STYLE, Role::Dropped},
    TagRole{GUMBO_TAG_HEAD, Role::Dropped},     TagRole{GUMBO_TAG_TITLE, Role::Dropped},
    TagRole{GUMBO_TAG_TEMPLATE, Role::Dropped}, TagRole{GUMBO_TAG_NOSCRIPT, Role::Dropped},
    TagRole{GUMBO_TAG_IFRAME, Role::Dropped},   TagRole{GUMBO_TAG_OBJECT, Role::Dropped},
    TagRole{GUMBO_TAG_SELECT, Role::Dropped},   TagRole{GUMBO_TAG_TEXTAREA, Role::Dropped},
    TagRole{GUMBO_TAG_SVG, Role::Dropped},      TagRole{GUMBO_TAG_P, Role::Paragraph},
    TagRole{GUMBO_TAG_H1, Role::Paragraph},     TagRole{GUMBO_TAG_H2, Role::Paragraph},
    TagRole{GUMBO_TAG_H3, Role::Paragraph},     TagRole{GUMBO_TAG_H4, Role::Paragraph},
    TagRole{GUMBO_TAG_H5, Role::Paragraph},     TagRole{GUMBO_TAG_H6, Role::Paragraph},
    TagRole{GUMBO_TAG_UL, Role::Paragraph},     TagRole{GUMBO_TAG_OL, Role::Paragraph},
    TagRole{GUMBO_TAG_DL, Role::Paragraph},     TagRole{GUMBO_TAG_TABLE, Role::Paragraph},
    TagRole{GUMBO_TAG_DIV, Role::Line},         TagRole{GUMBO_TAG_SECTION, Role::Line},
    TagRole{GUMBO_TAG_ARTICLE, Role::Line},     TagRole{GUMBO_TAG_HEADER, Role::Line},
    TagRole{GUMBO_TAG_FOOTER, Role::Line},      TagRole{GUMBO_TAG_CENTER, Role::Line},
    TagRole{GUMBO_TAG_ADDRESS, Role::Line},     TagRole{GUMBO_TAG_DT, Role::Line},
    TagRole{GUMBO_TAG_DD, Role::Line},          TagRole{GUMBO_TAG_LI, Role::Item},
    TagRole{GUMBO_TAG_TR, Role::Row},           TagRole{GUMBO_TAG_TD, Role::Cell},
    TagRole{GUMBO_TAG_TH, Role::Cell},          TagRole{GUMBO_TAG_BR, Role::Break},
    TagRole{GUMBO_TAG_HR, Role::Rule},          TagRole{GUMBO_TAG_IMG, Role::Picture},
    TagRole{GUMBO_TAG_A, Role::Link},           TagRole{GUMBO_TAG_PRE, Role::Preformatted},
    TagRole{GUMBO_TAG_BLOCKQUOTE, Role::Quote},
};

Role roleOf(GumboTag tag)
{
    const auto found = std::find_if(tagRoles.begin(), tagRoles.end(), [tag](const TagRole &t) { return t.tag == tag; });
    return found == tagRoles.end() ? Role::Inline : found->role;
}

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value).trimmed() : QString();
}

/// Newsletters hide a "preheader" that repeats their text.
bool isHidden(const GumboElement &element)
{
    const QString style = attribute(element, "style").remove(u' ').toLower();
    return style.contains(QLatin1String("display:none")) || gumbo_get_attribute(&element.attributes, "hidden");
}

/// "https://a.example/" and "a.example" are the same to a reader.
QString bareTarget(QString target)
{
    for (const QLatin1String scheme : {QLatin1String("https://"), QLatin1String("http://"), QLatin1String("mailto:")}) {
        if (target.startsWith(scheme, Qt::CaseInsensitive))
            target.remove(0, scheme.size());
    }
    return target.endsWith(u'/') ? target.chopped(1) : target;
}

bool isShownTarget(const QString &target)
{
    return target.startsWith(QLatin1String("http"), Qt::CaseInsensitive) ||
           target.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive);
}

class Walker
{
public:
    void walk(const GumboNode *node, int depth)
    {
        if (depth > maxDepth || m_flow.size() > maxText)
            return;
        if (node->type == GUMBO_NODE_ELEMENT)
            walkElement(node, depth);
        else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
            addText(QString::fromUtf8(node->v.text.text));
    }

    QString text() const { return m_flow.text(); }

private:
    void walkElement(const GumboNode *node, int depth)
    {
        const GumboElement &element = node->v.element;
        const Role role = roleOf(element.tag);
        if (role == Role::Dropped || isHidden(element))
            return;
        enter(role, node);
        const qsizetype start = m_flow.size();
        const int itemNumber = std::exchange(m_itemNumber, 0); // children count their own
        for (unsigned i = 0; i < element.children.length; ++i)
            walk(static_cast<const GumboNode *>(element.children.data[i]), depth + 1);
        m_itemNumber = itemNumber;
        if (role == Role::Link)
            addTarget(attribute(element, "href"), start);
        leave(role);
    }

    void enter(Role role, const GumboNode *node)
    {
        switch (role) {
        case Role::Line:
        case Role::Row:
            return m_flow.breakBefore(TextFlow::Break::Line);
        case Role::Paragraph:
            return m_flow.breakBefore(TextFlow::Break::Paragraph);
        case Role::Quote:
            return enterQuote();
        case Role::Item:
            return enterItem(node);
        case Role::Cell:
            return m_flow.addText(u" ");
        case Role::Break:
            return m_flow.addLineBreak();
        case Role::Rule:
            return addRule();
        case Role::Picture:
            return addPicture(node->v.element);
        case Role::Preformatted:
            return enterPreformatted();
        case Role::Inline:
        case Role::Dropped:
        case Role::Link:
            return;
        }
    }

    void leave(Role role)
    {
        switch (role) {
        case Role::Line:
        case Role::Row:
        case Role::Item:
            return m_flow.breakBefore(TextFlow::Break::Line);
        case Role::Paragraph:
            return m_flow.breakBefore(TextFlow::Break::Paragraph);
        case Role::Quote:
            return leaveQuote();
        case Role::Cell:
            return m_flow.addText(u" ");
        case Role::Preformatted:
            return leavePreformatted();
        case Role::Inline:
        case Role::Dropped:
        case Role::Break:
        case Role::Rule:
        case Role::Picture:
        case Role::Link:
            return;
        }
    }

    void enterQuote()
    {
        m_flow.breakBefore(TextFlow::Break::Paragraph);
        m_flow.enterQuote();
    }

    void leaveQuote()
    {
        m_flow.leaveQuote();
        m_flow.breakBefore(TextFlow::Break::Paragraph);
    }

    void enterPreformatted()
    {
        m_flow.breakBefore(TextFlow::Break::Paragraph);
        ++m_preformatted;
    }

    void leavePreformatted()
    {
        --m_preformatted;
        m_flow.breakBefore(TextFlow::Break::Paragraph);
    }

    void enterItem(const GumboNode *node)
    {
        m_flow.breakBefore(TextFlow::Break::Line);
        ++m_itemNumber;
        const GumboNode *list = node->parent;
        const bool isNumbered = list && list->type == GUMBO_NODE_ELEMENT && list->v.element.tag == GUMBO_TAG_OL;
        m_flow.addMarker(isNumbered ? QStringLiteral("%1. ").arg(m_itemNumber) : QStringLiteral("• "));
    }

    void addRule()
    {
        m_flow.breakBefore(TextFlow::Break::Line);
        m_flow.addText(u"――――――――");
        m_flow.breakBefore(TextFlow::Break::Line);
    }

    void addPicture(const GumboElement &element)
    {
        if (const QString alt = attribute(element, "alt"); !alt.isEmpty())
            m_flow.addText(QString(u'[' + alt + u']'));
    }

    void addTarget(const QString &target, qsizetype linkStart)
    {
        const QString shown = m_flow.textFrom(linkStart);
        if (!shown.isEmpty() && isShownTarget(target) && !shown.contains(bareTarget(target), Qt::CaseInsensitive))
            m_flow.addText(QString(QLatin1String(" (") + target + u')'));
    }

    void addText(const QString &text) { m_preformatted > 0 ? m_flow.addPreformatted(text) : m_flow.addText(text); }

    TextFlow m_flow;
    int m_preformatted = 0;
    int m_itemNumber = 0; ///< Of the last item of the list being walked.
};

} // namespace

QString htmlAsText(const QString &html)
{
    const QByteArray utf8 = html.toUtf8();
    const QByteArray page = isReasonableHtml(utf8) ? utf8 : htmlWithoutTags(utf8);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0; // each keeps a copy of the stack
    const auto destroy = [&options](GumboOutput *output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, page.constData(), size_t(page.size())), destroy);
    Walker walker;
    walker.walk(output->root, 0);
    return walker.text();
}

} // namespace mime
