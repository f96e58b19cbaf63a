// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/edition.h"
#include "session/libraries.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <cmath>
#include <map>

using namespace RepoSignal;

namespace {

/// Stars by day number.
using Rows = std::map<int, double>;

double middleOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t n = values.size();
    return n % 2 == 1 ? values[n / 2] : 0.5 * (values[n / 2 - 1] + values[n / 2]);
}

/// Definitions 2 to 7 once more, in plain arithmetic over the rows of one repository up to a day, without any code of the
/// program.
class ByHand
{
public:
    explicit ByHand(const Rows &rows) : m_rows(rows)
    {
        takeOutCorrections();
        last = m_rows.rbegin()->first;
        stars = m_rows.rbegin()->second;
        history = last - m_rows.begin()->first;
        gain7 = gain(last - 7, last, 8);
        gain28 = gain(last - 28, last, 8);
        velocity = m_level.count(last - 1) && !m_corrected.count(last) ? m_level[last] - m_level[last - 1] : kUnknown;
        weeksBefore(last, usual, dispersion);
        z = 2 * (std::sqrt(std::max(0.0, gain7) + 0.375) - std::sqrt(usual + 0.375)) / std::sqrt(dispersion);
        share = gain28 > 0 ? gain7 / gain28 : kUnknown;
        findPeak();
        findScore();
        label = z >= 3 && gain7 >= 100 ? (share < 0.4      ? QStringLiteral("sustained")
                                              : share > 0.5 ? QStringLiteral("spike")
                                                            : QStringLiteral("undecided"))
            : std::isnan(z) ? (history < 28 ? QStringLiteral("too new") : QString())
                            : QStringLiteral("steady");
        findBreakout();
    }

    int last = 0;
    int history = 0;
    double stars = 0;
    double velocity = kUnknown;
    double gain7 = kUnknown;
    double gain28 = kUnknown;
    double usual = kUnknown;
    double dispersion = kUnknown;
    double z = kUnknown;
    double share = kUnknown;
    double peak = kUnknown;
    double volume = kUnknown;
    double growth = kUnknown;
    double surprise = kUnknown;
    double score = kUnknown;
    QString label;
    QString breakout;

private:
    void takeOutCorrections()
    {
        std::map<int, double> falls; // by day, until repaired
        auto before = m_rows.begin();
        m_level[before->first] = before->second;
        for (auto row = std::next(before); row != m_rows.end(); before = row++) {
            double step = row->second - before->second;
            bool repaired = false;
            for (auto fall = falls.begin(); fall != falls.end();) {
                const bool repairs = row->first - fall->first <= 60 && step >= fall->second / 2;
                repaired = repaired || repairs;
                fall = repairs ? falls.erase(fall) : std::next(fall);
            }
            if (step <= -std::max(50.0, 0.05 * before->second))
                falls[row->first] = -step;
            else if (!repaired) {
                m_level[row->first] = m_level[before->first] + step;
                continue;
            }
            m_level[row->first] = m_level[before->first];
            m_corrected[row->first] = true;
        }
    }

    static double on(const Rows &known, int day, int widest)
    {
        const auto after = known.lower_bound(day);
        if (after == known.end())
            return kUnknown;
        if (after->first == day)
            return after->second;
        if (after == known.begin() || after->first - std::prev(after)->first > widest)
            return kUnknown;
        const auto before = std::prev(after);
        return before->second
            + static_cast<double>(day - before->first) / (after->first - before->first) * (after->second - before->second);
    }

    double gain(int from, int to, int widest) const { return on(m_level, to, widest) - on(m_level, from, widest); }

    double dayGain(int day) const
    {
        return m_rows.count(day) && m_rows.count(day - 1) && !m_corrected.count(day) ? m_level.at(day) - m_level.at(day - 1)
                                                                                     : kUnknown;
    }

    void weeksBefore(int end, double &m, double &phi) const
    {
        std::vector<double> weeks;
        for (int j = 1; j <= 8; ++j) {
            const double week = gain(end - 7 * j - 7, end - 7 * j, 28);
            if (!std::isnan(week))
                weeks.push_back(week);
        }
        if (weeks.size() < 3)
            return;
        const double middle = middleOf(weeks);
        for (double &week : weeks)
            week = std::fabs(week - middle);
        const double deviation = 1.4826 * middleOf(weeks);
        m = std::max(0.0, middle);
        phi = m > 0 ? std::max(1.0, deviation * deviation / m) : 1;
    }

    void findPeak()
    {
        int known = 0;
        double largest = 0;
        for (int day = last - 27; day <= last; ++day) {
            if (!std::isnan(dayGain(day))) {
                ++known;
                largest = std::max(largest, dayGain(day));
            }
        }
        if (known >= 21 && gain28 > 0 && largest > 0)
            peak = std::min(1.0, largest / gain28);
    }

    void findScore()
    {
        const auto clip = [](double part) { return std::min(100.0, std::max(0.0, part)); };
        volume = std::isnan(gain7) ? kUnknown : clip(25 * std::log10(std::max(gain7, 1.0)));
        if (history < 14)
            return;
        const double all = m_level.rbegin()->second - m_level.begin()->second;
        const double grown = history < 28 ? all * 28 / history : gain28;
        const double base = stars - (history < 28 ? all : gain28);
        if (!std::isnan(grown))
            growth = grown <= 0 ? 0 : clip(100.0 / 3 * std::log10(1000 * grown / std::max(base + 50, 50.0)));
        if (!std::isnan(usual) && !std::isnan(gain7))
            surprise = clip(20 * std::log2((std::max(gain7, 0.0) + 50) / (usual + 50)));
        score = 0.2 * volume + 0.5 * growth + 0.3 * (std::isnan(surprise) ? 0 : surprise);
    }

    bool breaksOut(int day) const
    {
        double m = kUnknown;
        double phi = kUnknown;
        weeksBefore(day, m, phi);
        if (std::isnan(m))
            return false;
        const double week = gain(day - 7, day, 8);
        int days = 0;
        for (int d = day - 6; d <= day; ++d)
            days += dayGain(d) >= std::max(5.0, 2 * m / 7) ? 1 : 0;
        return week >= std::max(100.0, 3 * m) && week >= 0.05 * (on(m_rows, day, 8) - week) && days >= 2;
    }

    void findBreakout()
    {
        const int n = std::min(28, history - 1);
        const double before = gain(last - 1 - n, last - 1, 8);
        const bool early = n >= 14 && velocity >= 20 && velocity >= 4 * std::max(0.0, before) / n;
        const bool isKnown = !std::isnan(gain7) && !std::isnan(usual);
        if (isKnown && breaksOut(last - 7))
            breakout = gain7 >= gain(last - 14, last - 7, 8) / 2 ? QStringLiteral("confirmed") : QStringLiteral("faded");
        else if (isKnown && breaksOut(last))
            breakout = QStringLiteral("breakout");
        else if (early)
            breakout = QStringLiteral("early");
        else if (isKnown)
            breakout = QStringLiteral("none");
    }

    Rows m_rows;
    Rows m_level;
    std::map<int, bool> m_corrected;
};

QString digits(double value)
{
    return std::isnan(value) ? QStringLiteral("unknown") : QString::number(value, 'g', 15);
}

} // namespace

/// Ten repositories of the bundle, each on another date, against the original files' rows.
class TestBundledSignals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString library = m_folder.filePath(QStringLiteral("library.reposignal"));
        QVERIFY(ensureLibrary(library).ok());
        auto opened = openLibrary(library);
        QVERIFY(opened.ok());
        m_dataset = opened.value().dataset;
    }

    void signalsAgreeWithTheOriginalRows_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<Rows>("rows");
        QFile file(QStringLiteral(REPOSIGNAL_TEST_DATA "/analysis/ranking-ten.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::map<QString, Rows> rows;
        file.readLine();
        while (!file.atEnd()) {
            const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(u',');
            rows[fields.at(1)].emplace(dayNumber(day(qPrintable(fields.at(0)))), fields.at(2).toDouble());
        }
        QCOMPARE(rows.size(), std::size_t(10));
        for (const auto &[name, of] : rows)
            QTest::newRow(qPrintable(name)) << isoDay(dayFromNumber(of.rbegin()->first)) << of;
    }

    void signalsAgreeWithTheOriginalRows()
    {
        QFETCH(QString, date);
        QFETCH(Rows, rows);
        const EditionPtr edition = makeEdition(
            m_dataset, {.asOf = day(qPrintable(date)),
                        .scope = {.id = QStringLiteral("all"), .membership = Membership::Everything}});
        const int row = edition->rowOf(m_dataset->indexOf(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(row >= 0);
        const auto i = static_cast<std::size_t>(row);
        const Measures &is = edition->measures;
        const ByHand hand(rows);
        QCOMPARE(m_dataset->sources()[static_cast<std::size_t>(is.source[i])].key, kRankingSource.toString());
        QCOMPARE(is.lastDay[i], hand.last);
        QCOMPARE(is.historyDays[i], hand.history);
        const std::pair<double, double> pairs[]{
            {is.stars[i], hand.stars},        {is.velocity[i], hand.velocity},     {is.gain7d[i], hand.gain7},
            {is.gain28d[i], hand.gain28},     {is.usualWeek[i], hand.usual},       {is.dispersion[i], hand.dispersion},
            {is.burst[i], hand.z},            {is.weekShare[i], hand.share},       {is.peakShare[i], hand.peak},
            {is.volume[i], hand.volume},      {is.growthPart[i], hand.growth},     {is.surprise[i], hand.surprise},
            {is.score[i], hand.score}};
        for (const auto &[said, computed] : pairs)
            QCOMPARE(digits(said), digits(computed));
        QCOMPARE(labelId(is.label[i]).toString(), hand.label);
        QCOMPARE(breakoutId(is.breakout[i]).toString(), hand.breakout);
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Dataset> m_dataset;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestBundledSignals)
#include "tst_bundledsignals.moc"
