// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace RepoSignal {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Figures", source);
}

Error failure(ErrorKind kind, const QString &detail)
{
    return Error{.kind = kind, .detail = detail, .retryAt = {}};
}

Result<QByteArray> contents(const ChartSpec &chart, const FigureOptions &options, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"png")
        return figurePng(chart, options);
    if (ending == u"svg")
        return figureSvg(chart, options);
    if (ending == u"csv")
        return figureCsv(chart);
    if (ending == u"json")
        return figureJson(chart);
    if (ending == u"txt")
        return (chart.altText + u'\n').toUtf8();
    return failure(ErrorKind::Malformed,
                   text("A figure cannot be saved as %1: choose a name that ends in .png, .svg, .csv, .json or .txt.")
                       .arg(QDir::toNativeSeparators(path)));
}

} // namespace

Result<void> saveFigure(const ChartSpec &chart, const FigureOptions &options, const QString &path)
{
    const auto bytes = contents(chart, options, path);
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes.value()) == bytes.value().size() && file.commit())
        return {};
    return failure(ErrorKind::Storage,
                   text("%1 could not be written: %2. Nothing was changed; choose another folder or free some space.")
                       .arg(QDir::toNativeSeparators(path), file.errorString()));
}

QString figureFileName(const ChartSpec &chart, const FigureOptions &options, QStringView ending)
{
    QString name = QStringLiteral("%1_%2_%3").arg(isoDay(chart.asOf), chart.kind, options.preset.id);
    if (options.theme == FigureTheme::Dark)
        name += QStringLiteral("_dark");
    if (options.scale > 1 && ending == u"png")
        name += QStringLiteral("@%1x").arg(std::min(options.scale, 3));
    return name + u'.' + ending.toString();
}

} // namespace RepoSignal
