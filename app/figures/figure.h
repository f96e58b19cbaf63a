// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"
#include "domain/error.h"

#include <QByteArray>
#include <QImage>

#include <span>

namespace RepoSignal {

enum class FigureTheme { Light, Dark };

/// A size for publication; text sizes in pixels at 1×.
struct FigurePreset {
    QString id; ///< `article`
    int width = 0;
    int height = 0;
    int margin = 0;
    int titleSize = 0;
    int subtitleSize = 0;
    int labelSize = 0;
    int footSize = 0;
};

/// article, og, square, portrait, column.
[[nodiscard]] std::span<const FigurePreset> figurePresets();
[[nodiscard]] const FigurePreset *figurePreset(QStringView id);

struct FigureOptions {
    FigurePreset preset = figurePresets().front();
    FigureTheme theme = FigureTheme::Light;
    int scale = 1; ///< 1, 2 or 3 device pixels a pixel; PNG only
};

/// Each fails with the name of the text that does not fit, never with half a figure. Any thread.
[[nodiscard]] Result<QImage> figureImage(const ChartSpec &chart, const FigureOptions &options);
[[nodiscard]] Result<QByteArray> figurePng(const ChartSpec &chart, const FigureOptions &options);
[[nodiscard]] Result<QByteArray> figureSvg(const ChartSpec &chart, const FigureOptions &options);

/// The rows behind the chart: RFC 4180 CSV, or one JSON object with `as_of`, `scope`, `n` and `rows`.
[[nodiscard]] QByteArray figureCsv(const ChartSpec &chart);
[[nodiscard]] QByteArray figureJson(const ChartSpec &chart);

/// Writes by the file's ending (.png .svg .csv .json .txt), whole or not at all.
[[nodiscard]] Result<void> saveFigure(const ChartSpec &chart, const FigureOptions &options, const QString &path);

/// `2026-03-06_language-share_article@2x.png`
[[nodiscard]] QString figureFileName(const ChartSpec &chart, const FigureOptions &options, QStringView ending);

/// Makes the bundled fonts known to the program; once, before the first figure or window.
[[nodiscard]] Result<void> loadFonts();

} // namespace RepoSignal
