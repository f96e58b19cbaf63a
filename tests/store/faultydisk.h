// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace RepoSignal {

/// While it lives, files that SQLite opens lie on a disk that can be told to fail. One at a time.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    Q_DISABLE_COPY_MOVE(FaultyDisk)

    /// After `bytes` more every write fails with SQLite's `code`.
    void failAfter(qint64 bytes, int code);
    void repair();
};

} // namespace RepoSignal
