// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An hour of GH Archive into stars and forks by repository and hour (nothing is written), against the bare
// decompression of the same file by the same library and against a QJsonDocument for every line, interleaved, in
// processor time, which other work on the machine does not lengthen; then two files on two threads against one on one, in
// wall time; medians.
//
//   bench_gharchive [HOUR.json.gz]      default: made-up events; the text is repeated until it is 128 MB

#include "benchmarks/stopwatch.h"
#include "imports/importer.h"
#include "imports/madeevents.h"
#include "imports/packedfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <isa-l/igzip_lib.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <random>
#include <thread>

#include <ctime>

using namespace RepoSignal;

namespace {

constexpr int kRounds = 7;
constexpr qsizetype kLeastBytes = 128'000'000;
constexpr qsizetype kBlock = 128 * 1024;
constexpr double kMegabyte = 1e6;

double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

/// Milliseconds that this thread works on `work`.
template<typename Work> double processorMilliseconds(Work work)
{
    const double start = processorTime();
    work();
    return processorTime() - start;
}

struct Counts {
    std::int64_t stars = 0;
    std::int64_t forks = 0;

    bool operator==(const Counts &) const = default;
};

/// Adds up what it is given.
class CountingSink : public ObservationSink
{
public:
    Result<void> beginBatch(const Source &, const QString &) override { return {}; }
    Result<void> accept(std::span<const Observation>) override { return {}; }
    Result<void> acceptAppearances(std::span<const Appearance>) override { return {}; }
    Result<void> acceptEventSamples(std::span<const EventSample> rows) override
    {
        for (const EventSample &row : rows) {
            counts.stars += row.stars;
            counts.forks += row.forks;
        }
        return {};
    }
    Result<void> acceptRenames(std::span<const Rename>) override { return {}; }
    Result<KeptRows> endBatch() override { return KeptRows{}; }

    Counts counts;
};

/// Gives the text of a file, block by block, as ISA-L unpacks it.
void unpack(const QString &path, const std::function<void(QByteArrayView)> &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<char> in(kBlock);
    std::vector<char> out(2 * kBlock);
    const auto state = std::make_unique<inflate_state>();
    isal_inflate_init(state.get());
    state->crc_flag = ISAL_GZIP;
    while (state->block_state != ISAL_BLOCK_FINISH) {
        if (state->avail_in == 0) {
            state->next_in = reinterpret_cast<std::uint8_t *>(in.data());
            state->avail_in = static_cast<std::uint32_t>(file.read(in.data(), kBlock));
        }
        state->next_out = reinterpret_cast<std::uint8_t *>(out.data());
        state->avail_out = static_cast<std::uint32_t>(out.size());
        if (isal_inflate(state.get()) != ISAL_DECOMP_OK)
            qFatal("%s is no whole gzip file", qPrintable(path));
        take({out.data(), static_cast<qsizetype>(out.size() - state->avail_out)});
    }
}

/// About what an hour holds: half of the events pushes, a tenth stars.
QByteArray madeUpHour()
{
    std::mt19937 random(1);
    QByteArray bytes;
    for (int i = 0; i < 8000; ++i) {
        const QByteArray repository = "owner" + QByteArray::number(uint(random() % 900)) + "/repository"
            + QByteArray::number(uint(random() % 3));
        const uint kind = random() % 10;
        const QByteArray body = "{\"body\":\"" + QByteArray::number(uint(random()), 36).repeated(400) + "\"}";
        bytes += kind == 0 ? madeStar(repository, "2015-01-01T15:00:00Z")
            : kind == 1    ? madeEvent("ForkEvent", repository, "2015-01-01T15:00:00Z", body)
                           : madeEvent("PushEvent", repository, "2015-01-01T15:00:00Z", body);
        bytes += '\n';
    }
    return bytes;
}

void countLine(QByteArrayView line, Counts &counts)
{
    const QJsonObject event = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size())).object();
    const QString type = event.value(QLatin1String("type")).toString();
    counts.stars += type == QLatin1String("WatchEvent");
    counts.forks += type == QLatin1String("ForkEvent");
}

Counts readPlainly(const QString &path)
{
    Counts counts;
    QByteArray left;
    unpack(path, [&](QByteArrayView block) {
        left.append(block);
        qsizetype begin = 0;
        for (qsizetype end = left.indexOf('\n'); end >= 0; end = left.indexOf('\n', begin)) {
            countLine(QByteArrayView(left).sliced(begin, end - begin), counts);
            begin = end + 1;
        }
        left.remove(0, begin);
    });
    return counts;
}

Counts import(const QString &path)
{
    CountingSink sink;
    const ImportReport report = importFiles({path}, sink, {});
    if (report.hasFailures())
        qFatal("%s", qPrintable(reportText(report)));
    return sink.counts;
}

void importBoth(const QString &one, const QString &other)
{
    std::thread second([&other] { import(other); });
    import(one);
    second.join();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QByteArray hour;
    if (argc > 1)
        unpack(QString::fromLocal8Bit(argv[1]), [&hour](QByteArrayView block) { hour.append(block); });
    else
        hour = madeUpHour();
    const QByteArray text = hour.repeated(kLeastBytes / hour.size() + 1);
    const QTemporaryDir folder;
    const QString one = folder.filePath(QStringLiteral("one.json.gz"));
    const QString other = folder.filePath(QStringLiteral("other.json.gz"));
    const QByteArray bytes = packed(text, Packing::Gzip);
    writeFile(one, bytes);
    writeFile(other, bytes);

    std::vector<double> bare;
    std::vector<double> plain;
    std::vector<double> product;
    std::vector<double> alone;
    std::vector<double> both;
    for (int round = 0; round < kRounds; ++round) {
        qsizetype size = 0;
        Counts expected;
        Counts counts;
        bare.push_back(processorMilliseconds([&] { unpack(one, [&size](QByteArrayView block) { size += block.size(); }); }));
        alone.push_back(milliseconds([&] { product.push_back(processorMilliseconds([&] { counts = import(one); })); }));
        both.push_back(milliseconds([&] { importBoth(one, other); }));
        plain.push_back(processorMilliseconds([&] { expected = readPlainly(one); }));
        if (size != text.size() || counts != expected)
            qFatal("another result");
    }
    const double time = median(product);
    std::printf("%.0f MB of events (%.0f MB packed) in %.0f ms: %.0f MB/s\n", double(text.size()) / kMegabyte,
                double(bytes.size()) / kMegabyte, time, double(text.size()) / kMegabyte / (time / 1000));
    std::printf("bare decompression %.0f ms: %.2f of its speed (wanted: 0.80 or more)\n", median(bare), median(bare) / time);
    std::printf("QJsonDocument a line %.0f ms: %.1f times as fast (wanted: 6 or more)\n", median(plain), median(plain) / time);
    std::printf("two files on two threads %.0f ms: %.2f times as fast as one (wanted: 1.7 or more)\n", median(both),
                2 * median(alone) / median(both));
    return 0;
}
