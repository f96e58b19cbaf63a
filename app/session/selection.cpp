// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/selection.h"

namespace RepoSignal {

void Selection::setCurrent(RepositoryId repository)
{
    if (m_current == repository)
        return;
    m_current = repository;
    emit currentChanged(repository);
}

} // namespace RepoSignal
