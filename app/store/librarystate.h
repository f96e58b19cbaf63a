// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/libraryerrors.h"
#include "store/libraryfile.h"

#include <optional>

namespace RepoSignal {

struct Library::Private {
    LibraryFile file;
    LibraryMode mode = LibraryMode::ReadOnly;

    /// Why nothing may be written through this object; no value when it may.
    [[nodiscard]] std::optional<Error> refusal() const
    {
        if (!file.readOnlyReason.isEmpty())
            return LibraryErrors::notWritable(file.readOnlyReason);
        if (mode == LibraryMode::ReadOnly)
            return LibraryErrors::openedForReading(file.path);
        return {};
    }
};

} // namespace RepoSignal
