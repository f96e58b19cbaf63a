// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace RepoSignal {

/// The candidate that a mistyped word stands for, whatever its case: at most one slip (a letter added, dropped, changed
/// or swapped) in about three letters. Of equals the first; empty when none is near.
[[nodiscard]] QString nearestWord(QStringView word, const QStringList &candidates);

} // namespace RepoSignal
