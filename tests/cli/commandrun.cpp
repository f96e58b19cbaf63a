// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"

#include "cli/commandline.h"
#include "domain/day.h"

#include <QBuffer>
#include <QFile>

namespace RepoSignal {

namespace {

QByteArray rankingRow(const char *owner, const char *name, int stars, const char *language)
{
    return QByteArray("1,top-100-stars,") + name + ',' + QByteArray::number(stars) + ",7," + language
        + ",https://github.com/" + owner + '/' + name + ',' + owner + ",3,2026-03-01T00:00:00Z,About " + name + "\n";
}

} // namespace

CommandRun run(const QStringList &arguments, RunConditions conditions)
{
    QBuffer out;
    QBuffer err;
    if (!out.open(QIODevice::WriteOnly) || !err.open(QIODevice::WriteOnly))
        qFatal("buffers must open");
    const std::atomic_bool interrupted = conditions.interrupted;
    const int code = runCommand(
        QStringList{QStringLiteral("reposignal")} + arguments,
        {.out = out, .err = err, .errIsTerminal = conditions.onTerminal, .interrupted = interrupted});
    return {code, QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString makeLibrary(const QString &folder, int days, int burst)
{
    static constexpr const char *header =
        "rank,item,repo_name,stars,forks,language,repo_url,username,issues,last_commit,description\n";
    const Day last = std::chrono::sys_days{std::chrono::year{2026} / 3 / 6};
    QStringList files;
    for (int d = 3 - days; d < 3; ++d) {
        const QString path = folder
            + QStringLiteral("/github-ranking-%1.csv").arg(isoDay(last + std::chrono::days{d - 2}));
        writeFile(path,
                  header + rankingRow("ann", "kernel", 60000 + 100 * d + (d == 2 ? burst : 0), "C")
                      + rankingRow("bob", "shell", 20000 - 5 * d, "C")
                      + rankingRow("cy", "editor", 20000 + 400 * d, "Rust") + rankingRow("di", "books", 10000, ""));
        files.append(path);
    }
    const QString library = folder + QStringLiteral("/%1days%2.reposignal").arg(days).arg(burst);
    const CommandRun made = run({QStringLiteral("new"), library});
    const CommandRun filled = run(QStringList{QStringLiteral("--library"), library, QStringLiteral("import")} + files);
    if (made.exitCode != 0 || filled.exitCode != 0)
        qFatal("no library: %s%s", qPrintable(made.err), qPrintable(filled.err));
    return library;
}

} // namespace RepoSignal
