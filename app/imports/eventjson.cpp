// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/eventjson.h"

#include "imports/fields.h"

#include <simdjson.h>

namespace RepoSignal {

namespace {

constexpr std::string_view kStarType = "WatchEvent";
constexpr std::string_view kForkType = "ForkEvent";

using simdjson::dom::element;
using simdjson::dom::object;

/// The text at `key`; empty where there is none.
std::string_view textAt(const object &from, std::string_view key)
{
    std::string_view text;
    return from.at_key(key).get(text) == simdjson::SUCCESS ? text : std::string_view();
}

/// GitHub's number of the repository; 0 where it is not told.
std::int64_t idOf(const object &repository)
{
    std::int64_t id = 0;
    return repository.at_key("id").get(id) == simdjson::SUCCESS && id > 0 ? id : 0;
}

/// What the events of 2015 and later tell; those of other years too where they come from GitHub's own interface.
bool takeRepository(const object &event, ParsedEvent &out)
{
    object repository;
    if (event.at_key("repo").get(repository) != simdjson::SUCCESS)
        return false;
    out.repository = textAt(repository, "name");
    out.githubId = idOf(repository);
    return true;
}

/// The account that owns a repository of the public timeline: its name, or an object that holds it.
std::string_view ownerOf(const object &repository)
{
    object owner;
    return repository.at_key("owner").get(owner) == simdjson::SUCCESS ? textAt(owner, "login")
                                                                      : textAt(repository, "owner");
}

/// What the public timeline of 2011 to 2014 tells.
bool takeTimelineRepository(const object &event, ParsedEvent &out, std::string &name)
{
    object repository;
    if (event.at_key("repository").get(repository) != simdjson::SUCCESS)
        return false;
    name.assign(ownerOf(repository)).append("/").append(textAt(repository, "name"));
    out.repository = name;
    out.githubId = idOf(repository);
    return true;
}

/// Stars were only ever given in this record: another action is none that is known.
bool isStarGiven(const object &event)
{
    object payload;
    std::string_view action;
    return event.at_key("payload").get(payload) != simdjson::SUCCESS
        || payload.at_key("action").get(action) != simdjson::SUCCESS || action == "started";
}

std::optional<int> number(std::string_view text, std::size_t at, std::size_t digits)
{
    const auto value = countFrom(text.substr(at, digits));
    const bool isWhole = text.size() >= at + digits && text[at] != ' ' && text[at + digits - 1] != ' ';
    return isWhole && value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

/// `Z`, `-0700`, ` -0700`, `-07:00`; a time without a zone is in UTC.
std::optional<std::chrono::minutes> zoneFrom(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text == "Z")
        return std::chrono::minutes{0};
    const bool hasColon = text.size() == 6 && text[3] == ':';
    if ((!hasColon && text.size() != 5) || (text[0] != '+' && text[0] != '-'))
        return {};
    const auto hours = number(text, 1, 2);
    const auto minutes = number(text, hasColon ? 4 : 3, 2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59)
        return {};
    const auto offset = std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
    return text[0] == '-' ? -offset : offset;
}

} // namespace

struct EventParser::Json {
    simdjson::dom::parser parser{EventSplitter::kLongestEvent};
};

static_assert(EventSplitter::kPadding >= simdjson::SIMDJSON_PADDING);

EventParser::EventParser() : m_json(std::make_unique<Json>()) {}

EventParser::~EventParser() = default;

bool isCountedType(std::string_view type)
{
    return type == kStarType || type == kForkType;
}

std::optional<RowFault> EventParser::read(std::string_view text, ParsedEvent &out)
{
    out = {};
    element root;
    const auto error = m_json->parser.parse(text.data(), text.size(), false).get(root);
    if (error == simdjson::UTF8_ERROR)
        return RowFault::NotUtf8;
    if (error != simdjson::SUCCESS)
        return RowFault::NotJson;
    object event;
    if (root.get(event) != simdjson::SUCCESS)
        return RowFault::NotAnEvent;
    const std::string_view type = textAt(event, "type");
    if (type.empty())
        return RowFault::NotAnEvent;
    out.isFork = type == kForkType;
    if (!isCountedType(type) || (!out.isFork && !isStarGiven(event)))
        return RowFault::OtherEvent;
    if (!takeRepository(event, out) && !takeTimelineRepository(event, out, m_name))
        return RowFault::NotAnEvent;
    const auto time = eventTimeFrom(textAt(event, "created_at"));
    if (!time)
        return RowFault::BadEventTime;
    out.time = *time;
    return {};
}

std::optional<std::chrono::sys_seconds> eventTimeFrom(std::string_view text)
{
    constexpr std::size_t length = 19;
    if (text.size() < length || (text[4] != '-' && text[4] != '/') || text[7] != text[4])
        return {};
    std::string plain(text.substr(0, length));
    plain[4] = plain[7] = '-';
    const auto time = utcTimeFrom(plain);
    const auto zone = zoneFrom(text.substr(length));
    if (!time || !zone)
        return {};
    return *time - *zone;
}

} // namespace RepoSignal
