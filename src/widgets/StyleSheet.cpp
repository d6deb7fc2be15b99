// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StyleSheet.h"

#include "widgets/Contrast.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QFile>
#include <QFontInfo>
#include <QMap>

static void registerSheet()
{
    Q_INIT_RESOURCE(poppo);
}

namespace widgets {

namespace {

using Values = QMap<QString, QString>;

void addColours(Values &values, const Theme &theme)
{
    const auto add = [&](const char *name, const QColor &colour) { values.insert(QLatin1String(name), colour.name()); };
    add("window", theme.window);
    add("base", theme.base);
    add("line", theme.line);
    add("text", theme.text);
    add("secondary", theme.secondary);
    add("selection", theme.selection);
    add("quiet", theme.quietSelection);
    add("accent", theme.accent);
    add("accentHover", mixed(theme.text, theme.accent, 0.08));
    add("accentPressed", mixed(theme.text, theme.accent, 0.16));
    add("accentFaint", mixed(theme.accent, theme.window, 0.45));
    add("onAccent", theme.onAccent);
    add("onAccentLine", mixed(theme.onAccent, theme.accent, 0.35));
    add("hover", theme.hovered(theme.window));
    add("pressed", theme.pressed(theme.window));
    add("good", theme.good);
    add("goodTint", theme.goodTint);
    add("warning", theme.warning);
    add("warningTint", theme.warningTint);
    add("error", theme.error);
    add("errorTint", theme.errorTint);
    add("information", theme.information);
    add("informationTint", theme.informationTint);
}

void addSizes(Values &values, const QFont &font)
{
    const auto add = [&](const char *name, double factor) {
        const int pixels = qRound(QFontInfo(font).pixelSize() * factor);
        values.insert(QLatin1String(name), QStringLiteral("%1px").arg(pixels));
    };
    add("titleSize", 1.5);
    add("subjectSize", 1.4);
    add("headingSize", 1.08);
    add("smallSize", 0.92);
    add("bannerSize", 1.85);
    values.insert(QStringLiteral("buttonHeight"), QStringLiteral("%1px").arg(units(font, 30)));
    values.insert(QStringLiteral("fixedFamily"), logFont().family());
}

} // namespace

QString styleSheet(const Theme &theme, const QFont &font)
{
    registerSheet();
    QFile file(QStringLiteral(":/poppo.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Values values;
    addColours(values, theme);
    addSizes(values, font);

    QString sheet = QString::fromUtf8(file.readAll());
    // Longest names first (the map is walked backwards), so that @accent does not eat the head of @accentHover.
    for (auto value = values.constEnd(); value != values.constBegin();) {
        --value;
        sheet.replace(QLatin1Char('@') + value.key(), value.value());
    }
    return sheet;
}

} // namespace widgets
