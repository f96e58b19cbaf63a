// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "house/finding.h"
#include "house/sourcetree.h"

#include <QMap>

namespace RepoSignal {

/// What one room may include and link.
struct Room {
    QString folder; ///< `app/domain`; `app` and `ui` stand for the files lying straight in them
    QStringList include; ///< names of rooms, or single headers of `ui` (`page.h`)
    QStringList link; ///< targets besides Qt6::Core and the rooms that it may include

    /// The name in includes and in the target's name: the folder's own.
    [[nodiscard]] QString name() const { return folder.section(u'/', -1); }
};

/// The table of rooms, and its comparison with a source tree. Anything not in the table is forbidden.
class RoomTable
{
public:
    /// Reads rows `"folder": {"include": […], "link": […]}`; `faults` says what is wrong with them, if anything.
    static RoomTable fromJson(const QByteArray &json, QStringList *faults);

    /// Every difference between the table and the folders, includes and CMake lists below app/ and ui/.
    [[nodiscard]] Findings differences(const SourceTree &tree) const;

private:
    [[nodiscard]] const Room *roomNamed(QStringView name) const;
    [[nodiscard]] const Room *roomOf(const QString &path) const;
    [[nodiscard]] QString firstCycle() const;
    [[nodiscard]] Findings strayFolders(const SourceTree &tree) const;
    [[nodiscard]] Findings includesIn(const SourceTree &tree, const Room &room, const QString &path) const;
    [[nodiscard]] QString whyNotIncluded(const Room &room, const QString &path, const QString &included) const;
    [[nodiscard]] Findings linksIn(const SourceTree &tree, const Room &room, const QString &path) const;
    [[nodiscard]] bool mayLink(const Room &room, const QString &target) const;

    QMap<QString, Room> m_rooms; ///< by folder
};

/// Headers and sources below app/ and ui/ that the CMake list of their folder does not name.
[[nodiscard]] Findings unlistedFiles(const SourceTree &tree);

} // namespace RepoSignal
