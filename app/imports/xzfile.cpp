// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/xzfile.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <memory>
#include <vector>

namespace RepoSignal {

namespace {

constexpr std::size_t kPiece = 256 * 1024;

/// What libarchive's callbacks work on.
struct Pipe {
    QIODevice &device;
    std::vector<char> buffer = std::vector<char>(kPiece);
    bool failed = false;
};

la_ssize_t readPiece(archive *reader, void *data, const void **piece)
{
    auto *pipe = static_cast<Pipe *>(data);
    const qint64 count = pipe->device.read(pipe->buffer.data(), static_cast<qint64>(pipe->buffer.size()));
    if (count < 0) {
        pipe->failed = true;
        archive_set_error(reader, EIO, "input");
        return -1;
    }
    *piece = pipe->buffer.data();
    return static_cast<la_ssize_t>(count);
}

la_ssize_t writePiece(archive *writer, void *data, const void *piece, std::size_t size)
{
    auto *pipe = static_cast<Pipe *>(data);
    if (pipe->device.write(static_cast<const char *>(piece), static_cast<qint64>(size)) == static_cast<qint64>(size))
        return static_cast<la_ssize_t>(size);
    pipe->failed = true;
    archive_set_error(writer, EIO, "output");
    return -1;
}

Error cannotRead(const QString &name, const QIODevice &device)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("Import", "%1 cannot be read to its end (%2); copy it again.")
                .arg(name, device.errorString()),
            {}};
}

Error cannotWrite(const QString &name, const QIODevice &device)
{
    return {
        ErrorKind::Storage,
        QCoreApplication::translate("Import", "%1 cannot be written (%2); free some space or choose another folder.")
            .arg(name, device.errorString()),
        {}};
}

Error notXz(const QString &name, archive *reader)
{
    const char *reason = archive_error_string(reader);
    return {ErrorKind::Malformed,
            QCoreApplication::translate("Import", "%1 is broken or was cut off (%2); install it again.")
                .arg(name, reason ? QString::fromUtf8(reason) : QStringLiteral("no xz file")),
            {}};
}

using ArchivePointer = std::unique_ptr<archive, int (*)(archive *)>;

} // namespace

Result<void> packXz(QIODevice &from, QIODevice &to, const QString &name, const std::atomic_bool *cancelled)
{
    const ArchivePointer writer(archive_write_new(), archive_write_free);
    archive_write_add_filter_xz(writer.get());
    archive_write_set_filter_option(writer.get(), "xz", "compression-level", "9");
    archive_write_set_format_raw(writer.get());
    archive_write_set_bytes_in_last_block(writer.get(), 1);
    Pipe output{.device = to};
    bool written = archive_write_open(writer.get(), &output, nullptr, writePiece, nullptr) == ARCHIVE_OK;
    const std::unique_ptr<archive_entry, void (*)(archive_entry *)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    written = written && archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK;
    std::vector<char> piece(kPiece);
    while (written && !(cancelled && *cancelled)) {
        const qint64 count = from.read(piece.data(), static_cast<qint64>(piece.size()));
        if (count < 0)
            return cannotRead(name, from);
        if (count == 0)
            break;
        written = archive_write_data(writer.get(), piece.data(), static_cast<std::size_t>(count)) == count;
    }
    written = archive_write_close(writer.get()) == ARCHIVE_OK && written;
    if (!written || output.failed)
        return cannotWrite(name, to);
    return {};
}

Result<void> unpackXz(QIODevice &from, QIODevice &to, const QString &name)
{
    const ArchivePointer reader(archive_read_new(), archive_read_free);
    archive_read_support_filter_xz(reader.get());
    archive_read_support_format_raw(reader.get());
    Pipe input{.device = from};
    archive_entry *entry = nullptr;
    if (archive_read_open(reader.get(), &input, nullptr, readPiece, nullptr) != ARCHIVE_OK
        || archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK
        || archive_filter_code(reader.get(), 0) != ARCHIVE_FILTER_XZ)
        return input.failed ? cannotRead(name, from) : notXz(name, reader.get());
    const void *block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int status = ARCHIVE_OK;
    while ((status = archive_read_data_block(reader.get(), &block, &size, &offset)) == ARCHIVE_OK) {
        if (to.write(static_cast<const char *>(block), static_cast<qint64>(size)) != static_cast<qint64>(size))
            return cannotWrite(name, to);
    }
    if (status != ARCHIVE_EOF)
        return input.failed ? cannotRead(name, from) : notXz(name, reader.get());
    return {};
}

} // namespace RepoSignal
