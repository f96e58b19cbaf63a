// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/editions.h"
#include "session/executors.h"
#include "session/jobs.h"
#include "session/libraries.h"
#include "session/selection.h"

#include <QFutureWatcher>
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
    [[nodiscard]] QString readOnlyReason() const;
    [[nodiscard]] EditionRequest request() const;
    [[nodiscard]] Selection &selection();
    [[nodiscard]] Executors &executors();
    [[nodiscard]] QList<Job *> jobs() const;

    /// Opens a library; an empty path means the default one, made from the bundled data when absent.
    void open(const QString &path);
    /// Makes an empty library and opens it.
    void createAndOpen(const QString &path);
    void setAsOf(std::optional<Day> day); ///< no value: the newest complete day
    void setCompareWith(const CompareWith &compareWith);
    void setScope(const QString &scope);
    void setRequest(const EditionRequest &request);
    void importFiles(const QStringList &paths);
    /// Keeps repositories as a list that can be a scope; replaces a list of that name.
    void saveList(const QString &name, std::vector<RepositoryId> members);
    /// Renders and writes on the background executor; figureSaved or failed follows.
    void saveFigure(const struct ChartSpec &chart, const struct FigureOptions &options, const QString &path);

signals:
    void libraryOpened(std::shared_ptr<const RepoSignal::Dataset> dataset);
    void libraryFailed(const RepoSignal::Error &error, const QString &path);
    void editionChanged(RepoSignal::EditionPtr edition);
    /// A date or scope could not be shown; the edition before stays.
    void requestRefused(const RepoSignal::Error &error);
    void importFinished(const RepoSignal::ImportReport &report);
    void figureSaved(const QString &path);
    void failed(const RepoSignal::Error &error);
    void jobsChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace RepoSignal
