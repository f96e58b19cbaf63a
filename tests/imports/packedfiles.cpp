// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/packedfiles.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

namespace RepoSignal {

namespace {

la_ssize_t append(archive *, void *out, const void *bytes, std::size_t size)
{
    static_cast<QByteArray *>(out)->append(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

QByteArray written(const std::vector<PackedMember> &members, Packing packing, bool isTar)
{
    QByteArray out;
    archive *writer = archive_write_new();
    if (packing == Packing::Gzip)
        archive_write_add_filter_gzip(writer);
    if (packing == Packing::Xz)
        archive_write_add_filter_xz(writer);
    if (isTar)
        archive_write_set_format_pax_restricted(writer);
    else
        archive_write_set_format_raw(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open(writer, &out, nullptr, append, nullptr);
    for (const PackedMember &member : members) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, member.name.constData());
        archive_entry_set_filetype(entry, member.name.endsWith('/') ? AE_IFDIR : AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, member.bytes.size());
        archive_write_header(writer, entry);
        archive_write_data(writer, member.bytes.constData(), static_cast<std::size_t>(member.bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return out;
}

} // namespace

QByteArray tarred(const std::vector<PackedMember> &members, Packing packing)
{
    return written(members, packing, true);
}

QByteArray packed(const QByteArray &bytes, Packing packing)
{
    return written({{"data", bytes}}, packing, false);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace RepoSignal
