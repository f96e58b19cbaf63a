// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/gzipstream.h"

#include "imports/packedfault.h"

#include <QCoreApplication>

#include <isa-l/igzip_lib.h>

#include <cstring>

namespace RepoSignal {

namespace {

constexpr std::size_t kBlock = 128 * 1024;
constexpr std::size_t kGivenBack = sizeof(inflate_state::read_in);
constexpr std::uint8_t kMark = 0x1F;

} // namespace

struct GzipStream::Inflater {
    inflate_state state;
    isal_gzip_header header;

    void begin()
    {
        isal_inflate_reset(&state);
        isal_gzip_header_init(&header);
    }
};

GzipStream::GzipStream(ByteStream &input, QString name)
    : m_input(input), m_name(std::move(name)), m_inflater(std::make_unique<Inflater>()), m_block(kGivenBack + kBlock)
{
    isal_inflate_init(&m_inflater->state);
    m_inflater->begin();
}

GzipStream::~GzipStream() = default;

bool GzipStream::beginsLike(QByteArrayView beginning)
{
    return beginning.startsWith("\x1f\x8b");
}

Result<std::size_t> GzipStream::read(std::span<char> into)
{
    std::size_t count = 0;
    while (count == 0 && m_phase != Phase::End) {
        if (m_fault)
            return *m_fault;
        if (const auto filled = fill(); !filled)
            return filled.error();
        switch (m_phase) {
        case Phase::Header: readHeader(); break;
        case Phase::Text: count = readText(into); break;
        case Phase::Behind: lookBehind(); break;
        case Phase::End: break;
        }
    }
    return count;
}

/// Gets input where there is none left.
Result<void> GzipStream::fill()
{
    inflate_state &state = m_inflater->state;
    if (state.avail_in > 0 || m_inputEnded)
        return {};
    const auto got = m_input.read(std::span(m_block).subspan(kGivenBack));
    if (!got)
        return got.error();
    state.next_in = reinterpret_cast<std::uint8_t *>(m_block.data()) + kGivenBack;
    state.avail_in = static_cast<std::uint32_t>(got.value());
    m_inputEnded = got.value() == 0;
    return {};
}

void GzipStream::readHeader()
{
    inflate_state &state = m_inflater->state;
    const int status = isal_read_gzip_header(&state, &m_inflater->header);
    if (status == ISAL_DECOMP_OK) {
        state.crc_flag = ISAL_GZIP_NO_HDR_VER;
        m_phase = Phase::Text;
    } else if (status < 0 || m_inputEnded) {
        if (m_isFirst)
            m_fault = brokenFile(m_name, QCoreApplication::translate("Import", "no whole gzip header"));
        else
            m_phase = Phase::End;
    }
}

std::size_t GzipStream::readText(std::span<char> into)
{
    inflate_state &state = m_inflater->state;
    auto *begin = reinterpret_cast<std::uint8_t *>(into.data());
    state.next_out = begin;
    state.avail_out = static_cast<std::uint32_t>(std::min<std::size_t>(into.size(), kBlock * 8));
    const int status = isal_inflate(&state);
    const auto count = static_cast<std::size_t>(state.next_out - begin);
    if (status == ISAL_INCORRECT_CHECKSUM)
        m_fault = damagedFile(m_name);
    else if (status < 0)
        m_fault = brokenFile(m_name, QCoreApplication::translate("Import", "no valid gzip data"));
    else if (state.block_state == ISAL_BLOCK_FINISH)
        finishMember();
    else if (count == 0 && m_inputEnded)
        m_fault = brokenFile(m_name, QCoreApplication::translate("Import", "its gzip data end too early"));
    return count;
}

/// Takes back the whole bytes that the inflater read ahead.
void GzipStream::finishMember()
{
    inflate_state &state = m_inflater->state;
    const auto bytes = static_cast<std::uint32_t>(state.read_in_length / 8);
    const std::uint64_t ahead = state.read_in >> (state.read_in_length % 8);
    state.next_in -= bytes;
    state.avail_in += bytes;
    for (std::uint32_t i = 0; i < bytes; ++i)
        state.next_in[i] = static_cast<std::uint8_t>(ahead >> (8 * i));
    m_phase = Phase::Behind;
    m_isFirst = false;
}

void GzipStream::lookBehind()
{
    inflate_state &state = m_inflater->state;
    while (state.avail_in > 0 && *state.next_in == 0) {
        ++state.next_in;
        --state.avail_in;
    }
    if (state.avail_in > 0 && *state.next_in == kMark) {
        m_inflater->begin();
        m_phase = Phase::Header;
    } else if (state.avail_in > 0 || m_inputEnded) {
        m_phase = Phase::End;
    }
}

} // namespace RepoSignal
