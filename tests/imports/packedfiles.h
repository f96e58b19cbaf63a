// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace RepoSignal {

enum class Packing { None, Gzip, Xz };

struct PackedMember {
    QByteArray name;
    QByteArray bytes;
};

/// The members as a tar file.
[[nodiscard]] QByteArray tarred(const std::vector<PackedMember> &members, Packing packing);
/// The bytes alone, compressed.
[[nodiscard]] QByteArray packed(const QByteArray &bytes, Packing packing);

/// Writes a file; aborts where it cannot.
void writeFile(const QString &path, const QByteArray &bytes);

} // namespace RepoSignal
