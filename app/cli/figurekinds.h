// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/shares.h"
#include "charts/chartspec.h"
#include "session/editions.h"

#include <QStringList>

#include <span>

namespace RepoSignal {

/// `repositories`, `stars`, `gain`
[[nodiscard]] const QStringList &shareBasisIds();
[[nodiscard]] std::optional<ShareBasis> shareBasisFromId(QStringView id);
/// An edition is compared with the one that lies a window before.
[[nodiscard]] CompareWith::Kind compareWithBefore(Window window);

/// What a figure is asked to show; each kind reads what it declares.
struct FigureRequest {
    QString of; ///< one of the kind's `of`
    Window window = Window::FourWeeks;
    std::vector<int> repositories; ///< indexes into the Dataset
    std::optional<Day> from;
    std::optional<Day> to = {}; ///< the edition's day; unset: as the command says elsewhere
};

/// A kind of figure, declared as data.
struct FigureKind {
    QString id; ///< `language-share`
    QStringList of = {}; ///< what `--of` takes, the default last; empty: nothing
    std::optional<Window> window = {}; ///< default of `--window`; no value: has none
    bool windowsGainAlone = false; ///< with another `--of`, `--window` would change nothing
    bool takesRepositories = false; ///< `--repositories`
    bool needsRepository = false; ///< exactly one of them
    bool takesFrom = false; ///< `--from`
    bool comparesFrom = false; ///< `--from` is the date compared with
    ChartSpec (*chart)(const Edition &, const FigureRequest &) = nullptr;
};
[[nodiscard]] std::span<const FigureKind> figureKinds();
[[nodiscard]] const FigureKind *figureKind(QStringView id);

/// A figure of every edition, for `figures`.
struct EditionFigure {
    QString name; ///< in its file's name: `movers-growth`
    QString kind;
    FigureRequest request;
};
[[nodiscard]] std::span<const EditionFigure> editionFigures();

} // namespace RepoSignal
