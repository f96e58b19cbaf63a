// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/burst.h"
#include "widgets/celldelegates.h"
#include "widgets/theme.h"

namespace RepoSignal {

/// The signal score's parts, each weight × part, on a track of 100; what is not known is a dashed box of its weight.
void paintScoreParts(QPainter &painter, const QRect &track, const std::vector<double> &parts, double missingWeight);
/// Colour of the first, second and third part in the theme in force.
[[nodiscard]] QColor scorePartColor(std::size_t part);

/// The number and, behind it, a stack of the score's three parts (ScorePartsRole).
class ScoreDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                      const QModelIndex &index) const override;
};

/// How a burst's label looks: an icon and a word on a soft ground, so that colour never speaks alone.
struct LabelLook {
    QString iconName; ///< empty for labels that are plain text
    QString word;
    Tone tone = Tone::Secondary;
    bool dashed = false;
    bool filled = false;
};
[[nodiscard]] LabelLook labelLook(Label label);
/// Width of the painted chip in pixels.
int paintLabelChip(QPainter &painter, const QRect &room, const QFontMetrics &metrics, const LabelLook &look);

/// The label of a burst as a chip.
class LabelDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                      const QModelIndex &index) const override;
};

/// The delegate for a column of repositoryColumns().
[[nodiscard]] CellDelegate *makeRepositoryDelegate(const Column &column, QObject *parent);

} // namespace RepoSignal
