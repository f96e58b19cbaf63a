// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"
#include "domain/scope.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace RepoSignal {

enum class ScaleKind {
    Linear,
    Log, ///< values are > 0; builders put zeros into a rug
    Time, ///< values are day numbers, fractions are hours
    Band, ///< values are category numbers 0, 1, 2 …; a vertical band scale counts from the top
};

enum class NumberFormat { Integer, SignedInteger, Percent, SignedPoints, Decimal };

/// `28,892`, `+513`, `12.0%` (of a ratio), `−1.3 pt` (of a ratio), `66.3`: thousands commas, true minus, `–` for NaN,
/// the same on every machine.
[[nodiscard]] QString formatNumber(double value, NumberFormat format);

struct Scale {
    ScaleKind kind = ScaleKind::Linear;
    QString title; ///< measure and unit; empty where labels say it
    NumberFormat format = NumberFormat::Integer;
    QStringList categories; ///< for Band, in order
    std::optional<double> minimum; ///< forced ends; bars force 0
    std::optional<double> maximum;
};

enum class MarkType {
    Bar, ///< along the linear scale: from (x, y) to x2 where y is a band; else from (x, y) to y2, one band or day wide
    Line, ///< through the points in order, broken where x or y is NaN
    Band, ///< between y and y2 along x
    Point,
    Rule, ///< a straight line from (x, y) to (x2, y2); its label stands beyond the end (x2, y2)
    Cell, ///< a rectangle from (x, y) to (x2, y2)
    Label, ///< text at (x, y)
};

/// What a mark's colour says; themes turn it into a colour.
enum class Ink { Neutral, Muted, Highlight, Accent, Text, Series1, Series2, Series3, Series4, Series5, Series6 };

/// Marks of one type over plain columns of equal length; columns a mark does not use stay empty.
struct Layer {
    MarkType mark = MarkType::Bar;
    QString name; ///< what the layer is: `28 days before`; see namedLayers()
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> x2;
    std::vector<double> y2;
    std::vector<QString> labels; ///< text beside the mark, empty where there is none; a part in brackets is secondary
    std::vector<QString> details; ///< what hovering adds, plain text
    std::vector<Ink> inks; ///< per mark; empty: all `ink`
    std::vector<RepositoryId> repositories; ///< what a click selects, 0 for nothing
    Ink ink = Ink::Neutral;
    bool dashed = false;
    bool hollow = false; ///< points are rings

    [[nodiscard]] std::size_t size() const { return std::max(x.size(), y.size()); }
    [[nodiscard]] Ink inkOf(std::size_t i) const { return i < inks.size() ? inks[i] : ink; }
};

/// Rules so many that they are thin ticks: a rug. Its name stands below the horizontal axis.
[[nodiscard]] bool isRug(const Layer &layer);

[[nodiscard]] bool hasLabels(const Layer &layer);

/// The table behind a chart, for "View as table", CSV and JSON. Cells are raw C-locale text, empty for unknown.
struct ChartTable {
    QStringList columns;
    std::vector<bool> numeric; ///< per column: its cells are numbers; empty: none is
    std::vector<QStringList> rows;

    [[nodiscard]] bool isNumeric(int column) const
    {
        return static_cast<std::size_t>(column) < numeric.size() && numeric[static_cast<std::size_t>(column)];
    }
};

/// A chart as a value: what is shown and what it is about, not how it is drawn.
struct ChartSpec {
    QString kind; ///< figure kind of the command line: `language-share`
    QString form; ///< in words, for the alt text: `Ranked bar chart`
    QString title; ///< a finding
    QString subtitle; ///< measure, unit, population, date
    QStringList notes;
    QString sourceLine; ///< provider, date, n, scope
    QString altText;
    Day asOf;
    int n = 0;
    QString scopeName;
    Scale x;
    Scale y;
    std::vector<Layer> layers; ///< painted in order
    ChartTable table;
    QString emptyReason; ///< why there is nothing to draw; empty when there is

    [[nodiscard]] bool isEmpty() const { return layers.empty(); }
};

/// Points between two axes of values.
[[nodiscard]] bool isScatter(const ChartSpec &chart);
/// Layers that a key tells apart: two or more that have a name; in a scatter plot one is enough, and rugs are left out.
[[nodiscard]] std::vector<const Layer *> namedLayers(const ChartSpec &chart);

} // namespace RepoSignal
