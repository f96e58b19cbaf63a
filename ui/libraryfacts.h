// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/latest.h"
#include "session/workspace.h"
#include "widgets/sidebar.h"
#include "widgets/timetrack.h"

#include <QObject>

namespace RepoSignal {

/// What the frame of the window says about the open library and the scope shown: the days there are, the newest of
/// them, counts. Found on the prompt executor when library or scope change.
class LibraryFacts : public QObject
{
    Q_OBJECT

public:
    explicit LibraryFacts(Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<TrackDay> &days() const { return m_facts.days; } ///< with data in the scope, ascending
    [[nodiscard]] std::optional<Day> newest() const { return m_facts.newest; } ///< the last complete one
    [[nodiscard]] const Sidebar::Summary &summary() const { return m_facts.summary; }

signals:
    void changed();

private:
    struct Facts {
        std::vector<TrackDay> days;
        std::optional<Day> newest;
        Sidebar::Summary summary;
    };
    static Facts find(const Dataset &dataset, const Scope &scope, const QString &path);
    void update(const EditionPtr &edition);

    Workspace &m_workspace;
    std::shared_ptr<const Dataset> m_dataset; ///< that the facts are about
    QString m_scope; ///< id
    Facts m_facts;
    Latest<Facts> m_latest;
};

} // namespace RepoSignal
