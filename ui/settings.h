// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/shares.h"
#include "pages/tablecolumns.h"
#include "table/roworder.h"
#include "widgets/theme.h"

#include <QByteArray>
#include <QStringList>

class QSettings;

namespace RepoSignal {

/// What the window remembers. The as-of date is not among it: the window opens on the newest complete day.
struct Settings {
    QByteArray geometry;
    QByteArray docks;
    QString page = QStringLiteral("overview");
    QStringList pagesWithDetails{QStringLiteral("repositories")};
    ThemeChoice theme = ThemeChoice::System;
    QString scope; ///< empty: the library's default
    Window window = Window::Day;
    ShareBasis languageBasis = ShareBasis::Gain;
    Window languageWindow = Window::FourWeeks;
    Window velocityWindow = Window::Day;
    double velocityMinimum = 50; ///< stars before the window
    bool velocityLines = true;
    QString dataView = QStringLiteral("sources");
    std::vector<ColumnPlace> columns; ///< empty: as declared
    std::vector<SortKey> sort; ///< empty: by velocity
    QString exportFolder;

    /// A value that is missing or makes no sense is the default.
    [[nodiscard]] static Settings read(const QSettings &store);
    void write(QSettings &store) const;
};

} // namespace RepoSignal
