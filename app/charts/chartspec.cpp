// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartspec.h"

namespace RepoSignal {

bool isRug(const Layer &layer)
{
    constexpr std::size_t kMost = 12;
    return layer.mark == MarkType::Rule && !layer.dashed && (layer.size() > kMost || !layer.repositories.empty());
}

bool hasLabels(const Layer &layer)
{
    return std::ranges::any_of(layer.labels, [](const QString &label) { return !label.isEmpty(); });
}

bool isScatter(const ChartSpec &chart)
{
    const auto isValues = [](const Scale &scale) {
        return scale.kind == ScaleKind::Linear || scale.kind == ScaleKind::Log;
    };
    return isValues(chart.x) && isValues(chart.y) && std::ranges::any_of(chart.layers, [](const Layer &layer) {
               return layer.mark == MarkType::Point || isRug(layer);
           });
}

std::vector<const Layer *> namedLayers(const ChartSpec &chart)
{
    std::vector<const Layer *> named;
    for (const Layer &layer : chart.layers) {
        if (!layer.name.isEmpty() && !isRug(layer))
            named.push_back(&layer);
    }
    const std::size_t fewest = isScatter(chart) ? 1 : 2;
    return named.size() < fewest ? std::vector<const Layer *>() : named;
}

} // namespace RepoSignal
