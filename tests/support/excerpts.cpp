// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/excerpts.h"

#include "support/datasets.h"

#include <QFile>
#include <QStringList>

#include <set>

namespace RepoSignal {

namespace {

Count count(const QString &text)
{
    return text.isEmpty() ? kUnknownCount : text.toInt();
}

Source sourceOf(QStringView key)
{
    if (const Source *known = knownSource(key))
        return *known;
    Source source;
    source.key = key.toString();
    source.title = source.key;
    source.dayZone = QStringLiteral("UTC");
    return source;
}

} // namespace

ExcerptSeries readSeries(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("%s cannot be read", qUtf8Printable(path));
    ExcerptSeries series;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        if (fields.size() != 5)
            qFatal("%s has a row without five fields", qUtf8Printable(path));
        series[fields[0]].push_back({.day = day(fields[1].toLatin1().constData()),
                                     .stars = count(fields[2]),
                                     .forks = count(fields[3]),
                                     .openIssues = count(fields[4])});
    }
    return series;
}

std::shared_ptr<const Dataset> excerptDataset(const std::vector<ExcerptSource> &sources,
                                              const std::vector<ExcerptDecision> &decisions)
{
    DatasetBuilder builder;
    std::set<QString> names;
    for (const ExcerptSource &source : sources) {
        builder.addSource(sourceOf(source.key));
        for (const auto &[name, readings] : source.series)
            names.insert(name);
    }
    for (const QString &name : names) {
        const int repository = builder.addRepository(
            {.id = static_cast<RepositoryId>(std::distance(names.begin(), names.find(name))) + 1, .fullName = name});
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const auto found = sources[i].series.find(name);
            if (found != sources[i].series.end())
                builder.addSeries(repository, static_cast<int>(i), found->second);
        }
        for (const ExcerptDecision &decided : decisions) {
            if (decided.repository == name)
                builder.addFaultDecision(repository, decided.decision);
        }
    }
    return builder.build();
}

} // namespace RepoSignal
