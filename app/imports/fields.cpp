// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/fields.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace RepoSignal {

namespace {

constexpr std::size_t kLongestOwner = 64;
constexpr std::size_t kLongestName = 100;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// By character: 1 where a name may have it, 2 where an owner may have it too.
constexpr auto kNameLetters = [] {
    std::array<std::uint8_t, 256> letters{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"))
        letters[static_cast<unsigned char>(c)] = 2;
    letters['.'] = 1;
    return letters;
}();

bool isMadeOf(std::string_view text, std::uint8_t least)
{
    return std::ranges::all_of(text, [least](char c) { return kNameLetters[static_cast<unsigned char>(c)] >= least; });
}

std::optional<int> twoDigits(std::string_view text, std::size_t at)
{
    if (!isDigit(text[at]) || !isDigit(text[at + 1]))
        return {};
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

bool startsWithoutCase(std::string_view text, std::string_view lowerCaseStart)
{
    return text.size() >= lowerCaseStart.size()
        && std::equal(lowerCaseStart.begin(), lowerCaseStart.end(), text.begin(),
                      [](char wanted, char c) { return wanted == (c >= 'A' && c <= 'Z' ? char(c + 32) : c); });
}

/// Length of the well-formed multi-byte character at the start of `text`, else 0 (Unicode 15, table 3-7).
std::size_t multiByteLength(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto follows = [&byte](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
        return byte(i) >= low && byte(i) <= high;
    };
    const unsigned lead = byte(0);
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : 0xBF;
        return follows(1, low, high) && follows(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
        return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<Count> countFrom(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return {};
    std::int64_t value = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return {};
        value = value * 10 + (c - '0');
        if (value > kGreatestCount)
            return {};
    }
    return static_cast<Count>(value);
}

std::optional<std::chrono::sys_seconds> utcTimeFrom(std::string_view text)
{
    text = trimmed(text);
    if (text.ends_with('Z'))
        text.remove_suffix(1);
    if (text.size() != 19 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':')
        return {};
    const auto day = dayFromIso(text.substr(0, 10));
    const auto hour = twoDigits(text, 11);
    const auto minute = twoDigits(text, 14);
    const auto second = twoDigits(text, 17);
    if (!day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
        return {};
    return *day + std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*second};
}

std::optional<std::chrono::sys_seconds> dayOrTimeFrom(std::string_view text)
{
    text = trimmed(text);
    if (const auto day = dayFromIso(text))
        return *day;
    return utcTimeFrom(text);
}

std::optional<std::chrono::sys_seconds> scriptTimeFrom(std::string_view text)
{
    text = trimmed(text);
    constexpr std::string_view form = "Www Mmm dd yyyy hh:mm:ss GMT+hhmm";
    constexpr std::string_view weekdays = "Sun Mon Tue Wed Thu Fri Sat ";
    constexpr std::string_view months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";
    if (text.size() < form.size() || (text.size() > form.size() && text.substr(form.size(), 2) != " ("))
        return {};
    const std::size_t month = months.find(text.substr(4, 4));
    if (weekdays.find(text.substr(0, 4)) % 4 != 0 || month % 4 != 0 || text[10] != ' ' || text[15] != ' ' || text[18] != ':'
        || text[21] != ':' || text.substr(24, 4) != " GMT" || (text[28] != '+' && text[28] != '-'))
        return {};
    std::array<int, 8> numbers{}; // day, century, year in it, hour, minute, second; of the zone hours, minutes
    constexpr std::array<std::size_t, 8> places{8, 11, 13, 16, 19, 22, 29, 31};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto number = twoDigits(text, places[i]);
        if (!number)
            return {};
        numbers[i] = *number;
    }
    const auto &[day, century, year, hour, minute, second, zoneHours, zoneMinutes] = numbers;
    const std::chrono::year_month_day date{std::chrono::year{century * 100 + year},
                                           std::chrono::month{static_cast<unsigned>(month / 4 + 1)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || hour > 23 || minute > 59 || second > 59 || zoneHours > 14 || zoneMinutes > 59)
        return {};
    const auto offset = std::chrono::hours{zoneHours} + std::chrono::minutes{zoneMinutes};
    return Day{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second}
        - (text[28] == '-' ? -offset : offset);
}

std::optional<std::int64_t> githubIdFrom(std::string_view text)
{
    text = trimmed(text);
    constexpr std::size_t mostDigits = 18;
    if (text.empty() || text.size() > mostDigits || !std::ranges::all_of(text, isDigit))
        return {};
    std::int64_t value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return value > 0 ? std::optional(value) : std::nullopt;
}

bool isSameRepository(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool isRepositoryName(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return false;
    const std::string_view owner = text.substr(0, slash);
    const std::string_view name = text.substr(slash + 1);
    return !owner.empty() && owner.size() <= kLongestOwner && isMadeOf(owner, 2) && !name.empty()
        && name.size() <= kLongestName && isMadeOf(name, 1) && name != "." && name != "..";
}

std::string_view withoutGitHub(std::string_view text)
{
    text = trimmed(text);
    std::string_view path = text;
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (startsWithoutCase(path, scheme))
            path.remove_prefix(scheme.size());
    }
    if (startsWithoutCase(path, "www."))
        path.remove_prefix(4);
    constexpr std::string_view host = "github.com/";
    if (!startsWithoutCase(path, host))
        return text;
    path.remove_prefix(host.size());
    if (path.ends_with('/'))
        path.remove_suffix(1);
    return path;
}

bool isUtf8(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        std::uint64_t eight = 0;
        if (i + sizeof eight <= text.size()) {
            std::memcpy(&eight, text.data() + i, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                i += sizeof eight;
                continue;
            }
        }
        const std::size_t length = static_cast<unsigned char>(text[i]) < 0x80 ? 1 : multiByteLength(text.substr(i));
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

} // namespace RepoSignal
