// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fields of tables and events: times in all their spellings, counts, names.

#include "fuzz/input.h"
#include "fuzz/target.h"
#include "imports/eventjson.h"
#include "imports/fields.h"

using namespace RepoSignal;

std::vector<QByteArray> RepoSignal::fuzzSeeds()
{
    return {"2026-03-06",
            "2026-03-06T04:05:09Z",
            "2012/03/10 22:59:07 -0700",
            "2012-03-10T22:59:07-07:00",
            "Thu Mar 05 2026 23:10:00 GMT+0100 (Central European Standard Time)",
            "Thu Mar 05 2026 22:10:00 GMT+0000",
            "2999-12-31T23:59:60Z",
            "1970-01-01",
            "99999999999999999999",
            "-1",
            "1e9",
            " 2000000000 ",
            "https://github.com/owner/name/",
            "owner/name",
            "=cmd()/<b>",
            "caf\xC3\xA9",
            ""};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    for (const auto &time : {utcTimeFrom(text), dayOrTimeFrom(text), scriptTimeFrom(text), eventTimeFrom(text)}) {
        if (time)
            promise(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(*time)).ok());
    }
    if (const auto day = dayFromIso(text))
        promise(isoDay(*day).toStdString() == text);
    if (const auto count = countFrom(text))
        promise(*count >= 0 && *count <= kGreatestCount);
    if (const auto id = githubIdFrom(text))
        promise(*id > 0);
    promise(!isRepositoryName(text) || isUtf8(text));
    promise(withoutGitHub(text).size() <= text.size() && isSameRepository(text, text));
    return 0;
}
