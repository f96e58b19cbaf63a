// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/archive.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>

namespace RepoSignal {

Archive::Archive(ByteStream &input, QString name) : m_input(input), m_name(std::move(name)), m_reader(archive_read_new())
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

Result<std::size_t> Archive::read(std::span<char> into)
{
    while (true) {
        const la_ssize_t got = archive_read_data(m_reader, into.data(), into.size());
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (got != ARCHIVE_RETRY && got != ARCHIVE_WARN)
            return failure();
    }
}

Error Archive::failure() const
{
    if (m_inputError)
        return *m_inputError;
    const char *reason = archive_error_string(m_reader);
    return {ErrorKind::Malformed,
            QCoreApplication::translate("Import", "%1 is broken or was cut off (%2); get the file again. What stands "
                                                  "before the fault was read.")
                .arg(m_name, reason ? QString::fromUtf8(reason) : QStringLiteral("no reason given")),
            {}};
}

} // namespace RepoSignal
