// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importer.h"

#include "imports/archive.h"
#include "imports/contentkind.h"
#include "imports/eventfile.h"
#include "imports/filenames.h"
#include "imports/filewalk.h"
#include "imports/tablereader.h"
#include "imports/trendingmonth.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <numeric>

namespace RepoSignal {

namespace {

constexpr int kProgressMilliseconds = 50;
/// A commit costs as much as reading many small files.
constexpr int kCommitMilliseconds = 1000;
/// A packed table in an archive in a packed file; deeper is no table anybody has.
constexpr int kDeepestArchive = 3;

class Import
{
public:
    Import(ObservationSink &sink, const ImportControl &control) : m_sink(sink), m_control(control) {}

    ImportReport run(const QStringList &paths)
    {
        const auto files = filesBelow(paths);
        m_total = std::accumulate(files.begin(), files.end(), std::int64_t{0},
                                  [](std::int64_t sum, const InputFile &file) { return sum + file.bytes; });
        m_clock.start();
        for (const InputFile &file : files) {
            if (!mayGoOn())
                break;
            readFile(file);
            if (m_clock.elapsed() >= m_nextCommit)
                commit();
        }
        commit();
        if (m_report.fatal)
            m_report.files.resize(m_committed);
        m_report.cancelled = isCancelled() && !m_report.fatal;
        return std::move(m_report);
    }

private:
    [[nodiscard]] bool isCancelled() const { return m_control.cancelled && *m_control.cancelled; }
    [[nodiscard]] bool mayGoOn() const { return !m_report.fatal && !isCancelled(); }

    void readFile(const InputFile &file)
    {
        const std::int64_t before = m_done;
        m_expansion = {};
        FileStream stream(file.path, [this](std::int64_t bytes) {
            m_done += bytes;
            m_expansion.addPacked(bytes);
            reportProgress();
            return !isCancelled();
        });
        const QString name = nameWithoutFolders(file.path);
        if (const auto opened = stream.open(); !opened)
            addFailure(name, opened.error());
        else
            readBytes(stream, name, 1);
        m_done = before + file.bytes;
        reportProgress();
    }

    void commit()
    {
        if (m_report.fatal)
            return;
        if (m_control.commit) {
            if (const auto committed = m_control.commit(); !committed) {
                m_report.fatal = committed.error();
                return;
            }
        }
        m_committed = m_report.files.size();
        m_nextCommit = m_clock.elapsed() + kCommitMilliseconds;
    }

    /// Every table in these bytes, packed or not.
    void readBytes(ByteStream &bytes, const QString &name, int depth)
    {
        Archive archive(bytes, name, m_expansion);
        bool isEmpty = true;
        while (mayGoOn()) {
            const auto found = archive.next();
            if (!found)
                addFailure(name, found.error());
            else if (!found.value() && isEmpty)
                addFailure(name,
                           {ErrorKind::Malformed, QCoreApplication::translate("Import", "%1 is empty.").arg(name), {}});
            if (!found || !found.value())
                return;
            isEmpty = false;
            if (!archive.isMember())
                readOne(archive.bytes(), name, nameWithoutFolders(name), depth);
            else if (const QString member = nameWithoutFolders(archive.memberName()); !member.startsWith(u'.'))
                readOne(archive.bytes(), name + QStringLiteral(": ") + member, member, depth);
        }
    }

    /// `name` is what reports call it, `file` its name without folders and archive.
    void readOne(ByteStream &bytes, const QString &name, const QString &file, int depth)
    {
        auto beginning = readBeginning(bytes, kTellingBytes);
        if (!beginning)
            return addFailure(name, beginning.error());
        if (looksPacked(beginning.value()) && depth < kDeepestArchive) {
            PrefixedStream whole(std::move(beginning).value(), bytes);
            return readBytes(whole, name, depth + 1);
        }
        PrefixedStream whole(beginning.value(), bytes);
        switch (recogniseJson(beginning.value())) {
        case JsonShape::TrendingMonth: return add(TrendingMonth(whole, name, m_sink, m_control).read());
        case JsonShape::EventLines:
        case JsonShape::EventArray: return add(EventFile(whole, name, m_sink, m_control).read());
        case JsonShape::None: break;
        }
        if (const auto reason = reasonNotATable(file, beginning.value()))
            addFailure(name, *reason);
        else
            add(TableReader(whole, beginning.value(), name, file, m_sink, m_control).read());
    }

    void add(Result<FileReport> report)
    {
        if (report)
            m_report.files.push_back(std::move(report).value());
        else
            m_report.fatal = report.error();
    }

    void addFailure(const QString &name, const Error &error)
    {
        if (isCancelled())
            return;
        FileReport report;
        report.file = name;
        report.error = error;
        m_report.files.push_back(std::move(report));
    }

    void reportProgress()
    {
        if (!m_control.progress || m_clock.elapsed() < m_nextProgress)
            return;
        m_nextProgress = m_clock.elapsed() + kProgressMilliseconds;
        m_control.progress(std::min(m_done, m_total), m_total);
    }

    ObservationSink &m_sink;
    const ImportControl &m_control;
    ImportReport m_report;
    Expansion m_expansion; ///< of the current file
    QElapsedTimer m_clock;
    qint64 m_nextProgress = 0;
    qint64 m_nextCommit = kCommitMilliseconds;
    std::size_t m_committed = 0; ///< reports of files that are durable
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

} // namespace

ImportReport importFiles(const QStringList &paths, ObservationSink &sink, const ImportControl &control)
{
    return Import(sink, control).run(paths);
}

} // namespace RepoSignal
