// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mime {

/// Builds readable plain text from words and breaks, as a page is walked: white space folds, breaks never pile up,
/// quoted blocks get their "> ".
class TextFlow
{
public:
    enum class Break { None, Line, Paragraph };

    void addText(QStringView text);         ///< White space folded.
    void addPreformatted(QStringView text); ///< Line breaks and blanks as they are.
    void breakBefore(Break kind);           ///< Takes effect with the next text; the strongest wins.
    void addLineBreak();                    ///< <br>: two of them leave an empty line.
    void addMarker(const QString &marker);  ///< In front of the line that begins: "• ".
    void enterQuote() { ++m_quoteDepth; }
    void leaveQuote() { --m_quoteDepth; }

    qsizetype size() const { return m_text.size(); }
    QString text() const { return m_text.trimmed(); }
    QString textFrom(qsizetype start) const { return m_text.sliced(start).trimmed(); }

private:
    void addWord(QStringView word);
    void startLine(int emptyLines);
    static QString prefixFor(int depth);

    QString m_text;
    QString m_marker;
    Break m_pending = Break::None;
    int m_lineBreaks = 0;
    int m_quoteDepth = 0;
    int m_lineDepth = 0; ///< Of the line written last.
    bool m_isBlankPending = false;
    bool m_isAtLineStart = true;
};

} // namespace mime
