// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace RepoSignal {

class DetailsPane;
class FileCommands;
class NoticeArea;
class PageStack;
class WindowActions;

/// What the commands about the page on screen do: export, copy, filter, columns. They are only enabled with an edition.
class PageCommands : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    PageCommands(WindowActions &actions, PageStack &pages, const DetailsPane &details, FileCommands &files, NoticeArea &notices,
                 QObject *parent);

private:
    void exportFigure();
    void copy();
    void find();
    void fillColumns();

    WindowActions &m_actions;
    PageStack &m_pages;
    const DetailsPane &m_details;
    FileCommands &m_files;
    NoticeArea &m_notices;
};

} // namespace RepoSignal
