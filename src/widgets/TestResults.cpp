// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TestResults.h"

#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/Remark.h"

#include <QAccessible>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace widgets {

namespace {

QLabel *words(const QString &text, const char *type)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setProperty("type", QLatin1String(type));
    return label;
}

QString barName(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("good");
    case Tone::Warning:
        return QStringLiteral("caution");
    case Tone::Error:
        return QStringLiteral("trouble");
    case Tone::Neutral:
    case Tone::Information:
        return QStringLiteral("note");
    }
    return QStringLiteral("note");
}

const char *stepIcon(Tone tone)
{
    return tone == Tone::Good ? "ok-circle" : iconName(tone);
}

} // namespace

TestResults::TestResults(QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setProperty("panel", true);
    m_column->setContentsMargins(14, 10, 14, 12);
    m_column->setSpacing(8);
    setAccessibleName(tr("Result of the test"));
    hide();
}

void TestResults::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        const std::unique_ptr<QLayoutItem> released(item);
    }
    hide();
}

void TestResults::addStep(const TestStep &step)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *mark = new QLabel(line);
    mark->setPixmap(
        iconPixmap(stepIcon(step.tone), toneColour(step.tone, palette()), units(font(), 16), devicePixelRatioF()));
    row->addWidget(mark);
    row->addWidget(words(step.text, ""), 1);
    QLabel *detail = words(step.detail, "small");
    detail->setWordWrap(false);
    row->addWidget(detail);
    m_column->addWidget(line);
    show();
}

void TestResults::showVerdict(const TestVerdict &verdict)
{
    auto *bar = new QFrame(this);
    bar->setProperty("bar", barName(verdict.tone));
    bar->setAccessibleName(verdict.happened);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(words(verdict.happened, "strong"));
    if (!verdict.remedy.isEmpty())
        column->addWidget(words(verdict.remedy, ""));
    if (!verdict.serverSaid.isEmpty()) {
        column->addWidget(words(tr("The server said"), "small"));
        column->addWidget(words(verdict.serverSaid, "words"));
    }
    addFacts(column, verdict);
    addFixes(column, verdict);
    m_column->addWidget(bar);
    show();
    QAccessibleEvent alert(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void TestResults::addFacts(QVBoxLayout *column, const TestVerdict &verdict)
{
    if (verdict.certificateFacts.isEmpty())
        return;
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(12);
    facts->setVerticalSpacing(2);
    for (const auto &[name, value] : verdict.certificateFacts) {
        QLabel *label = words(name, "small");
        label->setWordWrap(false);
        facts->addRow(label, words(value, "small"));
    }
    column->addLayout(facts);
}

void TestResults::addFixes(QVBoxLayout *column, const TestVerdict &verdict)
{
    const auto addButton = [&](const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setAccessibleName(text);
        column->addWidget(button, 0, Qt::AlignLeft);
        return button;
    };
    for (const TestVerdict::Fix &fix : verdict.fixes)
        connect(addButton(fix.text), &QPushButton::clicked, this, [this, fix] { Q_EMIT fixChosen(fix.server); });
    if (!verdict.certificatePin.isEmpty()) {
        connect(addButton(tr("Trust this certificate for this account")), &QPushButton::clicked, this,
                [this, pin = verdict.certificatePin] { Q_EMIT trustChosen(pin); });
    }
}

} // namespace widgets
