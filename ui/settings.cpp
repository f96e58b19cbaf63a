// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <array>

namespace RepoSignal {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kDocks = QStringLiteral("window/docks");
const QString kPage = QStringLiteral("window/page");
const QString kPagesWithDetails = QStringLiteral("window/pages_with_details");
const QString kTheme = QStringLiteral("window/theme");
const QString kScope = QStringLiteral("edition/scope");
const QString kWindow = QStringLiteral("overview/window");
const QString kLanguageBasis = QStringLiteral("languages/basis");
const QString kLanguageWindow = QStringLiteral("languages/window");
const QString kVelocityWindow = QStringLiteral("velocity/window");
const QString kVelocityMinimum = QStringLiteral("velocity/minimum");
const QString kVelocityLines = QStringLiteral("velocity/growth_lines");
const QString kDataView = QStringLiteral("data/view");
const QString kColumns = QStringLiteral("repositories/columns");
const QString kSort = QStringLiteral("repositories/sort");
const QString kExportFolder = QStringLiteral("export/folder");

template<typename Value, std::size_t size> using Names = std::array<std::pair<Value, const char *>, size>;

constexpr Names<ThemeChoice, 3> kThemes{{{ThemeChoice::System, "system"}, {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}}};
constexpr Names<ShareBasis, 3> kBases{
    {{ShareBasis::Repositories, "repositories"}, {ShareBasis::Stars, "stars"}, {ShareBasis::Gain, "gain"}}};

template<typename Value, std::size_t size> Value valueOf(const Names<Value, size> &names, const QString &text, Value fallback)
{
    for (const auto &[value, name] : names) {
        if (text == QLatin1String(name))
            return value;
    }
    return fallback;
}

template<typename Value, std::size_t size> QString nameOf(const Names<Value, size> &names, Value value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

/// `velocity 1 80`: id, visible, width.
std::vector<ColumnPlace> columnsFrom(const QStringList &lines)
{
    std::vector<ColumnPlace> places;
    for (const QString &line : lines) {
        const QStringList parts = line.split(u' ');
        bool isNumber = false;
        const int width = parts.value(2).toInt(&isNumber);
        if (parts.size() == 3 && isNumber && width >= 0 && columnIndex(parts.first()) >= 0)
            places.push_back({.id = parts.first(), .visible = parts.at(1) == u"1", .width = width});
    }
    return places;
}

QStringList columnLines(const std::vector<ColumnPlace> &places)
{
    QStringList lines;
    for (const ColumnPlace &place : places)
        lines.append(QStringLiteral("%1 %2 %3").arg(place.id).arg(int(place.visible)).arg(place.width));
    return lines;
}

} // namespace

Settings Settings::read(const QSettings &store)
{
    Settings settings;
    const auto text = [&store](const QString &key) { return store.value(key).toString(); };
    settings.geometry = store.value(kGeometry).toByteArray();
    settings.docks = store.value(kDocks).toByteArray();
    settings.page = store.value(kPage, settings.page).toString();
    settings.pagesWithDetails = store.value(kPagesWithDetails, settings.pagesWithDetails).toStringList();
    settings.theme = valueOf(kThemes, text(kTheme), settings.theme);
    settings.scope = text(kScope);
    settings.window = windowFromId(text(kWindow)).value_or(settings.window);
    settings.languageBasis = valueOf(kBases, text(kLanguageBasis), settings.languageBasis);
    settings.languageWindow = windowFromId(text(kLanguageWindow)).value_or(settings.languageWindow);
    settings.velocityWindow = windowFromId(text(kVelocityWindow)).value_or(settings.velocityWindow);
    bool isNumber = false;
    const int minimum = text(kVelocityMinimum).toInt(&isNumber);
    settings.velocityMinimum = isNumber && minimum > 0 ? minimum : settings.velocityMinimum;
    settings.velocityLines = text(kVelocityLines) != u"false";
    settings.dataView = store.value(kDataView, settings.dataView).toString();
    settings.columns = columnsFrom(store.value(kColumns).toStringList());
    if (const auto keys = parseSortKeys(text(kSort)))
        settings.sort = keys.value();
    settings.exportFolder =
        store.value(kExportFolder, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)).toString();
    return settings;
}

void Settings::write(QSettings &store) const
{
    store.setValue(kGeometry, geometry);
    store.setValue(kDocks, docks);
    store.setValue(kPage, page);
    store.setValue(kPagesWithDetails, pagesWithDetails);
    store.setValue(kTheme, nameOf(kThemes, theme));
    store.setValue(kScope, scope);
    store.setValue(kWindow, windowId(window));
    store.setValue(kLanguageBasis, nameOf(kBases, languageBasis));
    store.setValue(kLanguageWindow, windowId(languageWindow));
    store.setValue(kVelocityWindow, windowId(velocityWindow));
    store.setValue(kVelocityMinimum, velocityMinimum);
    store.setValue(kVelocityLines, velocityLines ? QStringLiteral("true") : QStringLiteral("false"));
    store.setValue(kDataView, dataView);
    store.setValue(kColumns, columnLines(columns));
    store.setValue(kSort, printSortKeys(sort));
    store.setValue(kExportFolder, exportFolder);
}

} // namespace RepoSignal
