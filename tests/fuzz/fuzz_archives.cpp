// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files as people drop them: packed or not, one or several tables, events, or nothing that can be read.

#include "fuzz/input.h"
#include "fuzz/target.h"
#include "imports/importer.h"
#include "imports/madeevents.h"
#include "imports/packedfiles.h"
#include "imports/recordingsink.h"
#include "support/datasets.h"

#include <QTemporaryDir>

using namespace RepoSignal;

namespace {

const QByteArray &table()
{
    static const QByteArray bytes = [] {
        QByteArray rows = "repository,date,stars\n";
        for (int i = 0; i < 40; ++i)
            rows += "owner/name" + QByteArray::number(i) + ",2026-03-06," + QByteArray::number(i * 977) + '\n';
        return rows;
    }();
    return bytes;
}

/// A small file that says one letter for a very long time.
QByteArray bomb()
{
    return packed(table() + '"' + QByteArray(1'000'000, 'x'), Packing::Gzip);
}

} // namespace

std::vector<QByteArray> RepoSignal::fuzzSeeds()
{
    const QByteArray gz = packed(table(), Packing::Gzip);
    const QByteArray xz = packed(table(), Packing::Xz);
    const QByteArray events = madeStar("o/a", "2026-03-06T04:05:09Z") + '\n';
    const std::vector<PackedMember> members{{"a.csv", table()}, {"b.csv.gz", gz}, {"folder/c.json", events}, {".hidden", "x"}};
    return {table(), gz, gz + gz, gz.left(gz.size() / 2), xz, xz.left(xz.size() / 2), packed(gz, Packing::Xz),
            packed(xz, Packing::Gzip), packed(packed(gz, Packing::Gzip), Packing::Gzip), tarred(members, Packing::None),
            tarred(members, Packing::Gzip), tarred(members, Packing::Xz), packed(events, Packing::Gzip), bomb(), "PK\x03\x04", ""};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("input"));
    writeFile(path, bytesOf(data, size));
    RecordingSink sink;
    const ImportReport report = importFiles({path}, sink, {.today = day("2026-03-07")});
    promise(!report.fatal && !report.files.empty() && sink.openBatches == 0);
    promise(!reportText(report).isEmpty());
    return 0;
}
