// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/library.h"

#include <QTemporaryDir>

#include <functional>
#include <vector>

namespace RepoSignal {

/// A row with views on literals.
struct Row {
    const char *repository = nullptr;
    const char *day = nullptr;
    Count stars = kUnknownCount;
    Count forks = kUnknownCount;
    Count openIssues = kUnknownCount;
    const char *language = nullptr; ///< nullptr: not told
    const char *description = nullptr;
    const char *licence = nullptr;
    const char *topics = nullptr;
    std::int64_t pushed = 0; ///< 0: not told
    std::int64_t githubId = 0;
};

/// A library in a folder that goes away with this object. Aborts where a step fails that a test takes for granted.
class TemporaryLibrary
{
public:
    TemporaryLibrary();

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("test.reposignal")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] Library &operator*() { return *m_library; }
    Library *operator->() { return m_library.get(); }
    void close() { m_library.reset(); }
    void reopen();

    /// Writes one batch of the source and commits.
    KeptRows write(const Source &source, const std::vector<Row> &rows);
    KeptRows write(const std::vector<Row> &rows);
    KeptRows append(const Source &source, std::span<const Appearance> rows);
    KeptRows append(const Source &source, std::span<const EventSample> rows);
    KeptRows append(const Source &source, std::span<const Rename> rows);
    [[nodiscard]] std::shared_ptr<const Dataset> load();
    [[nodiscard]] LibraryInfo info();
    [[nodiscard]] QByteArray hash() { return info().contentHash; }

private:
    KeptRows writeWith(const Source &source, const std::function<Result<void>(ObservationSink &)> &accept);

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

/// Hands the rows over as one batch.
Result<KeptRows> writeBatch(ObservationSink &sink, const Source &source, const std::vector<Row> &rows);

/// The value, or the end of the test program with the error's sentence.
template<typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(sentence(result.error())));
    return std::move(result).value();
}
void must(const Result<void> &result);

} // namespace RepoSignal
