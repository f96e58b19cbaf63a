// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/observation.h"
#include "imports/rowfault.h"

#include <QByteArray>
#include <QStringList>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace RepoSignal {

/// The names in a table's first row; compared without case and without blanks around them.
class TableHeader
{
public:
    explicit TableHeader(std::span<const std::string_view> names);

    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    /// Position of the first column with one of these names (lower case); none when there is none.
    [[nodiscard]] std::optional<std::size_t> find(std::initializer_list<std::string_view> names) const;
    [[nodiscard]] bool hasAll(std::initializer_list<std::string_view> names) const;
    /// The names as a sentence shows them, cut where they are too many.
    [[nodiscard]] QString text() const;

private:
    std::vector<std::string> m_names;
    QStringList m_written;
};

/// Texts put together from fields; views of them hold until clear().
class ComposedTexts
{
public:
    [[nodiscard]] std::string_view add(std::string_view owner, std::string_view name);
    void clear() { m_texts.clear(); }

private:
    std::deque<std::string> m_texts;
};

/// What one row says: a reading or facts of a repository on a day, its place on a list, an earlier name, or several of
/// these. The views hold as long as the fields they come from.
struct RowContent {
    Observation observation = {}; ///< repository and day always; without numbers and facts it is no reading
    std::string_view list = {}; ///< a null view: the row tells no place
    int rank = 0; ///< from 1, on that list
    std::string_view oldName = {}; ///< of the repository; a null view: the row tells no rename
};

/// One shape of table: what its rows say.
class TableFormat
{
public:
    virtual ~TableFormat() = default;

    /// As reports call it: `ranking table`.
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual const Source &source() const = 0;
    /// Fills `out`, which is empty before; `fields` are as many as the header's. Names of repositories and days are
    /// checked by the caller.
    [[nodiscard]] virtual std::optional<RowFault> read(std::span<const std::string_view> fields, ComposedTexts &texts,
                                                       RowContent &out) const = 0;
};

/// The format of a table with this header, or a sentence that says what is missing. `beginning` are the first bytes of
/// the file, `file` is its name without folders.
[[nodiscard]] Result<std::unique_ptr<TableFormat>> recogniseTable(const TableHeader &header,
                                                                  const QByteArray &beginning, const QString &file);

/// Takes a count where a number must stand; an empty field is unknown.
[[nodiscard]] bool takeCount(std::string_view field, Count &out);
/// An empty view that is not null: the source says that there is none.
[[nodiscard]] constexpr std::string_view told(std::string_view field)
{
    return field.data() ? field : std::string_view("");
}

} // namespace RepoSignal
