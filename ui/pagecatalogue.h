// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings.h"

namespace RepoSignal {

class PageStack;
class RepositoriesPage;
class Sidebar;
class WindowActions;
class Workspace;

inline const QString kOverviewPage = QStringLiteral("overview");
inline const QString kRepositoriesPage = QStringLiteral("repositories");
inline const QString kLanguagesPage = QStringLiteral("languages");
inline const QString kVelocityPage = QStringLiteral("velocity");
inline const QString kDataPage = QStringLiteral("data");

/// The pages there are, in the order of sidebar and menu; a page made later starts as `settings` remembers it.
/// Everything passed outlives the stack.
void addPages(PageStack &pages, Sidebar &sidebar, WindowActions &actions, Workspace &workspace, const Settings &settings);
/// How the pages are now; those never made keep what was remembered.
void rememberPages(const PageStack &pages, Settings &settings);
[[nodiscard]] RepositoriesPage &repositoriesPage(PageStack &pages);

} // namespace RepoSignal
