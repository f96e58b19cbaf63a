// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/archive.h"

#include "imports/packedfault.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace RepoSignal {

namespace {

/// As much as a tar header takes.
constexpr qsizetype kHeaderBytes = 512;

/// A tar file holds zeros in its first header.
bool isText(const QByteArray &beginning)
{
    return !beginning.startsWith("\xfd"
                                 "7zXZ")
        && !beginning.contains('\0');
}

} // namespace

Archive::Archive(ByteStream &input, QString name, Expansion &expansion)
    : m_input(input), m_name(std::move(name)), m_expansion(expansion), m_reader(archive_read_new())
{
    archive_read_support_filter_xz(m_reader);
    archive_read_support_format_tar(m_reader);
    archive_read_support_format_raw(m_reader);
    archive_read_support_format_empty(m_reader);
}

Archive::~Archive()
{
    archive_read_free(m_reader);
}

std::ptrdiff_t Archive::readInput(archive *reader, void *self, const void **block)
{
    auto *that = static_cast<Archive *>(self);
    const auto got = that->m_content->read(that->m_block);
    if (!got) {
        that->m_inputError = got.error();
        archive_set_error(reader, EIO, "input");
        return -1;
    }
    *block = that->m_block.data();
    return static_cast<std::ptrdiff_t>(got.value());
}

Result<void> Archive::takeOffGzip()
{
    auto beginning = readBeginning(m_input, kHeaderBytes);
    if (!beginning)
        return beginning.error();
    const bool isGzip = GzipStream::beginsLike(beginning.value());
    m_packed.emplace(std::move(beginning).value(), m_input);
    if (isGzip)
        m_unpacked.emplace(*m_packed, m_name);
    ByteStream &content = isGzip ? static_cast<ByteStream &>(*m_unpacked) : *m_packed;
    auto contentBeginning = readBeginning(content, kHeaderBytes);
    if (!contentBeginning)
        return contentBeginning.error();
    m_isPlain = isText(contentBeginning.value());
    m_hasPlain = m_isPlain && !contentBeginning.value().isEmpty();
    m_content.emplace(std::move(contentBeginning).value(), content);
    return {};
}

Result<void> Archive::open()
{
    m_isOpen = true;
    if (const auto taken = takeOffGzip(); !taken || m_isPlain)
        return taken;
    const auto read = [](archive *reader, void *self, const void **block) -> la_ssize_t {
        return Archive::readInput(reader, self, block);
    };
    if (archive_read_open(m_reader, this, nullptr, read, nullptr) < ARCHIVE_WARN)
        return failure();
    return {};
}

Result<bool> Archive::next()
{
    if (!m_isOpen) {
        if (const auto opened = open(); !opened)
            return opened.error();
    }
    if (m_isPlain)
        return std::exchange(m_hasPlain, false);
    return nextMember();
}

Result<bool> Archive::nextMember()
{
    while (!m_expansion.isTooGreat()) {
        m_position = 0;
        m_blockLeft = {};
        m_holeLeft = 0;
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(m_reader, &entry);
        if (status == ARCHIVE_EOF)
            return false;
        if (status == ARCHIVE_RETRY)
            continue;
        if (status < ARCHIVE_WARN)
            return failure();
        m_isMember = (archive_format(m_reader) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
        const char *name = archive_entry_pathname_utf8(entry);
        m_memberName = QString::fromUtf8(name ? name : archive_entry_pathname(entry));
        if (!m_isMember || (archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry)))
            return true;
    }
    return false;
}

Result<std::size_t> Archive::read(std::span<char> into)
{
    const auto got = m_isPlain ? m_content->read(into) : readMember(into);
    if (got)
        m_expansion.addUnpacked(static_cast<std::int64_t>(got.value()));
    if (m_expansion.isTooGreat())
        return swellingFile(m_name);
    return got;
}

/// Block by block, so that a fault costs no more than the block it lies in. Holes of a sparse file are zeros.
Result<std::size_t> Archive::readMember(std::span<char> into)
{
    while (m_holeLeft == 0 && m_blockLeft.empty()) {
        const auto more = readBlock();
        if (!more)
            return more.error();
        if (!more.value())
            return std::size_t{0};
    }
    const std::size_t count = std::min(into.size(), m_holeLeft > 0 ? m_holeLeft : m_blockLeft.size());
    if (m_holeLeft > 0) {
        std::memset(into.data(), 0, count);
        m_holeLeft -= count;
    } else {
        std::memcpy(into.data(), m_blockLeft.data(), count);
        m_blockLeft = m_blockLeft.subspan(count);
    }
    return count;
}

/// The next block of the current file; false at its end.
Result<bool> Archive::readBlock()
{
    const void *block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(m_reader, &block, &size, &offset);
    if (status == ARCHIVE_EOF)
        return false;
    if (status != ARCHIVE_OK && status != ARCHIVE_RETRY && status != ARCHIVE_WARN)
        return failure();
    m_blockLeft = {static_cast<const char *>(block), size};
    m_holeLeft = static_cast<std::size_t>(offset - m_position);
    m_position = offset + static_cast<std::int64_t>(size);
    return true;
}

Error Archive::failure() const
{
    const char *reason = archive_error_string(m_reader);
    return m_inputError ? *m_inputError : brokenFile(m_name, QString::fromUtf8(reason));
}

} // namespace RepoSignal
