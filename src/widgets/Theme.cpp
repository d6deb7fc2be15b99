// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Theme.h"

#include "widgets/Contrast.h"

namespace widgets {

namespace {

/// Reference colours of the tokens that no palette role has.
struct Reference
{
    QRgb good, warning, error, information, lineEvent, star;
};
constexpr Reference lightReference{0xff2c6a3b, 0xff7a4c00, 0xffa5292b, 0xff1f5286, 0xff6a4c9c, 0xffb97500};
constexpr Reference darkReference{0xff8dd09b, 0xffeac070, 0xfff2a09c, 0xff98c5f2, 0xffc0a8ec, 0xffebb74f};

QColor onGrounds(const Theme &theme, const QColor &colour, double least)
{
    return readable(colour, {theme.base, theme.window, theme.selection, theme.quietSelection}, theme.text, least);
}

/// The colour and its tint: the tint follows the ground, the colour is then stepped to be read on it too.
void setPair(const Theme &theme, QRgb reference, QColor &colour, QColor &tint)
{
    tint = mixed(QColor(reference), theme.base, theme.isDark ? 0.10 : 0.11);
    colour = readable(QColor(reference), {tint, theme.base, theme.window, theme.selection}, theme.text, textContrast);
}

void setGrounds(Theme &theme, const QPalette &palette)
{
    theme.window = palette.color(QPalette::Active, QPalette::Window);
    theme.base = palette.color(QPalette::Active, QPalette::Base);
    theme.text = palette.color(QPalette::Active, QPalette::Text);
    theme.isDark = theme.base.lightness() < theme.text.lightness();
    const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight);
    theme.selection = mixed(highlight, theme.base, theme.isDark ? 0.22 : 0.16);
    theme.quietSelection = mixed(theme.text, theme.base, theme.isDark ? 0.10 : 0.09);
    theme.line = mixed(theme.text, theme.base, 0.12);
    theme.outline = readable(mixed(theme.text, theme.base, 0.52), {theme.base, theme.window}, theme.text, markContrast);
}

void setInks(Theme &theme, const QPalette &palette)
{
    const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight);
    theme.secondary = onGrounds(theme, mixed(theme.text, theme.base, 0.74), textContrast);
    theme.hint = readable(mixed(theme.text, theme.base, 0.66), {theme.base, theme.window}, theme.text, textContrast);
    theme.accent = onGrounds(theme, highlight, textContrast);
    const QColor far = contrast(Qt::white, theme.accent) > contrast(Qt::black, theme.accent) ? Qt::white : Qt::black;
    theme.onAccent =
        readable(palette.color(QPalette::Active, QPalette::HighlightedText), {theme.accent}, far, textContrast);
}

Theme derived(const QPalette &palette)
{
    Theme theme;
    setGrounds(theme, palette);
    setInks(theme, palette);
    const Reference &reference = theme.isDark ? darkReference : lightReference;
    setPair(theme, reference.good, theme.good, theme.goodTint);
    setPair(theme, reference.warning, theme.warning, theme.warningTint);
    setPair(theme, reference.error, theme.error, theme.errorTint);
    setPair(theme, reference.information, theme.information, theme.informationTint);
    theme.lineEvent = onGrounds(theme, QColor(reference.lineEvent), textContrast);
    theme.star = onGrounds(theme, QColor(reference.star), markContrast);
    return theme;
}

struct Inks
{
    QRgb window, base, text, hint, accent, onAccent, line, outline, button;
};

void setRole(QPalette &palette, QPalette::ColorRole role, const QColor &colour, const QColor &ground)
{
    palette.setColor(role, colour);
    palette.setColor(QPalette::Disabled, role, mixed(colour, ground, 0.45));
}

QPalette paletteOf(const Inks &inks)
{
    const QColor window(inks.window);
    QPalette palette(QColor(inks.button), window);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText})
        setRole(palette, role, QColor(inks.text), window);
    setRole(palette, QPalette::PlaceholderText, QColor(inks.hint), window);
    setRole(palette, QPalette::Highlight, QColor(inks.accent), window);
    setRole(palette, QPalette::Link, QColor(inks.accent), window);
    setRole(palette, QPalette::LinkVisited, QColor(inks.accent), window);
    palette.setColor(QPalette::HighlightedText, QColor(inks.onAccent));
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, QColor(inks.base));
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Button, QColor(inks.button));
    palette.setColor(QPalette::Mid, QColor(inks.line));
    palette.setColor(QPalette::Midlight, QColor(inks.line));
    palette.setColor(QPalette::Dark, QColor(inks.outline));
    palette.setColor(QPalette::Light, QColor(inks.base));
    palette.setColor(QPalette::ToolTipBase, QColor(inks.text));
    palette.setColor(QPalette::ToolTipText, QColor(inks.base));
    return palette;
}

} // namespace

Theme Theme::of(const QPalette &palette)
{
    // Derived once for each palette: painting a row asks several times.
    thread_local qint64 lastKey = 0;
    thread_local Theme last;
    if (lastKey != palette.cacheKey()) {
        last = derived(palette);
        lastKey = palette.cacheKey();
    }
    return last;
}

QColor Theme::hovered(const QColor &ground) const
{
    return mixed(text, ground, isDark ? 0.08 : 0.04);
}

QColor Theme::pressed(const QColor &ground) const
{
    return mixed(text, ground, isDark ? 0.16 : 0.08);
}

QColor Theme::accountColour(const QColor &colour) const
{
    return colour.isValid() ? readable(colour, {base, window}, text, markContrast) : outline;
}

QPalette lightPalette()
{
    return paletteOf(
        {0xfff5f5f2, 0xffffffff, 0xff1f2328, 0xff666d76, 0xff2b6098, 0xffffffff, 0xffe2e2dc, 0xff7f868f, 0xffffffff});
}

QPalette darkPalette()
{
    return paletteOf(
        {0xff202329, 0xff181a1f, 0xffe6e8eb, 0xff939ba6, 0xff86b7ea, 0xff0e1c2b, 0xff31353d, 0xff6f7782, 0xff2a2e35});
}

QList<QColor> accountColours()
{
    return {QColor(0x43, 0x77, 0xab), QColor(0x3f, 0x8f, 0x86), QColor(0x8a, 0x5f, 0xa8), QColor(0xb5, 0x79, 0x2b),
            QColor(0xb2, 0x58, 0x6c), QColor(0x6d, 0x84, 0x37), QColor(0x5f, 0x7b, 0x8a), QColor(0x8d, 0x73, 0x5c)};
}

} // namespace widgets
