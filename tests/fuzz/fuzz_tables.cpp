// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables of all shapes; the first byte says how large the pieces are that reading gives.

#include "fuzz/input.h"
#include "fuzz/target.h"
#include "imports/fields.h"
#include "imports/piecesstream.h"
#include "imports/recordingsink.h"
#include "imports/tablereader.h"
#include "support/datasets.h"

using namespace RepoSignal;

std::vector<QByteArray> RepoSignal::fuzzSeeds()
{
    return {"\xffrepository,date,stars,forks,open_issues\no/a,2026-03-06,1,2,3\n\"o/b\",2026-03-05,,0,\n",
            "\x01\xEF\xBB\xBFrepository,date,stars\r\no/a,1970-01-01,5\r\no/b,2999-01-01,5\r\n=cmd()/x,2026-03-06,1",
            "\xffrank,item,repo_name,stars,forks,language,repo_url,username,issues,last_commit,description\n"
            "1,top-100-stars,name,500,50,C++,https://github.com/owner/name,owner,7,2026-03-05T12:00:00Z,\"a \"\"b\"\"\nc, d\"\n",
            "\xff" "date,language_page,rank,full_name,stars,forks,stars_today\n2026-03-06,(all),1,o/a,1000,20,30\n"
            "2026-03-06,python,2,o/<b>,0,,\n",
            "\xff" "date,language_page,rank,full_name\n2026-03-06,Python,1,o/a\n2026-03-06,Python,1,O/A\n",
            "\xff" "date,full_name,stars,forks,open_issues,language\n2026-03-06,o/a,5,6,7,Rust\n",
            "\xff" "date,old_full_name,new_full_name,stars_before,stars_after\n2026-01-27,a/b,c/d,5,6\n",
            "\xff" "full_name,date,new_stars,stars_total,list\no/a,2026-03-05,3,99999999999999999999,rust\n",
            "\x10Repository,Date,Stars\no/a,Thu Mar 05 2026 23:10:00 GMT+0100 (CET),5\no/a,2026-03-05T00:00:00.000Z,-1\n",
            "\xff" "date,rank,repo_id,full_name,stars,forks,created_on,pushed_on\n2026-01-01,1,12,o/a,1e9,1,2015-01-01,2026-01-01\n",
            "\xff" "date,period,rank,repo_id,full_name,growth_in_period,stars_total,forks_in_period\n"
            "2026-03-01,past_week,1,12,o/a,50,0,2\n",
            "\xffrepository,date,stars\n\"o/x,2026-03-06,5\no/\xC3,2026-03-06,1\n\"o/a\"y,2026-03-06,5\n"};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = bytesOf(data + 1, size - 1);
    PiecesStream stream(bytes, std::size_t{data[0]} + 1);
    RecordingSink sink;
    const ImportControl control{.today = day("2026-03-07")};
    const QString file = QStringLiteral("github-ranking-2026-03-06.csv");
    const auto report = TableReader(stream, bytes.left(4096), file, file, sink, control).read();
    promise(report.ok() && sink.openBatches == 0);
    const auto isName = [](const QByteArray &name) { return isRepositoryName({name.constData(), std::size_t(name.size())}); };
    for (const RecordedRow &row : sink.rows) {
        promise(isName(row.repository) && row.day >= "2007-10-29" && row.day <= "2026-03-08");
        for (const Count count : {row.stars, row.forks, row.openIssues})
            promise(count == kUnknownCount || (count >= 0 && count <= kGreatestCount));
    }
    for (const RecordedAppearance &appearance : sink.appearances)
        promise(isName(appearance.repository) && appearance.rank >= 1);
    for (const RecordedRename &rename : sink.renames)
        promise(isName(rename.oldName) && isName(rename.newName));
    for (const SkippedRows &skipped : report.value().skipped)
        promise(skipped.example.size() <= 80 && skipped.firstLine >= 1);
    return 0;
}
