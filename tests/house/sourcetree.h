// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QStringList>

namespace RepoSignal {

/// The project's own files below a folder, read whole. Build folders, version control, what the program writes when run
/// in place and editors' leavings are not the project's.
class SourceTree
{
public:
    explicit SourceTree(const QString &root);

    /// Paths from the root, sorted; only those below `folder` when one is given.
    [[nodiscard]] QStringList files(const QString &folder = {}) const;
    [[nodiscard]] QStringList folders(const QString &parent) const; ///< names of the folders straight below, sorted
    [[nodiscard]] bool contains(const QString &path) const;
    [[nodiscard]] QByteArray bytes(const QString &path, qint64 atMost = -1) const;
    [[nodiscard]] QStringList lines(const QString &path) const; ///< UTF-8, without their ends

private:
    QDir m_root;
};

/// C++ lines with comments and the contents of plain string literals blanked; as many lines as went in.
[[nodiscard]] QStringList codeOnly(const QStringList &lines);

} // namespace RepoSignal
