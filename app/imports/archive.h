// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/bytestream.h"
#include "imports/expansion.h"
#include "imports/gzipstream.h"

#include <array>
#include <memory>
#include <optional>

struct archive;

namespace RepoSignal {

/// Opens bytes by their content: the members of a tar file, or the one text they hold; gzip or xz around them is taken
/// off. Bytes that are none of these come out as they are. Ends with a fault where they grow out of proportion.
class Archive
{
public:
    /// `name` is for sentences. The input and `expansion`, which is told what comes out, outlive the archive.
    Archive(ByteStream &input, QString name, Expansion &expansion);
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
    Result<std::size_t> readMember(std::span<char> into);
    Result<void> takeOffGzip();
    Result<void> open();
    Result<bool> nextMember();
    Result<bool> readBlock();
    [[nodiscard]] Error failure() const;

    ByteStream &m_input;
    QString m_name;
    Expansion &m_expansion;
    std::optional<PrefixedStream> m_packed; ///< the input from its beginning
    std::optional<GzipStream> m_unpacked; ///< where the input is a gzip file
    std::optional<PrefixedStream> m_content; ///< without gzip, from its beginning
    archive *m_reader = nullptr;
    std::array<char, 128 * 1024> m_block;
    std::optional<Error> m_inputError;
    QString m_memberName;
    Bytes m_bytes{*this};
    std::span<const char> m_blockLeft; ///< of the current file, owned by m_reader
    std::size_t m_holeLeft = 0; ///< zeros before it
    std::int64_t m_position = 0; ///< where m_blockLeft ends in the current file
    bool m_isMember = false;
    bool m_isOpen = false;
    bool m_isPlain = false; ///< the content is one text, which comes out without m_reader
    bool m_hasPlain = false; ///< and was not given yet
};

} // namespace RepoSignal
