// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

#include <QUrl>

#include <functional>
#include <vector>

class QMenu;

namespace RepoSignal {

/// The page of `owner/name` on GitHub, over https.
[[nodiscard]] QUrl repositoryUrl(QStringView fullName);
/// Opens it in the user's browser.
void openOnGitHub(QStringView fullName);

/// What a menu about repositories can do besides opening and copying; a missing function leaves its entry out.
struct RepositoryMenuHooks {
    std::function<void(const QString &term)> filterBy; ///< a term of a query: `lang:rust`
    std::function<void(const QString &term)> exclude; ///< `-repo:a/b`
    std::function<void()> saveAsList;
};

/// Fills a menu for rows of an edition; nothing without rows. Texts with remote names are plain.
void fillRepositoryMenu(QMenu &menu, const Edition &edition, const std::vector<int> &rows,
                        const RepositoryMenuHooks &hooks);

} // namespace RepoSignal
