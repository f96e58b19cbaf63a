// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of events; the first byte says how large the pieces are that reading gives.

#include "fuzz/input.h"
#include "fuzz/target.h"
#include "imports/eventfile.h"
#include "imports/fields.h"
#include "imports/madeevents.h"
#include "imports/piecesstream.h"
#include "imports/recordingsink.h"
#include "support/datasets.h"

using namespace RepoSignal;

std::vector<QByteArray> RepoSignal::fuzzSeeds()
{
    const QByteArray time = "2026-03-06T04:05:09Z";
    const QByteArray star = madeStar("owner/name", time);
    const QByteArray fork = madeEvent("ForkEvent", "owner/name", time, json("{'forkee':{'id':9,'x':[1,2.5e3,null]}}"));
    return {"\xff" + star + '\n' + fork + '\n' + madeEvent("PushEvent", "a/b", time) + '\n',
            "\x07" + madeTimelineEvent("WatchEvent", "2012/03/10 22:59:07 -0700") + madeTimelineEvent("ForkEvent", time),
            "\xff[\n  " + star + ",\n  " + fork + "\n]\n",
            "\x01" + star.left(80) + '\n' + star,
            "\xff" + madeStar("o/caf\xE9", time) + '\n' + madeStar("=cmd()/<b>", "1970-01-01T00:00:00Z") + '\n',
            "\xff" + madeEvent("WatchEvent", "o/a", "2999-01-01T00:00:00Z", "null", "99999999999999999999"),
            "\xff{\"type\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + '}',
            "\x40" + json("{'type':'Watch\\u0045vent','repo':{'name':'\\ud83d\\u0000o\\/a','id':-1},'created_at':'") + time + "\"}"};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    PiecesStream stream(bytesOf(data + 1, size - 1), std::size_t{data[0]} + 1);
    RecordingSink sink;
    const ImportControl control{.today = day("2026-03-07")};
    const auto report = EventFile(stream, QStringLiteral("events.json"), sink, control).read();
    promise(report.ok() && sink.rows.empty() && sink.openBatches == 0);
    std::int64_t counted = 0;
    for (const RecordedSample &sample : sink.samples) {
        promise(isRepositoryName({sample.repository.constData(), std::size_t(sample.repository.size())}));
        promise(sample.githubId >= 0 && sample.stars >= 0 && sample.forks >= 0);
        counted += sample.stars + sample.forks;
    }
    promise(counted + report.value().rowsSkipped() == report.value().rowsRead);
    for (const SkippedRows &skipped : report.value().skipped)
        promise(skipped.example.size() <= 80 && skipped.firstLine >= 1);
    return 0;
}
