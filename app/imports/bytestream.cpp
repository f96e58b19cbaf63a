// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/bytestream.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace RepoSignal {

FileStream::FileStream(const QString &path, OnRead onRead) : m_file(path), m_onRead(std::move(onRead)) {}

Error FileStream::failure(const QString &sentence) const
{
    return {ErrorKind::Storage, sentence.arg(QFileInfo(m_file).fileName(), m_file.errorString()), {}};
}

Result<void> FileStream::open()
{
    const QFileInfo info(m_file);
    if (!info.exists())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Import", "%1 does not exist; check the name and the folder.")
                         .arg(info.filePath()),
                     {}};
    if (!info.isFile())
        return Error{
            ErrorKind::Malformed,
            QCoreApplication::translate("Import", "%1 is a device or a pipe, not a file; name a file or a folder.")
                .arg(info.filePath()),
            {}};
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(QCoreApplication::translate("Import", "%1 cannot be opened (%2); check its permissions."));
    return {};
}

Result<std::size_t> FileStream::read(std::span<char> into)
{
    const qint64 count = m_file.read(into.data(), static_cast<qint64>(into.size()));
    if (count < 0)
        return failure(QCoreApplication::translate("Import", "%1 cannot be read to its end (%2); copy it again."));
    if (!m_onRead(count))
        return Error{ErrorKind::Storage, QCoreApplication::translate("Import", "Reading was stopped."), {}};
    return static_cast<std::size_t>(count);
}

Result<std::size_t> PrefixedStream::read(std::span<char> into)
{
    const auto left = static_cast<std::size_t>(m_prefix.size() - m_taken);
    if (left == 0)
        return m_rest.read(into);
    const std::size_t count = std::min(left, into.size());
    std::memcpy(into.data(), m_prefix.constData() + m_taken, count);
    m_taken += static_cast<qsizetype>(count);
    return count;
}

Result<QByteArray> readBeginning(ByteStream &stream, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    std::size_t filled = 0;
    while (filled < static_cast<std::size_t>(size)) {
        const auto got = stream.read({bytes.data() + filled, static_cast<std::size_t>(size) - filled});
        if (!got)
            return got.error();
        if (got.value() == 0)
            break;
        filled += got.value();
    }
    bytes.truncate(static_cast<qsizetype>(filled));
    return bytes;
}

} // namespace RepoSignal
