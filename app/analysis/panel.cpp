// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/panel.h"

#include "analysis/measures.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cmath>
#include <numeric>

static void initialiseResources()
{
    Q_INIT_RESOURCE(panel);
}

namespace RepoSignal {

namespace {

using namespace std::chrono;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Panel)
};

constexpr int kVersion = 1;
/// Tuning data alone: the formula's weights were chosen on days up to 2025-09-30.
constexpr Day kDates[]{Day{2025y / May / 13}, Day{2025y / June / 10}, Day{2025y / July / 8}, Day{2025y / August / 5}};
constexpr QStringView kLicence = u"MIT";
constexpr double kDecimals = 1e4;

ReferencePanel bundledPanel()
{
    initialiseResources();
    QFile file(QStringLiteral(":/panel/panel.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto panel = readPanel(file.readAll());
    return panel ? std::move(panel.value()) : ReferencePanel();
}

/// A list of this day or the day before is not stale.
bool hasCurrentList(const Dataset &dataset, int source, Day day)
{
    return std::ranges::any_of(dataset.days(source), [day](const SourceDay &list) {
        return list.day <= day && day - list.day < std::chrono::days{kStaleAge};
    });
}

} // namespace

double ReferencePanel::percentile(double score) const
{
    if (!isKnown(score) || scores.empty())
        return kUnknown;
    const auto [begin, end] = std::equal_range(scores.begin(), scores.end(), score);
    const auto below = static_cast<double>(begin - scores.begin());
    return (below + static_cast<double>(end - begin) / 2) / static_cast<double>(scores.size());
}

double ReferencePanel::quantile(double part) const
{
    if (scores.empty())
        return kUnknown;
    return scores[static_cast<std::size_t>(part * static_cast<double>(scores.size() - 1))];
}

QString ReferencePanel::text() const
{
    return Texts::tr("panel %1: %2 scores of %3 on %n dates", nullptr, static_cast<int>(dates.size()))
        .arg(version)
        .arg(QLocale(QLocale::English).toString(static_cast<qlonglong>(scores.size())), source);
}

const ReferencePanel &referencePanel()
{
    static const ReferencePanel panel = bundledPanel();
    return panel;
}

Result<ReferencePanel> makePanel(const Dataset &dataset)
{
    const int source = dataset.sourceIndex(kRankingSource);
    if (source < 0)
        return Error{.kind = ErrorKind::NotFound,
                     .detail = Texts::tr("The library holds no ranking lists; import EvanLi/Github-Ranking first.")};
    const Source &ranking = dataset.sources()[static_cast<std::size_t>(source)];
    if (ranking.licence != kLicence)
        return Error{.detail = Texts::tr("The panel is made from MIT-licensed sources only; %1 is under \"%2\".")
                                   .arg(ranking.title, ranking.licence)};
    ReferencePanel panel{.version = kVersion, .source = ranking.title, .licence = ranking.licence};
    std::vector<int> repositories(static_cast<std::size_t>(dataset.repositoryCount()));
    std::iota(repositories.begin(), repositories.end(), 0);
    for (const Day day : kDates) {
        if (!hasCurrentList(dataset, source, day))
            return Error{.kind = ErrorKind::NotFound,
                         .detail = Texts::tr("The library holds no ranking lists of %1 or the day before, which the panel needs; import them.")
                                       .arg(isoDay(day))};
        const Measures measures = measure(dataset, repositories, day, {.onlySource = source});
        for (std::size_t row = 0; row < measures.size(); ++row) {
            if (measures.isCurrent(row) && isKnown(measures.score[row]) && (measures.marks[row] & Provisional) == 0)
                panel.scores.push_back(std::round(measures.score[row] * kDecimals) / kDecimals);
        }
        panel.dates.push_back(day);
    }
    std::ranges::sort(panel.scores);
    return panel;
}

QByteArray writePanel(const ReferencePanel &panel)
{
    QJsonArray dates;
    for (const Day day : panel.dates)
        dates.append(isoDay(day));
    QJsonArray scores;
    for (const double score : panel.scores)
        scores.append(score);
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), panel.version},
                                     {QStringLiteral("source"), panel.source},
                                     {QStringLiteral("licence"), panel.licence},
                                     {QStringLiteral("dates"), dates},
                                     {QStringLiteral("n"), static_cast<int>(panel.scores.size())},
                                     {QStringLiteral("scores"), scores}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

Result<ReferencePanel> readPanel(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ReferencePanel panel{.version = object.value(u"version").toInt(),
                         .source = object.value(u"source").toString(),
                         .licence = object.value(u"licence").toString()};
    for (const QJsonValue date : object.value(u"dates").toArray()) {
        if (const auto day = dayFromIso(QStringView(date.toString())))
            panel.dates.push_back(*day);
    }
    for (const QJsonValue score : object.value(u"scores").toArray())
        panel.scores.push_back(score.toDouble(kUnknown));
    const bool isWhole = panel.version > 0 && !panel.dates.empty() && !panel.scores.empty()
        && panel.scores.size() == static_cast<std::size_t>(object.value(u"n").toInt())
        && std::ranges::is_sorted(panel.scores) && isKnown(panel.scores.front()) && isKnown(panel.scores.back());
    if (!isWhole)
        return Error{.detail = Texts::tr("This is no reference panel; make one with: reposignal panel -o FILE")};
    return panel;
}

} // namespace RepoSignal
