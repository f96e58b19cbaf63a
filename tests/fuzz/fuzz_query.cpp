// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The query language, as people type it and as saved searches and scripts hold it.

#include "fuzz/input.h"
#include "fuzz/target.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "table/querymatcher.h"

using namespace RepoSignal;

std::vector<QByteArray> RepoSignal::fuzzSeeds()
{
    return {"",
            "terminal",
            "\"two words\" -chess",
            "language:Rust stars:>1000",
            "stars:100..5000 -topics:cli",
            "growth:>=5% created:2024-01-01..2026-02-30",
            "velocity:<-10 owner:\"a b\"",
            "stars:99999999999999999999 forks:1e9 stars:>-1",
            "description:\"unclosed",
            "(language:Rust OR language:C) -(is:stale OR stars:<10) sort:-stars,name",
            "created:>30d pushed:<2w -is:new ((a OR b) c)",
            QByteArray(3000, '(') + 'a' + QByteArray(3000, ')'),
            "name:=cmd() <b>x</b> caf\xC3\xA9 \xF0\x9F\x98\x80"};
}

namespace {

const EditionColumns &someColumns()
{
    static const EditionColumns columns(
        makeEdition(syntheticDataset(40, 40), {.asOf = day("2025-02-01"), .scope = everything()}));
    return columns;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    const ParsedQuery parsed = parseQuery(text);
    if (parsed.error) {
        promise(parsed.error->position >= 0 && parsed.error->length >= 0);
        promise(parsed.error->position + parsed.error->length <= text.size() && !parsed.error->message.isEmpty());
        return 0;
    }
    const ParsedQuery again = parseQuery(printQuery(parsed.query));
    promise(!again.error && again.query == parsed.query);
    promise(matchingRows(someColumns(), parsed.query).size() == static_cast<std::size_t>(someColumns().rowCount()));
    return 0;
}
