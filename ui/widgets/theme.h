// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace RepoSignal {

enum class ThemeChoice { System, Light, Dark };

/// The colours of one theme, named by what they say. Text pairs reach 4.5:1; marks, accent and field edges 3:1 on base.
struct Theme {
    bool dark = false;
    QColor window; ///< menu, toolbar, sidebar, status bar
    QColor base; ///< pages, tables, fields
    QColor sunk; ///< headers, summary row
    QColor hover;
    QColor selection;
    QColor line; ///< edges
    QColor hair; ///< row rules, grid
    QColor ink;
    QColor ink2; ///< secondary text, axes; muted text on a selection
    QColor ink3; ///< captions and "–"; never on a selection
    QColor accent;
    QColor onAccent;
    QColor signal;
    QColor signalText;
    QColor signalSoft;
    QColor good;
    QColor goodSoft;
    QColor warn;
    QColor warnSoft;
    QColor bad;
    QColor badSoft;
    QColor bar; ///< marks, edges of fields
    QColor bar2; ///< "Other", the future
    QColor track; ///< an empty bar
    QColor band; ///< an interval
};

/// What a text or an icon says; resolved to a colour of the theme in force when it is painted.
enum class Tone { Ink, Secondary, Caption, Accent, OnAccent, Signal, Good, Warn, Bad };

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();
/// The theme in force; light until a ThemeController applies another. GUI thread.
[[nodiscard]] const Theme &theme();
[[nodiscard]] QColor toneColor(Tone tone);

/// The application's palette, and the one of item views, whose highlight is a tint under unchanged ink.
[[nodiscard]] QPalette windowPalette(const Theme &theme);
[[nodiscard]] QPalette viewPalette(const Theme &theme);
/// True for a palette with light text on dark ground.
[[nodiscard]] bool isDarkPalette(const QPalette &palette);

/// RepoSignal Sans in pixels, or the nearest family there is.
[[nodiscard]] QFont uiFont(int pixelSize, QFont::Weight weight = QFont::Normal);

/// Puts one theme on the whole application: style, palette, font. One lives as long as the QApplication.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    explicit ThemeController(QObject *parent = nullptr);

    void apply(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const;

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void put(const Theme &theme);

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_applying = false;
};

} // namespace RepoSignal
