// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TextPage.h"

#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace widgets {

namespace {

constexpr double lineHeight = 1.6;
constexpr double japaneseLineHeight = 1.75;

bool isJapanese(const QString &text)
{
    return std::ranges::any_of(text.first(std::min<qsizetype>(text.size(), 400)),
                               [](QChar c) { return c.unicode() >= 0x3040 && c.unicode() <= 0x9fff; });
}

} // namespace

TextPage::TextPage(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Text of the mail"));
    document()->setDocumentMargin(20);
    document()->setUndoRedoEnabled(false);
}

QVariant TextPage::loadResource(int, const QUrl &)
{
    return {}; // opening a mail contacts no one, not even the disk
}

void TextPage::showText(const QString &text)
{
    m_text = text;
    typeset();
    verticalScrollBar()->setValue(0);
}

void TextPage::typeset()
{
    setPlainText(m_text);
    document()->setDefaultFont(sized(font(), 1.08));
    QTextBlockFormat block;
    const double height = isJapanese(m_text) ? japaneseLineHeight : lineHeight;
    const double pixels = QFontInfo(document()->defaultFont()).pixelSize() * height;
    block.setLineHeight(pixels, QTextBlockFormat::MinimumHeight);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(block);

    QTextCharFormat quoted;
    quoted.setForeground(Theme::of(palette()).secondary);
    for (QTextBlock line = document()->begin(); line.isValid(); line = line.next()) {
        if (!line.text().startsWith(QLatin1Char('>')))
            continue;
        QTextCursor words(line);
        words.select(QTextCursor::BlockUnderCursor);
        words.mergeCharFormat(quoted);
    }
    setWidth();
}

bool TextPage::scrollPage()
{
    QScrollBar *bar = verticalScrollBar();
    if (bar->value() >= bar->maximum())
        return false;
    bar->setValue(bar->value() + bar->pageStep() - fontMetrics().height() * 2);
    return true;
}

void TextPage::setWidth()
{
    const int column = units(font(), 640) + 40;
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setLineWrapColumnOrWidth(std::min(column, viewport()->width()));
}

void TextPage::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    setWidth();
}

void TextPage::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && !m_text.isEmpty())
        typeset();
}

} // namespace widgets
