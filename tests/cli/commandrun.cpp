// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"

#include "cli/commandline.h"

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

QString makeLibrary(const QString &folder)
{
    static constexpr const char *header =
        "rank,item,repo_name,stars,forks,language,repo_url,username,issues,last_commit,description\n";
    QStringList files;
    for (int d = 0; d < 3; ++d) {
        const QString path = folder + QStringLiteral("/github-ranking-2026-03-0%1.csv").arg(4 + d);
        writeFile(path,
                  header + rankingRow("ann", "kernel", 60000 + 100 * d, "C")
                      + rankingRow("bob", "shell", 20000 - 5 * d, "C")
                      + rankingRow("cy", "editor", 20000 + 400 * d, "Rust") + rankingRow("di", "books", 10000, ""));
        files.append(path);
    }
    const QString library = folder + QStringLiteral("/test.reposignal");
    const CommandRun made = run({QStringLiteral("new"), library});
    const CommandRun filled = run(QStringList{QStringLiteral("--library"), library, QStringLiteral("import")} + files);
    if (made.exitCode != 0 || filled.exitCode != 0)
        qFatal("no library: %s%s", qPrintable(made.err), qPrintable(filled.err));
    return library;
}

} // namespace RepoSignal
