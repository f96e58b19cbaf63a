// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/archive.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace RepoSignal {

Archive::Archive(ByteStream &input, QString name)
    : m_input(input), m_name(std::move(name)), m_reader(archive_read_new())
{
    archive_read_support_filter_gzip(m_reader);
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
    const auto got = that->m_input.read(that->m_block);
    if (!got) {
        that->m_inputError = got.error();
        archive_set_error(reader, EIO, "input");
        return -1;
    }
    *block = that->m_block.data();
    const std::span<const char> bytes = std::span(that->m_block).first(got.value());
    if (!that->m_hasBegun && std::string_view(bytes.data(), bytes.size()).starts_with("\x1f\x8b"))
        that->m_check.emplace();
    that->m_hasBegun = true;
    if (that->m_check)
        that->m_check->addPacked(bytes);
    return static_cast<std::ptrdiff_t>(got.value());
}

Result<void> Archive::open()
{
    m_isOpen = true;
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
    while (true) {
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
}

/// Block by block, so that a fault costs no more than the block it lies in. Holes of a sparse file are zeros.
Result<std::size_t> Archive::read(std::span<char> into)
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
    if (status == ARCHIVE_EOF && isDamaged())
        return damage();
    if (status == ARCHIVE_EOF)
        return false;
    if (status != ARCHIVE_OK && status != ARCHIVE_RETRY && status != ARCHIVE_WARN)
        return failure();
    m_blockLeft = {static_cast<const char *>(block), size};
    m_holeLeft = static_cast<std::size_t>(offset - m_position);
    m_position = offset + static_cast<std::int64_t>(size);
    if (m_check && !m_isMember)
        m_check->addText(m_blockLeft);
    return true;
}

/// A text that was packed by gzip alone and is not what its checksum says.
bool Archive::isDamaged() const
{
    return m_check && !m_isMember && archive_filter_count(m_reader) == 2
        && archive_filter_code(m_reader, 0) == ARCHIVE_FILTER_GZIP && m_check->isContradicted();
}

Error Archive::damage() const
{
    return {ErrorKind::Malformed,
            QCoreApplication::translate("Import",
                                        "%1 is damaged: its text does not match its checksum, so numbers in it "
                                        "may be wrong; get the file again. It was read all the same.")
                .arg(m_name),
            {}};
}

Error Archive::failure() const
{
    if (m_inputError)
        return *m_inputError;
    const char *reason = archive_error_string(m_reader);
    return {ErrorKind::Malformed,
            QCoreApplication::translate("Import",
                                        "%1 is broken or was cut off (%2); get the file again. What stands "
                                        "before the fault was read.")
                .arg(m_name, reason ? QString::fromUtf8(reason) : QStringLiteral("no reason given")),
            {}};
}

} // namespace RepoSignal
