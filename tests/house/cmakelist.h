// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace RepoSignal {

/// One call in a CMake list: `name(arguments)`.
struct CMakeCall {
    QString name; ///< lower-case
    QStringList arguments; ///< split at white space, quotes taken off
    int line = 0; ///< where it begins, from 1
};

/// The calls of a CMake list in order. Understands what the house writes: no brackets within arguments, no `[[ ]]`.
[[nodiscard]] QList<CMakeCall> callsIn(const QString &text);

/// The targets that reposignal_room(… LINK …) or target_link_libraries(…) links; empty for every other call.
[[nodiscard]] QStringList linkedTargets(const CMakeCall &call);

} // namespace RepoSignal
