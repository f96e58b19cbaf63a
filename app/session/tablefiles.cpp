// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/tablefiles.h"

#include "session/executors.h"
#include "table/tableexport.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TableFiles)
};

std::optional<TableFormat> formatOfEnding(const QString &ending)
{
    if (ending == u"csv")
        return TableFormat::Csv;
    if (ending == u"tsv")
        return TableFormat::Tsv;
    if (ending == u"md")
        return TableFormat::Markdown;
    if (ending == u"json")
        return TableFormat::Json;
    if (ending == u"txt")
        return TableFormat::Text;
    return {};
}

} // namespace

Result<void> saveTableFile(const Edition &edition, std::span<const int> rows, std::span<const int> columns,
                           const QString &path)
{
    Q_ASSERT(!isGuiThread());
    const auto format = formatOfEnding(QFileInfo(path).suffix().toLower());
    if (!format) {
        return Error{ErrorKind::Malformed,
                     Texts::tr("%1 does not say what to write: end the name with .csv, .tsv, .md, .json or .txt.").arg(path)};
    }
    QSaveFile file(path);
    const QByteArray document = exportTable(edition, rows, columns, *format);
    if (file.open(QIODevice::WriteOnly) && file.write(document) == document.size() && file.commit())
        return {};
    return Error{ErrorKind::Storage,
                 Texts::tr("Could not write %1: %2. Nothing was changed; choose another folder or make room.")
                     .arg(path, file.errorString())};
}

} // namespace RepoSignal
