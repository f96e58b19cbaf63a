// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/bursts.h"
#include "charts/charts.h"
#include "charts/smalledition.h"
#include "charts/velocitypoints.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

SmallRepository repository(const char *name, std::vector<Count> stars)
{
    return {QString::fromLatin1(name), QStringLiteral("Go"), std::move(stars)};
}

/// The last layer with these marks that `holds` says is meant; null for none.
template<typename Holds> const Layer *layerThat(const ChartSpec &chart, Holds holds)
{
    const Layer *found = nullptr;
    for (const Layer &layer : chart.layers) {
        if (holds(layer))
            found = &layer;
    }
    return found;
}

const Layer *points(const ChartSpec &chart, Ink ink)
{
    return layerThat(chart, [ink](const Layer &layer) { return layer.mark == MarkType::Point && layer.ink == ink; });
}

const Layer *rug(const ChartSpec &chart)
{
    return layerThat(chart, isRug);
}

const Layer *growthLines(const ChartSpec &chart)
{
    return layerThat(chart, [](const Layer &layer) { return layer.mark == MarkType::Rule && layer.dashed; });
}

bool says(const ChartSpec &chart, const char *sentence)
{
    return chart.notes.contains(QString::fromUtf8(sentence));
}

} // namespace

class TestVelocityChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void starsBeforeAgainstStarsGained()
    {
        const auto edition = smallEdition({repository("a/gained", {1000, 1100}), repository("a/still", {2000, 2000}),
                                           repository("a/lost", {3000, 2990}), repository("a/small", {10, 40}),
                                           repository("a/new", {kUnknownCount, 500})});
        const ChartSpec chart = velocityChart(*edition, {});
        QCOMPARE(chart.kind, QStringLiteral("velocity"));
        const Layer *gained = points(chart, Ink::Highlight);
        QVERIFY(gained);
        QCOMPARE(gained->x, std::vector<double>{1000});
        QCOMPARE(gained->y, std::vector<double>{100});
        QCOMPARE(gained->labels, std::vector<QString>{QStringLiteral("a/gained (+100)")});
        QCOMPARE(gained->repositories, std::vector<RepositoryId>{1});
        QVERIFY(gained->details.front().contains(QStringLiteral("Growth: 10.00%")));
        QVERIFY(rug(chart));
        QCOMPARE(rug(chart)->x, std::vector<double>{2000});
        QVERIFY(rug(chart)->y2.front() < 1);
        QCOMPARE(rug(chart)->name, QStringLiteral("1 gained none"));
        QCOMPARE(chart.n, 3);
        QVERIFY(
            says(chart,
                 "1 gained stars; 1 gained none (ticks below 1); 1 lost some (not drawn); 1 had fewer than 50 stars "
                 "before; the gain of 1 is not known."));
        QCOMPARE(chart.title, QStringLiteral("a/gained gained 100 stars in 24 hours"));
        QVERIFY(chart.x.title.contains(QStringLiteral("at least 50")));
        QCOMPARE(chart.table.rows.size(), std::size_t{2});
        QCOMPARE(chart.table.rows.front(),
                 (QStringList{QStringLiteral("a/gained"), QStringLiteral("Go"), QStringLiteral("1000"),
                              QStringLiteral("100"), QStringLiteral("0.1"), QString()}));
        QVERIFY(chart.sourceLine.contains(QStringLiteral("n = 3 repositories")));
    }

    void nothingOnALogAxisIsZeroOrLess()
    {
        std::vector<SmallRepository> repositories;
        for (int i = 0; i < 40; ++i)
            repositories.push_back(
                repository(qPrintable(QStringLiteral("a/r%1").arg(i)), {100 + i, 100 + i + (i % 4 - 1) * i}));
        for (const Window window : {Window::Day, Window::Week}) {
            const ChartSpec chart = velocityChart(*smallEdition(repositories), {.window = window});
            for (const Layer &layer : chart.layers) {
                for (const auto *column : {&layer.x, &layer.y, &layer.x2, &layer.y2})
                    QVERIFY(std::ranges::all_of(*column, [](double value) { return value > 0; }));
                for (std::size_t i = 0; i < layer.size(); ++i) {
                    QVERIFY(layer.x[i] >= *chart.x.minimum && layer.x[i] <= *chart.x.maximum);
                    QVERIFY(layer.y[i] >= *chart.y.minimum && layer.y[i] <= *chart.y.maximum);
                }
            }
        }
    }

    void linesAreEqualGrowth()
    {
        const auto edition = smallEdition(
            {repository("a/b", growing(20000, 500, 9)), repository("a/c", growing(100, 1, 9))});
        const ChartSpec day = velocityChart(*edition, {});
        const Layer *lines = growthLines(day);
        QVERIFY(lines);
        QCOMPARE(lines->labels.front(), QStringLiteral("20% a day"));
        for (std::size_t i = 0; i < lines->size(); ++i) {
            const double growth = QString(lines->labels[i]).remove(QStringLiteral(" a day")).chopped(1).toDouble()
                / 100;
            QVERIFY(std::abs(lines->y[i] / lines->x[i] - growth) < 1e-9);
            QVERIFY(std::abs(lines->y2[i] / lines->x2[i] - growth) < 1e-9);
            QVERIFY(lines->y[i] >= 1 - 1e-9);
            QVERIFY(lines->x2[i] <= *day.x.maximum && lines->y2[i] <= *day.y.maximum * (1 + 1e-9));
        }
        const ChartSpec week = velocityChart(*edition, {.window = Window::Week});
        QCOMPARE(growthLines(week)->labels.front(), QStringLiteral("20% in 7 days"));
        QVERIFY(!growthLines(velocityChart(*edition, {.growthLines = false})));
    }

    void fiveAreLabelledAndThoseAskedFor()
    {
        std::vector<SmallRepository> repositories;
        for (int i = 1; i <= 9; ++i)
            repositories.push_back(repository(qPrintable(QStringLiteral("a/r%1").arg(i)), {1000, 1000 + i}));
        const auto edition = smallEdition(repositories);
        const ChartSpec chart = velocityChart(*edition, {.labelled = {2}});
        QCOMPARE(points(chart, Ink::Highlight)->repositories, (std::vector<RepositoryId>{9, 8, 7, 6, 5}));
        QCOMPARE(points(chart, Ink::Accent)->labels, std::vector<QString>{QStringLiteral("a/r2 (+2)")});
        QCOMPARE(points(chart, Ink::Neutral)->size(), std::size_t{3});
        const ChartSpec only = velocityChart(*edition, {.top = 0, .labelled = {2}});
        QCOMPARE(points(only, Ink::Highlight)->repositories, std::vector<RepositoryId>{2});
        QCOMPARE(only.title, QStringLiteral("a/r2 gained 2 stars in 24 hours"));
        QCOMPARE(velocityChart(*edition, {.top = 0, .labelled = {99}}).title,
                 QStringLiteral("9 of 9 repositories gained stars in 24 hours"));
    }

    void aCorrectionIsNeverTheLargest()
    {
        auto corrected = growing(9000, 10, 40);
        for (std::size_t i = 0; i < 38; ++i)
            corrected[i] += 4000;
        corrected.back() += 700;
        const auto edition = smallEdition(
            {repository("a/purged", corrected), repository("a/real", growing(5000, 20, 40))});
        const ChartSpec chart = velocityChart(*edition, {});
        QCOMPARE(chart.title, QStringLiteral("a/real gained 20 stars in 24 hours"));
        const Layer *rings = layerThat(chart, [](const Layer &layer) { return layer.hollow; });
        QVERIFY(rings);
        QCOMPARE(rings->repositories, std::vector<RepositoryId>{1});
        QVERIFY(!rings->name.isEmpty());
        QVERIFY(rings->details.front().contains(QStringLiteral("corrected")));
        QVERIFY(!chart.altText.contains(QStringLiteral("a/purged")));
        QCOMPARE(chart.table.rows.front().last(), QStringLiteral("corrected"));
        QCOMPARE(namedLayers(chart).size(), std::size_t{1});
    }

    // A jump that nothing bears out is in doubt: a ring, no label, no headline.
    void suspectGainsAreInDoubt()
    {
        auto jumped = growing(1100, 2, 80);
        jumped.push_back(4000);
        const auto edition = smallEdition(
            {repository("a/jumped", jumped), repository("a/real", growing(5000, 30, 81))});
        QVERIFY(isInDoubt(*edition, 0));
        QVERIFY(!isInDoubt(*edition, 1));
        const ChartSpec chart = velocityChart(*edition, {.window = Window::Day});
        QVERIFY(chart.title.startsWith(u"a/real"));
        const Layer *rings = points(chart, Ink::Series4);
        QVERIFY(rings && rings->hollow);
        QVERIFY(rings->labels.front().isEmpty());
        QVERIFY(rings->details.front().contains(QStringLiteral("⚠ Suspect")));
        QCOMPARE(chart.table.rows.front().last(), QStringLiteral("suspect"));
    }

    void burstsAreMarkedAndListed()
    {
        auto burst = growing(5000, 2, 80);
        for (std::size_t i = 75; i < 80; ++i)
            burst[i] += static_cast<Count>(100 * (i - 74));
        const auto edition = smallEdition({repository("a/burst", burst), repository("b/burst", burst),
                                           repository("a/steady", growing(5000, 20, 80))});
        QCOMPARE(burstRows(*edition, Window::Week), (std::vector<int>{0, 1}));
        QVERIFY(!isInDoubt(*edition, 0));
        const ChartSpec chart = velocityChart(*edition, {.window = Window::Week, .top = 1});
        QCOMPARE(points(chart, Ink::Text)->repositories, std::vector<RepositoryId>{2});
    }

    void estimatesAreMarked()
    {
        auto stars = growing(5000, 10, 9);
        stars[1] = kUnknownCount;
        const ChartSpec chart = velocityChart(*smallEdition({repository("a/b", stars)}), {.window = Window::Week});
        QCOMPARE(points(chart, Ink::Highlight)->labels.front(), QStringLiteral("a/b (≈ +70)"));
        QVERIFY(chart.notes.last().startsWith(u'≈'));
        QCOMPARE(chart.table.rows.front().last(), QStringLiteral("estimated"));
    }

    void staleRowsAreLeftOut()
    {
        const auto edition = smallEdition({repository("a/fresh", {100, 110, 120, 130}),
                                           repository("a/stale", {100, 900, kUnknownCount, kUnknownCount})});
        QCOMPARE(velocityPoints(*edition, Window::Day, 1).known(), 1);
    }

    void saysWhyThereIsNothing()
    {
        const auto reason = [](const std::vector<SmallRepository> &repositories, Window window) {
            const ChartSpec chart = velocityChart(*smallEdition(repositories), {.window = window});
            return chart.isEmpty() && !chart.subtitle.isEmpty() ? chart.emptyReason : QString();
        };
        QVERIFY(reason({repository("a/b", {1000, 990})}, Window::Day).contains(QStringLiteral("lost stars")));
        QVERIFY(reason({repository("a/b", {10, 20})}, Window::Day).contains(QStringLiteral("Choose a smaller base")));
        QVERIFY(reason({repository("a/b", {1000, 1010})}, Window::Week).contains(QStringLiteral("needs readings")));
        QVERIFY(velocityChart(*smallEdition({repository("a/b", {1000, 1000})}), {})
                    .title.startsWith(QStringLiteral("No repository")));
    }

    void namesStayAsTheyAre()
    {
        const ChartSpec chart = velocityChart(*smallEdition({repository("a/<b>x</b>%1%2", {1000, 1010})}), {});
        QCOMPARE(points(chart, Ink::Highlight)->labels.front(), QStringLiteral("a/<b>x</b>%1%2 (+10)"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestVelocityChart)
#include "tst_velocitychart.moc"
