// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"
#include "figures/figure.h"
#include "session/decisions.h"
#include "session/editions.h"
#include "session/executors.h"
#include "session/jobs.h"
#include "session/libraries.h"
#include "session/librarycare.h"
#include "session/selection.h"

#include <QObject>

namespace RepoSignal {

/// The open library and the edition shown of it: takes commands, tells what came of them by signals that carry values.
/// Lives on the GUI thread; everything slow runs on its executors.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] std::shared_ptr<const Dataset> dataset() const; ///< null until a library is open
    [[nodiscard]] EditionPtr edition() const; ///< null until one is ready, and in an empty library
    [[nodiscard]] QString libraryPath() const;
    [[nodiscard]] QString readOnlyReason() const; ///< empty when the library can be written
    [[nodiscard]] EditionRequest request() const;
    [[nodiscard]] Selection &selection();
    [[nodiscard]] Executors &executors();
    [[nodiscard]] QList<Job *> jobs() const;

    /// Opens a library; an empty path means the default one, made from the bundled data when absent. When that fails
    /// the library before stays open.
    void open(const QString &path);
    /// Makes an empty library and opens it.
    void createAndOpen(const QString &path);
    /// Before a chosen compare-with date the previous day takes its place, until the date lies before again.
    void setAsOf(std::optional<Day> day); ///< no value: the newest complete day
    void setCompareWith(const CompareWith &compareWith);
    void setScope(const QString &scope);
    void setRequest(const EditionRequest &request);
    void importFiles(const QStringList &paths);
    /// Keeps repositories as a list that can be a scope; replaces a list of that name, no members removes it.
    void saveList(const QString &name, const std::vector<RepositoryId> &members);
    /// Keeps what the analyst says of a step of a series, or forgets it; the library is loaded again.
    void decideFault(const FaultRuling &ruling);
    /// Makes the names of a rename (Join::id) two repositories again, or one; the library is loaded again.
    void undoJoin(std::int64_t join, bool undone = true);
    /// Looks at every page and row of the open library.
    void checkLibrary();
    /// Writes a whole copy of the open library.
    void backUpLibrary(const QString &target);
    /// Puts a copy of a backup in the place of restorePath() and opens it.
    void restoreLibrary(const QString &backup);
    /// The open library; where none is open the one that did not open, or the default one.
    [[nodiscard]] QString restorePath() const;
    /// Renders and writes on the background executor.
    void saveFigure(const ChartSpec &chart, const FigureOptions &options, const QString &path);
    /// Writes rows and columns of an edition, in a form that the file's ending names, on the background executor.
    void saveTable(const EditionPtr &edition, const std::vector<int> &rows, const std::vector<int> &columns,
                   const QString &path);

signals:
    void libraryOpened();
    void libraryFailed(const RepoSignal::Error &error, const QString &path);
    void editionChanged(RepoSignal::EditionPtr edition); ///< null for a library without observations
    /// The date or scope could not be shown; the edition and request before stay.
    void requestRefused(const RepoSignal::Error &error);
    void importFinished(const RepoSignal::ImportReport &report);
    void listSaved(const QString &name);
    void faultDecided(const RepoSignal::FaultRuling &ruling);
    void joinUndone(std::int64_t join, bool undone);
    void libraryChecked(const QString &path, const RepoSignal::LibraryHealth &health);
    void libraryBackedUp(const QString &target);
    void libraryRestored(const QString &path, const QString &kept); ///< `kept`: empty where nothing was replaced
    void figureSaved(const QString &path);
    void tableSaved(const QString &path);
    void failed(const RepoSignal::Error &error);
    void jobsChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace RepoSignal
