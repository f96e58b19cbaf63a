// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace RepoSignal {

enum class ErrorKind { Network, Timeout, RateLimited, Unauthorized, NotFound, Malformed, Storage };

/// Why a call failed. Being cancelled is not an error.
struct Error {
    ErrorKind kind = ErrorKind::Malformed;
    /// What, where and what to do, as one sentence in the program's language; plain text, never markup.
    QString detail = {};
    /// When another try may succeed, where the other side said so.
    std::optional<std::chrono::sys_seconds> retryAt = {};
};

/// The sentence shown to the user: what happened and what to do about it.
[[nodiscard]] QString sentence(const Error &error);

/// A value or the reason why there is none.
template<typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template<> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace RepoSignal
