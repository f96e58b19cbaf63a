// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/trendingmonth.h"

#include "imports/fields.h"
#include "imports/tableshape.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

/// What the file says where a page shows no description.
constexpr std::string_view kNoDescription = "No description";

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::optional<Day> dayOf(const QString &month, const QString &key)
{
    return dayFromIso(QStringView(key.size() > 2 ? key : month + u'-' + key.rightJustified(2, u'0')));
}

/// A total of a page, where 0 was not read; false where it is no count.
bool takeReadCount(const QJsonValue &value, Count &out)
{
    if (value.isNull() || value.isUndefined())
        return true;
    const double number = value.toDouble(-1);
    if (number < 0 || number > kGreatestCount || number != std::floor(number))
        return false;
    if (number > 0)
        out = static_cast<Count>(number);
    return true;
}

} // namespace

TrendingMonth::TrendingMonth(ByteStream &bytes, const QString &name, ObservationSink &sink,
                             const ImportControl &control)
    : m_bytes(bytes), m_sink(sink), m_control(control), m_intake(sink, control)
{
    m_report.file = name;
}

Result<FileReport> TrendingMonth::read()
{
    const auto month = parse();
    if (!month) {
        m_report.error = month.error();
        return m_report;
    }
    m_report.format = QCoreApplication::translate("Import", "month of trending pages");
    if (const auto begun = m_sink.beginBatch(*knownSource(kTrendingSource), m_report.file); !begun)
        return begun.error();
    if (const auto read = readDays(month.value()); !read)
        return read.error();
    m_report.stopped = isCancelled();
    const auto kept = m_sink.endBatch();
    if (!kept)
        return kept.error();
    m_report.kept = kept.value();
    m_report.skipped = m_skipped.rows();
    m_report.firstDay = m_intake.firstDay();
    m_report.lastDay = m_intake.lastDay();
    return m_report;
}

Result<QByteArray> TrendingMonth::readAll()
{
    constexpr std::size_t piece = 256 * 1024;
    QByteArray all;
    std::vector<char> buffer(piece);
    while (all.size() <= kLongest) {
        const auto got = m_bytes.read(buffer);
        if (!got)
            return got.error();
        if (got.value() == 0)
            return all;
        all.append(buffer.data(), static_cast<qsizetype>(got.value()));
    }
    return Error{ErrorKind::Malformed,
                 QCoreApplication::translate("Import", "%1 is longer than any month of trending pages; get it again.")
                     .arg(m_report.file),
                 {}};
}

Result<QJsonObject> TrendingMonth::parse()
{
    const auto bytes = readAll();
    if (!bytes)
        return bytes.error();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.value(), &fault);
    if (fault.error != QJsonParseError::NoError)
        return Error{ErrorKind::Malformed,
                     QCoreApplication::translate("Import", "%1 is broken JSON at byte %2 (%3); get the file again.")
                         .arg(m_report.file)
                         .arg(fault.offset)
                         .arg(fault.errorString()),
                     {}};
    return document.object();
}

/// Fails only where the sink does.
Result<void> TrendingMonth::readDays(const QJsonObject &month)
{
    struct Entry {
        std::optional<Day> day;
        QJsonValue pages;
    };
    std::vector<Entry> days;
    const QString name = month.value(u"month").toString();
    const QJsonObject byKey = month.value(u"days").toObject();
    for (auto it = byKey.begin(); it != byKey.end(); ++it)
        days.push_back({dayOf(name, it.key()), it.value()});
    std::ranges::stable_sort(days, {}, &Entry::day);
    for (const Entry &entry : days) {
        if (isCancelled())
            break;
        readDay(entry.day, entry.pages);
        if (const auto handed = m_intake.flush(); !handed)
            return handed.error();
        m_texts.clear();
    }
    return {};
}

/// `pages` is an array of `{"language", "repos"}`, or an object with the language as key.
void TrendingMonth::readDay(std::optional<Day> day, const QJsonValue &pages)
{
    if (pages.isObject()) {
        const QJsonObject byLanguage = pages.toObject();
        for (auto it = byLanguage.begin(); it != byLanguage.end(); ++it)
            readPage(day, it.key(), it.value());
        return;
    }
    for (const QJsonValue &page : pages.toArray())
        readPage(day, page[u"language"].toString(), page[u"repos"]);
}

void TrendingMonth::readPage(std::optional<Day> day, const QString &language, const QJsonValue &repositories)
{
    const std::string_view list = text(language);
    int place = 0;
    for (const QJsonValue &value : repositories.toArray()) {
        ++m_report.rowsRead;
        RowContent row;
        row.list = list;
        row.rank = ++place;
        row.observation.language = languageOfPage(list);
        row.observation.day = day.value_or(Day());
        auto fault = day ? read(value.toObject(), row) : RowFault::BadDay;
        if (!fault)
            fault = m_intake.take(row);
        if (fault)
            m_skipped.add(*fault, 0, viewOf(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    }
}

std::optional<RowFault> TrendingMonth::read(const QJsonObject &entry, RowContent &out)
{
    Observation &observation = out.observation;
    observation.repository = withoutGitHub(text(entry.value(u"repo")));
    if (!takeReadCount(entry.value(u"stars"), observation.stars)
        || !takeReadCount(entry.value(u"forks"), observation.forks))
        return RowFault::BadCount;
    if (const QJsonValue rank = entry.value(u"rank"); !rank.isUndefined())
        out.rank = rank.toInt();
    if (out.rank < 1)
        return RowFault::BadRank;
    if (const QJsonValue description = entry.value(u"desc"); description.isString()) {
        observation.description = text(description);
        if (observation.description == kNoDescription)
            observation.description = "";
    }
    return {};
}

std::string_view TrendingMonth::text(const QJsonValue &value)
{
    return viewOf(m_texts.emplace_back(value.toString().toUtf8()));
}

} // namespace RepoSignal
