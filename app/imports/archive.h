// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/bytestream.h"
#include "imports/gzipcheck.h"

#include <array>
#include <optional>

struct archive;

namespace RepoSignal {

/// Opens bytes by their content: the members of a tar file, or the one text they hold; gzip and xz around them are
/// taken off. Bytes that are none of these come out as they are.
class Archive
{
public:
    /// `name` is for sentences. The input outlives the archive.
    Archive(ByteStream &input, QString name);
    ~Archive();
    Q_DISABLE_COPY_MOVE(Archive)

    /// Goes to the next file; false at the end. After an error there is no next one.
    Result<bool> next();
    /// True when the current file is one of several: then memberName() is its path.
    [[nodiscard]] bool isMember() const { return m_isMember; }
    [[nodiscard]] QString memberName() const { return m_memberName; }
    /// The bytes of the current file.
    [[nodiscard]] ByteStream &bytes() { return m_bytes; }

private:
    class Bytes : public ByteStream
    {
    public:
        explicit Bytes(Archive &archive) : m_archive(archive) {}
        Result<std::size_t> read(std::span<char> into) override { return m_archive.read(into); }

    private:
        Archive &m_archive;
    };

    static std::ptrdiff_t readInput(archive *reader, void *self, const void **block);
    Result<std::size_t> read(std::span<char> into);
    Result<void> open();
    Result<bool> readBlock();
    [[nodiscard]] bool isDamaged() const;
    [[nodiscard]] Error failure() const;
    [[nodiscard]] Error damage() const;

    ByteStream &m_input;
    QString m_name;
    archive *m_reader = nullptr;
    std::array<char, 128 * 1024> m_block;
    std::optional<Error> m_inputError;
    std::optional<GzipCheck> m_check; ///< where the input begins as a gzip file
    QString m_memberName;
    Bytes m_bytes{*this};
    std::span<const char> m_blockLeft; ///< of the current file, owned by m_reader
    std::size_t m_holeLeft = 0; ///< zeros before it
    std::int64_t m_position = 0; ///< where m_blockLeft ends in the current file
    bool m_isMember = false;
    bool m_isOpen = false;
    bool m_hasBegun = false; ///< some input was read
};

} // namespace RepoSignal
