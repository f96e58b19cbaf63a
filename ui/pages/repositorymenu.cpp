// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/repositorymenu.h"

#include "table/column.h"
#include "table/query.h"
#include "widgets/icons.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RepositoryMenu)
};

/// A name as the text of a menu entry, where & would mark a letter.
QString entryText(QStringView name)
{
    return name.toString().replace(u'&', QStringLiteral("&&"));
}

QString termFor(QStringView column, QStringView value, bool negated = false)
{
    return printTerm({.column = columnIndex(column),
                      .op = QueryTerm::Operator::Equals,
                      .text = value.toString().toCaseFolded(),
                      .negated = negated});
}

void copyLines(const QStringList &lines)
{
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void addFilters(QMenu &menu, const Edition &edition, int row, const std::function<void(const QString &)> &filterBy)
{
    const QString language = edition.language(row);
    if (!language.isEmpty()) {
        const QString term = termFor(u"language", language);
        menu.addAction(Texts::tr("Filter by language: %1").arg(entryText(language)), &menu, [=] { filterBy(term); });
    }
    const QStringView owner = edition.dataset->owner(edition.repository(row));
    const QString term = termFor(u"owner", owner);
    menu.addAction(Texts::tr("Filter by owner: %1").arg(entryText(owner)), &menu, [=] { filterBy(term); });
}

} // namespace

QUrl repositoryUrl(QStringView fullName)
{
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(QStringLiteral("github.com"));
    url.setPath(u'/' + fullName.toString(), QUrl::DecodedMode);
    return url;
}

void openOnGitHub(QStringView fullName)
{
    QDesktopServices::openUrl(repositoryUrl(fullName));
}

void fillRepositoryMenu(QMenu &menu, const Edition &edition, const std::vector<int> &rows, const RepositoryMenuHooks &hooks)
{
    if (rows.empty())
        return;
    QStringList names;
    QStringList urls;
    for (const int row : rows) {
        names.append(edition.fullName(row).toString());
        urls.append(repositoryUrl(edition.fullName(row)).toString(QUrl::FullyEncoded));
    }
    const bool one = rows.size() == 1;
    const QString name = names.first();
    if (one) {
        menu.addAction(icon(QStringLiteral("external-link")), Texts::tr("&Open on GitHub"), &menu, [name] { openOnGitHub(name); });
        menu.addSeparator();
    }
    menu.addAction(one ? Texts::tr("Copy &name") : Texts::tr("Copy %n names", nullptr, static_cast<int>(rows.size())), &menu,
                   [names] { copyLines(names); });
    menu.addAction(one ? Texts::tr("Copy &URL") : Texts::tr("Copy %n URLs", nullptr, static_cast<int>(rows.size())), &menu,
                   [urls] { copyLines(urls); });
    if (one && (hooks.filterBy || hooks.exclude))
        menu.addSeparator();
    if (one && hooks.filterBy)
        addFilters(menu, edition, rows.front(), hooks.filterBy);
    if (one && hooks.exclude) {
        const QString term = termFor(u"repository", name, true);
        menu.addAction(Texts::tr("&Exclude %1").arg(entryText(name)), &menu, [=, exclude = hooks.exclude] { exclude(term); });
    }
    if (hooks.saveAsList) {
        menu.addSeparator();
        menu.addAction(icon(QStringLiteral("list-plus")), Texts::tr("Save as &list…"), &menu, hooks.saveAsList);
    }
}

} // namespace RepoSignal
