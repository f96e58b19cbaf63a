// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/lists.h"

#include "session/executors.h"
#include "store/library.h"

namespace RepoSignal {

Result<void> saveChosenList(const QString &path, const QString &name, std::span<const RepositoryId> members)
{
    Q_ASSERT(!isGuiThread());
    const auto library = Library::open(path, LibraryMode::ReadWrite);
    if (!library)
        return library.error();
    if (!library.value()->isWritable())
        return Error{ErrorKind::Storage, library.value()->readOnlyReason()};
    return library.value()->setList(name, members);
}

} // namespace RepoSignal
