// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Month files of trending pages.

#include "fuzz/input.h"
#include "fuzz/target.h"
#include "imports/fields.h"
#include "imports/madeevents.h"
#include "imports/piecesstream.h"
#include "imports/recordingsink.h"
#include "imports/trendingmonth.h"
#include "support/datasets.h"

using namespace RepoSignal;

std::vector<QByteArray> RepoSignal::fuzzSeeds()
{
    return {json("{'month':'2026-03','days':{'6':[{'language':'C','repos':[{'rank':1,'repo':'o/a','desc':'d','stars':5,"
                 "'forks':2},{'rank':2,'repo':'o/b','desc':null,'stars':0,'forks':'x'}]}],'5':[]}}"),
            json("{'month':'2999-13','days':{'0':[{'language':5,'repos':{}}],'99999999999999999999':3,'-1':[]}}"),
            json("{'month':'1970-01','days':{'31':[{'language':'','repos':[{'rank':-1,'repo':'=cmd()','stars':1e9}]}]}}"),
            json("{'days':") + QByteArray(2000, '[') + QByteArray(2000, ']') + '}',
            json("{'month':'2026-03','days':{'6':[{'language':'\xC3','repos':[{'repo':'<b>/x'"), "{}", "[]", ""};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    PiecesStream stream(bytesOf(data, size), 1000);
    RecordingSink sink;
    const ImportControl control{.today = day("2026-03-07")};
    const auto report = TrendingMonth(stream, QStringLiteral("month.json"), sink, control).read();
    promise(report.ok() && sink.openBatches == 0);
    const auto isName = [](const QByteArray &name) { return isRepositoryName({name.constData(), std::size_t(name.size())}); };
    for (const RecordedRow &row : sink.rows) {
        promise(isName(row.repository) && row.day >= "2007-10-29" && row.day <= "2026-03-08");
        for (const Count count : {row.stars, row.forks})
            promise(count == kUnknownCount || (count >= 0 && count <= kGreatestCount));
    }
    for (const RecordedAppearance &appearance : sink.appearances)
        promise(isName(appearance.repository) && appearance.rank >= 1);
    return 0;
}
