// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures/figurelayout.h"

class QPainter;

namespace RepoSignal {

/// Draws a figure at 1×, its top left corner at the painter's origin.
void paintFigure(QPainter &painter, const FigureLayout &layout);

} // namespace RepoSignal
