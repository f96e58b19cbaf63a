// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/edition.h"
#include "session/libraries.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <map>

using namespace RepoSignal;

namespace {

/// Stars by day number, as the original rows say them.
using Readings = std::map<int, double>;

/// Definitions 1 to 3 once more, in plain arithmetic over the readings of one repository as of a day, without any code
/// of the program.
class PlainNumbers
{
public:
    PlainNumbers(const Readings &all, int asOf)
    {
        for (const auto &[day, stars] : all) {
            if (day <= asOf)
                m_read[day] = stars;
        }
        if (m_read.empty())
            return;
        last = m_read.rbegin()->first;
        stars = m_read.rbegin()->second;
        makeLevels();
        if (asOf - last > 7)
            return;
        if (m_levels.count(last - 1) && !m_corrected.count(last))
            velocity = m_levels.at(last) - m_levels.at(last - 1);
        gain7d = levelOn(last) - levelOn(last - 7);
        gain28d = levelOn(last) - levelOn(last - 28);
    }

    int last = 0;
    double stars = kUnknown;
    double velocity = kUnknown;
    double gain7d = kUnknown;
    double gain28d = kUnknown;

private:
    /// A fall of at least 50 and 5% is no gain, nor is the first rise within 60 days that makes up half of it.
    void makeLevels()
    {
        double level = m_read.begin()->second;
        double before = level;
        double fall = 0;
        int fallDay = 0;
        for (const auto &[day, stars] : m_read) {
            const double step = stars - before;
            const bool isFall = step <= -std::max(50.0, 0.05 * before);
            const bool isRepair = fall > 0 && day - fallDay <= 60 && step >= fall / 2;
            if (isFall || isRepair)
                m_corrected[day] = true;
            else
                level += step;
            if (isFall) {
                fall = -step;
                fallDay = day;
            } else if (isRepair) {
                fall = 0;
            }
            m_levels[day] = level;
            before = stars;
        }
    }

    double levelOn(int day) const
    {
        if (m_levels.count(day))
            return m_levels.at(day);
        const auto after = m_levels.upper_bound(day);
        if (after == m_levels.begin() || after == m_levels.end())
            return kUnknown;
        const auto before = std::prev(after);
        const double span = after->first - before->first;
        if (span > 8)
            return kUnknown;
        return before->second + (after->second - before->second) * (day - before->first) / span;
    }

    Readings m_read;
    Readings m_levels;
    std::map<int, bool> m_corrected;
};

/// What the original rows of one source say of one repository.
struct SourceRows {
    Readings stars;
    std::map<int, bool> days; ///< with any number
};
using Rows = std::map<QString, std::map<QString, SourceRows>>; ///< by repository and source

/// Rows of an excerpt whose first field is the day; the first row of a day counts. No field before the description, the
/// last one, is quoted.
void readExcerpt(const char *name, const QString &source, int repository, int stars, bool zeroIsUnread, Rows &rows)
{
    QFile file(QStringLiteral(REPOSIGNAL_TEST_DATA "/imports/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the excerpt is missing");
    file.readLine();
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).split(u',');
        const int day = int(QDate(1970, 1, 1).daysTo(QDate::fromString(fields.at(0), Qt::ISODate)));
        QString key = fields.at(repository).toLower();
        key.remove(QStringLiteral("https://github.com/"));
        SourceRows &found = rows[key][source];
        if (!found.days.emplace(day, true).second)
            continue;
        if (!zeroIsUnread || fields.at(stars).toInt() > 0)
            found.stars[day] = fields.at(stars).toDouble();
        else if (fields.at(stars + 1).toInt() == 0)
            found.days.erase(day);
    }
}

/// The source with most readings in the 28 days that end on `asOf`, else in all; ties by key.
QString sourceOn(const std::map<QString, SourceRows> &sources, int asOf)
{
    QString best;
    std::pair<qsizetype, qsizetype> bestCounts{0, 0};
    for (const auto &[source, rows] : sources) {
        const auto end = rows.days.upper_bound(asOf);
        const std::pair<qsizetype, qsizetype> counts{std::distance(rows.days.upper_bound(asOf - 28), end),
                                                     std::distance(rows.days.begin(), end)};
        if (counts > bestCounts) {
            best = source;
            bestCounts = counts;
        }
    }
    return best;
}

bool same(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) < 1e-6;
}

} // namespace

/// The numbers of an Edition over the bundled data against the original files' own rows.
class TestBundledNumbers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const QString library = m_folder.filePath(QStringLiteral("library.reposignal"));
        QVERIFY(ensureLibrary(library).ok());
        const auto opened = openLibrary(library);
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().detail));
        m_dataset = opened.value().dataset;
        readExcerpt("ranking-excerpt.csv", QStringLiteral("github-ranking"), 7, 4, false, m_rows);
        readExcerpt("trending-excerpt.csv", QStringLiteral("github-trending"), 3, 4, true, m_rows);
        QCOMPARE(m_rows.size(), std::size_t(10));
    }

    void editionsAgreeWithTheOriginalRows_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<int>("known"); ///< velocities and gains of 7 and 28 days that the rows tell, among the ten
        QTest::newRow("days missing before") << QStringLiteral("2025-05-13") << 18;
        QTest::newRow("an edge to be estimated") << QStringLiteral("2025-05-14") << 18;
        QTest::newRow("two days after a long gap") << QStringLiteral("2025-09-08") << 12;
        QTest::newRow("no gap") << QStringLiteral("2026-03-06") << 25;
    }

    void editionsAgreeWithTheOriginalRows()
    {
        QFETCH(QString, date);
        QFETCH(int, known);
        const Day asOf = *dayFromIso(QStringView(date));
        const EditionPtr edition = makeEdition(
            m_dataset, {.asOf = asOf, .scope = {.id = QStringLiteral("all"), .membership = Membership::Everything}});
        int knownHere = 0;
        for (const auto &[name, sources] : m_rows) {
            const QString source = sourceOn(sources, dayNumber(asOf));
            const int row = edition->rowOf(m_dataset->indexOf(name));
            QCOMPARE(row >= 0, !source.isEmpty());
            if (row < 0)
                continue;
            const PlainNumbers plain(sources.at(source).stars, dayNumber(asOf));
            const auto i = static_cast<std::size_t>(row);
            const Measures &measures = edition->measures;
            const QString said = QStringLiteral("%1: stars %2 velocity %3 7 days %4 28 days %5; rows: %6 %7 %8 %9")
                                     .arg(name)
                                     .arg(measures.stars[i])
                                     .arg(measures.velocity[i])
                                     .arg(measures.gain7d[i])
                                     .arg(measures.gain28d[i])
                                     .arg(plain.stars)
                                     .arg(plain.velocity)
                                     .arg(plain.gain7d)
                                     .arg(plain.gain28d);
            QCOMPARE(m_dataset->sources()[static_cast<std::size_t>(measures.source[i])].key, source);
            QVERIFY2(same(measures.stars[i], plain.stars) && same(measures.velocity[i], plain.velocity)
                         && same(measures.gain7d[i], plain.gain7d) && same(measures.gain28d[i], plain.gain28d),
                     qPrintable(said));
            knownHere += !std::isnan(plain.velocity) + !std::isnan(plain.gain7d) + !std::isnan(plain.gain28d);
        }
        QCOMPARE(knownHere, known);
    }

    void theExcerptHoldsACorrection()
    {
        const PlainNumbers plain(
            m_rows.at(QStringLiteral("804485898/osuoslr")).at(QStringLiteral("github-ranking")).stars,
            dayNumber(day("2026-03-06")));
        QCOMPARE(plain.stars, 800.0);
        QVERIFY(plain.gain28d != plain.stars - 782);
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Dataset> m_dataset;
    Rows m_rows;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestBundledNumbers)
#include "tst_bundlednumbers.moc"
