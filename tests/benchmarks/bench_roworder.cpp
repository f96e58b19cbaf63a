// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sorting and filtering the repositories table, from the question to the model's new rows, against a
// QSortFilterProxyModel that maps anew over the same model; interleaved; medians.
//
//   bench_roworder [repositories]      default: 200000

#include "models/repositorymodel.h"
#include "table/roworder.h"

#include "benchmarks/stopwatch.h"
#include "support/datasets.h"
#include "support/maderepositories.h"

#include <QCoreApplication>
#include <QSortFilterProxyModel>

#include <cstdio>
#include <numeric>

using namespace RepoSignal;

namespace {

constexpr int kRounds = 5;

struct Question {
    const char *name;
    QStringView query;
    QStringView sort;
};

constexpr Question kQuestions[]{
    {"sort by stars", u"", u"-stars"},
    {"sort by name", u"", u"repository"},
    {"sort by language, then velocity", u"", u"language,-velocity"},
    {"filter by text", u"\"number 77\"", u"-stars"},
    {"filter by text, common", u"e", u"-stars"},
    {"filter by a number", u"stars:>30000", u"-stars"},
    {"filter by language", u"lang:rust", u"-stars"},
};

/// What Qt does for the same question with one key.
class Proxy : public QSortFilterProxyModel
{
public:
    explicit Proxy(const Question &question)
    {
        const SortKey key = parseSortKeys(question.sort).value().front();
        setSortRole(ValueRole);
        setFilterKeyColumn(columnIndex(u"description"));
        setFilterCaseSensitivity(Qt::CaseInsensitive);
        if (const auto clauses = parseQuery(question.query).query.clauses; !clauses.empty() && clauses[0].term.column < 0)
            setFilterFixedString(clauses[0].term.text);
        else if (!clauses.empty())
            m_term = clauses[0].term;
        sort(key.column, key.order);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (!m_term)
            return QSortFilterProxyModel::filterAcceptsRow(row, parent);
        const QVariant value = sourceModel()->index(row, m_term->column).data(ValueRole);
        return m_term->text.isEmpty() ? value.toDouble() > m_term->low.number
                                      : value.toString().compare(m_term->text, Qt::CaseInsensitive) == 0;
    }

private:
    std::optional<QueryTerm> m_term;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int repositories = argc > 1 ? atoi(argv[1]) : 200000;
    const auto edition = makeEdition(syntheticDataset(repositories, 9),
                                     {.asOf = day("2026-03-06"), .scope = everything()});
    const EditionColumns columns(edition);
    std::vector<int> all(static_cast<std::size_t>(edition->rowCount()));
    std::iota(all.begin(), all.end(), 0);
    RepositoryModel unsorted;
    unsorted.setEdition(edition, all);
    RepositoryModel model;
    model.setEdition(edition, all);

    std::printf("%d repositories\n", edition->rowCount());
    for (const Question &question : kQuestions) {
        std::vector<double> baseline;
        std::vector<double> product;
        int rows = 0;
        for (int round = 0; round < kRounds; ++round) {
            product.push_back(milliseconds([&] {
                model.setOrder(
                    rowOrder(columns, parseQuery(question.query).query, parseSortKeys(question.sort).value()));
            }));
            Proxy proxy(question);
            baseline.push_back(milliseconds([&] {
                proxy.setSourceModel(&unsorted);
                rows = proxy.rowCount();
            }));
        }
        std::printf("%-34s %8.1f ms, proxy %8.1f ms, ratio %6.1f; %d rows, proxy %d\n", question.name, median(product),
                    median(baseline), median(baseline) / median(product), model.rowCount(), rows);
    }
    return 0;
}
