// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

#include <QFile>

#include <functional>
#include <span>

namespace RepoSignal {

/// Bytes read front to back.
class ByteStream
{
public:
    virtual ~ByteStream() = default;
    /// Fills a beginning of `into` and says how much; 0 at the end only.
    virtual Result<std::size_t> read(std::span<char> into) = 0;
};

/// A file on disk. `onRead` hears of every read with its number of bytes; where it answers false, reading fails.
class FileStream : public ByteStream
{
public:
    using OnRead = std::function<bool(std::int64_t bytes)>;

    FileStream(const QString &path, OnRead onRead);
    [[nodiscard]] Result<void> open();
    Result<std::size_t> read(std::span<char> into) override;

private:
    [[nodiscard]] Error failure(const QString &sentence) const;

    QFile m_file;
    OnRead m_onRead;
};

/// The bytes of another stream behind some that were already taken from it. The other stream outlives it.
class PrefixedStream : public ByteStream
{
public:
    PrefixedStream(QByteArray prefix, ByteStream &rest) : m_prefix(std::move(prefix)), m_rest(rest) {}
    Result<std::size_t> read(std::span<char> into) override;

private:
    QByteArray m_prefix;
    qsizetype m_taken = 0;
    ByteStream &m_rest;
};

/// Reads up to `size` bytes, fewer at the end only.
Result<QByteArray> readBeginning(ByteStream &stream, qsizetype size);

} // namespace RepoSignal
