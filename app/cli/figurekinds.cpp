// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/figurekinds.h"

#include "charts/charts.h"

#include <algorithm>

namespace RepoSignal {

namespace {

const QStringList &moverOrders()
{
    static const QStringList orders{QStringLiteral("growth"), QStringLiteral("gain")};
    return orders;
}

ShareBasis basisOf(const FigureRequest &request)
{
    return shareBasisFromId(request.of).value_or(ShareBasis::Gain);
}

ChartSpec velocityFigure(const Edition &edition, const FigureRequest &request)
{
    VelocityView view{.window = request.window};
    if (!request.repositories.empty())
        view.top = 0;
    for (const int repository : request.repositories)
        view.labelled.push_back(edition.dataset->id(repository));
    return velocityChart(edition, view);
}

} // namespace

const QStringList &shareBasisIds()
{
    static const QStringList ids{QStringLiteral("repositories"), QStringLiteral("stars"), QStringLiteral("gain")};
    return ids;
}

std::optional<ShareBasis> shareBasisFromId(QStringView id)
{
    static constexpr ShareBasis bases[]{ShareBasis::Repositories, ShareBasis::Stars, ShareBasis::Gain};
    const auto at = shareBasisIds().indexOf(id);
    return at < 0 ? std::nullopt : std::optional(bases[at]);
}

CompareWith::Kind compareWithBefore(Window window)
{
    switch (window) {
    case Window::Day: return CompareWith::Kind::PreviousDay;
    case Window::Week: return CompareWith::Kind::Week;
    case Window::FourWeeks: return CompareWith::Kind::FourWeeks;
    }
    Q_UNREACHABLE();
}

std::span<const FigureKind> figureKinds()
{
    static const std::vector<FigureKind> kinds{
        {.id = QStringLiteral("language-share"),
         .of = shareBasisIds(),
         .window = Window::FourWeeks,
         .windowsGainAlone = true,
         .chart =
             [](const Edition &edition, const FigureRequest &request) {
                 return languageShareChart(edition, basisOf(request), request.window);
             }},
        {.id = QStringLiteral("language-change"),
         .of = shareBasisIds(),
         .window = Window::FourWeeks,
         .takesFrom = true,
         .comparesFrom = true,
         .chart =
             [](const Edition &edition, const FigureRequest &request) {
                 return languageChangeChart(edition, basisOf(request), request.window);
             }},
        {.id = QStringLiteral("movers"),
         .of = moverOrders(),
         .window = Window::Week,
         .chart =
             [](const Edition &edition, const FigureRequest &request) {
                 return moversChart(edition, request.window, request.of == u"growth");
             }},
        {.id = QStringLiteral("velocity"),
         .window = Window::Day,
         .takesRepositories = true,
         .chart = [](const Edition &edition,
                     const FigureRequest &request) { return velocityFigure(edition, request); }},
        {.id = QStringLiteral("history"),
         .takesRepositories = true,
         .needsRepository = true,
         .takesFrom = true,
         .chart =
             [](const Edition &edition, const FigureRequest &request) {
                 return historyChart(edition, request.repositories.front(), request.from);
             }},
        {.id = QStringLiteral("score"),
         .takesRepositories = true,
         .needsRepository = true,
         .chart = [](const Edition &edition,
                     const FigureRequest &request) { return scoreChart(edition, request.repositories.front()); }},
    };
    return kinds;
}

const FigureKind *figureKind(QStringView id)
{
    const auto kinds = figureKinds();
    const auto found = std::ranges::find(kinds, id, &FigureKind::id);
    return found == kinds.end() ? nullptr : &*found;
}

std::span<const EditionFigure> editionFigures()
{
    const auto request = [](QStringView of, Window window) {
        return FigureRequest{.of = of.toString(), .window = window, .repositories = {}, .from = {}};
    };
    static const std::vector<EditionFigure> figures{
        {QStringLiteral("language-share"), QStringLiteral("language-share"), request(u"gain", Window::FourWeeks)},
        {QStringLiteral("language-change"), QStringLiteral("language-change"), request(u"gain", Window::FourWeeks)},
        {QStringLiteral("movers-gain"), QStringLiteral("movers"), request(u"gain", Window::Week)},
        {QStringLiteral("movers-growth"), QStringLiteral("movers"), request(u"growth", Window::Week)},
        {QStringLiteral("velocity"), QStringLiteral("velocity"), request(u"", Window::Day)},
    };
    return figures;
}

} // namespace RepoSignal
