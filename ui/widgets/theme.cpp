// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme.h"

#include "widgets/style.h"

#include <QApplication>
#include <QEvent>
#include <QToolTip>

namespace RepoSignal {

namespace {

const Theme *s_theme = nullptr;

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

/// Disabled things are drawn at 60% opacity.
QColor faded(const QColor &color, const QColor &ground)
{
    constexpr qreal kOpacity = 0.6;
    const auto mix = [](int front, int back) { return qRound(front * kOpacity + back * (1 - kOpacity)); };
    return QColor(mix(color.red(), ground.red()), mix(color.green(), ground.green()), mix(color.blue(), ground.blue()));
}

void setRoles(QPalette &palette, QPalette::ColorRole role, const QColor &color, const QColor &disabled)
{
    palette.setColor(QPalette::Active, role, color);
    palette.setColor(QPalette::Inactive, role, color);
    palette.setColor(QPalette::Disabled, role, disabled);
}

} // namespace

const Theme &lightTheme()
{
    static const Theme light{.dark = false,
                             .window = rgb(0xF3F5F7),
                             .base = rgb(0xFFFFFF),
                             .sunk = rgb(0xF8F9FB),
                             .hover = rgb(0xEBEFF3),
                             .selection = rgb(0xDCEAF6),
                             .line = rgb(0xCFD6DD),
                             .hair = rgb(0xE6EAEE),
                             .ink = rgb(0x1B2128),
                             .ink2 = rgb(0x4B5661),
                             .ink3 = rgb(0x626D78),
                             .accent = rgb(0x0B66A8),
                             .onAccent = rgb(0xFFFFFF),
                             .signal = rgb(0xD55E00),
                             .signalText = rgb(0xA84300),
                             .signalSoft = rgb(0xFDEDE0),
                             .good = rgb(0x17703F),
                             .goodSoft = rgb(0xE2F3E9),
                             .warn = rgb(0x7A5200),
                             .warnSoft = rgb(0xFFF4D6),
                             .bad = rgb(0xB3261E),
                             .badSoft = rgb(0xFCE9E7),
                             .bar = rgb(0x8C959F),
                             .bar2 = rgb(0xC6CDD4),
                             .track = rgb(0xE6EAEE),
                             .band = rgb(0xE3E8ED)};
    return light;
}

const Theme &darkTheme()
{
    static const Theme dark{.dark = true,
                            .window = rgb(0x1D2126),
                            .base = rgb(0x15181C),
                            .sunk = rgb(0x1A1E22),
                            .hover = rgb(0x262C33),
                            .selection = rgb(0x163B57),
                            .line = rgb(0x3A424B),
                            .hair = rgb(0x272D34),
                            .ink = rgb(0xE6EAEE),
                            .ink2 = rgb(0xB0B9C2),
                            .ink3 = rgb(0x8F9AA5),
                            .accent = rgb(0x5BB0EA),
                            .onAccent = rgb(0x0A1722),
                            .signal = rgb(0xFF8A3D),
                            .signalText = rgb(0xFFA569),
                            .signalSoft = rgb(0x3B2515),
                            .good = rgb(0x4CC38A),
                            .goodSoft = rgb(0x143325),
                            .warn = rgb(0xE3B341),
                            .warnSoft = rgb(0x332810),
                            .bad = rgb(0xFF8A80),
                            .badSoft = rgb(0x3B1B19),
                            .bar = rgb(0x7F8A95),
                            .bar2 = rgb(0x4B555F),
                            .track = rgb(0x2A3037),
                            .band = rgb(0x272E36)};
    return dark;
}

const Theme &theme()
{
    return s_theme ? *s_theme : lightTheme();
}

QColor toneColor(Tone tone)
{
    const Theme &current = theme();
    switch (tone) {
    case Tone::Ink: return current.ink;
    case Tone::Secondary: return current.ink2;
    case Tone::Caption: return current.ink3;
    case Tone::Accent: return current.accent;
    case Tone::OnAccent: return current.onAccent;
    case Tone::Signal: return current.signalText;
    case Tone::Good: return current.good;
    case Tone::Warn: return current.warn;
    case Tone::Bad: return current.bad;
    }
    Q_UNREACHABLE();
}

QPalette windowPalette(const Theme &theme)
{
    QPalette palette;
    const auto ground = [&](QPalette::ColorRole role, const QColor &color) { setRoles(palette, role, color, color); };
    const auto text = [&](QPalette::ColorRole role, const QColor &color, const QColor &behind) {
        setRoles(palette, role, color, faded(color, behind));
    };
    ground(QPalette::Window, theme.window);
    ground(QPalette::Base, theme.base);
    ground(QPalette::AlternateBase, theme.sunk);
    ground(QPalette::Button, theme.base);
    ground(QPalette::ToolTipBase, theme.base);
    ground(QPalette::Mid, theme.line);
    ground(QPalette::Midlight, theme.hair);
    ground(QPalette::Light, theme.hover);
    ground(QPalette::Dark, theme.bar);
    ground(QPalette::Shadow, theme.line);
    text(QPalette::WindowText, theme.ink, theme.window);
    text(QPalette::Text, theme.ink, theme.base);
    text(QPalette::ButtonText, theme.ink, theme.base);
    text(QPalette::ToolTipText, theme.ink, theme.base);
    text(QPalette::BrightText, theme.bad, theme.base);
    text(QPalette::PlaceholderText, theme.ink3, theme.base);
    text(QPalette::Highlight, theme.accent, theme.base);
    text(QPalette::HighlightedText, theme.onAccent, theme.onAccent);
    text(QPalette::Link, theme.accent, theme.base);
    text(QPalette::LinkVisited, theme.accent, theme.base);
    return palette;
}

QPalette viewPalette(const Theme &theme)
{
    QPalette palette = windowPalette(theme);
    setRoles(palette, QPalette::Highlight, theme.selection, theme.selection);
    setRoles(palette, QPalette::HighlightedText, theme.ink, faded(theme.ink, theme.base));
    return palette;
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QFont uiFont(int pixelSize, QFont::Weight weight)
{
    QFont font(QStringList{QStringLiteral("RepoSignal Sans"), QStringLiteral("Inter"), QStringLiteral("sans-serif")});
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    return font;
}

ThemeController::ThemeController(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ThemeController::isDark() const
{
    return theme().dark;
}

void ThemeController::apply(ThemeChoice choice)
{
    m_choice = choice;
    m_applying = true;
    bool dark = choice == ThemeChoice::Dark;
    if (choice == ThemeChoice::System) {
        // An unset palette gives way to the desktop's, which tells whether it is dark.
        QApplication::setPalette(QPalette());
        dark = isDarkPalette(QApplication::palette());
    }
    put(dark ? darkTheme() : lightTheme());
    m_applying = false;
    emit changed();
}

void ThemeController::put(const Theme &theme)
{
    s_theme = &theme;
    if (!qobject_cast<RepoSignalStyle *>(QApplication::style()))
        QApplication::setStyle(new RepoSignalStyle);
    QApplication::setPalette(windowPalette(theme));
    QApplication::setPalette(viewPalette(theme), "QAbstractItemView");
    QApplication::setFont(uiFont(13));
    QToolTip::setPalette(windowPalette(theme));
    QToolTip::setFont(uiFont(12));
}

bool ThemeController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::System && !m_applying)
        apply(ThemeChoice::System);
    return QObject::eventFilter(watched, event);
}

} // namespace RepoSignal
