// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/bytestream.h"

#include <memory>
#include <optional>
#include <vector>

namespace RepoSignal {

/// The text of a gzip file (RFC 1952) of one or several members; zeros and other bytes behind the last member are
/// overlooked, as gzip does. What stands before a fault comes out first; a text that does not match its checksum is told
/// behind it.
class GzipStream : public ByteStream
{
public:
    /// `name` is for sentences. The input outlives the stream.
    GzipStream(ByteStream &input, QString name);
    ~GzipStream() override;
    Q_DISABLE_COPY_MOVE(GzipStream)

    Result<std::size_t> read(std::span<char> into) override;

    /// True where gzip begins so.
    [[nodiscard]] static bool beginsLike(QByteArrayView beginning);

private:
    enum class Phase { Header, Text, Behind, End };

    Result<void> fill();
    void readHeader();
    std::size_t readText(std::span<char> into);
    void lookBehind();
    void finishMember();

    struct Inflater;
    ByteStream &m_input;
    QString m_name;
    std::unique_ptr<Inflater> m_inflater;
    std::vector<char> m_block; ///< begins with room for bytes that the inflater gives back
    std::optional<Error> m_fault;
    Phase m_phase = Phase::Header;
    bool m_isFirst = true; ///< member
    bool m_inputEnded = false;
};

} // namespace RepoSignal
