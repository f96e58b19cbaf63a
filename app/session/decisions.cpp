// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/decisions.h"

#include "session/executors.h"
#include "store/library.h"

namespace RepoSignal {

Result<void> saveFaultRuling(const QString &path, const FaultRuling &ruling)
{
    Q_ASSERT(!isGuiThread());
    const auto library = Library::open(path, LibraryMode::ReadWrite);
    if (!library)
        return library.error();
    return library.value()->setFaultDecision(ruling.repository, ruling.source, ruling.day, ruling.verdict);
}

Result<void> saveJoinUndone(const QString &path, std::int64_t join, bool undone)
{
    Q_ASSERT(!isGuiThread());
    const auto library = Library::open(path, LibraryMode::ReadWrite);
    if (!library)
        return library.error();
    return library.value()->setJoinUndone(join, undone);
}

} // namespace RepoSignal
