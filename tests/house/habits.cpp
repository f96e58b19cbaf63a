// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "house/habits.h"

#include <QRegularExpression>

namespace RepoSignal {

namespace {

constexpr int kHeaderBudget = 120; // lines
constexpr int kSourceBudget = 300; // lines
constexpr qint64 kLicenceWithin = 1500; // bytes from the start of a file

struct Habit {
    QRegularExpression pattern;
    QRegularExpression files;
    bool inCodeOnly = true; ///< not in comments and string literals
    QString why;
};

/// A letter in brackets keeps a pattern from finding itself here.
const QList<Habit> &habits()
{
    static const QRegularExpression code(QStringLiteral(R"(^(app|ui)/.*\.(h|cpp)$)"));
    static const QRegularExpression headers(QStringLiteral(R"(^(app|ui)/.*\.h$)"));
    static const QRegularExpression prose(QStringLiteral(
        R"(^(?!(tests|resources)/data/).*(\.(h|cpp|txt|cmake|md|sh|py|yml|json|svg|xml|desktop)|/run)$)"));
    static const QList<Habit> list{
        {QRegularExpression(QStringLiteral(R"(\b(TOD[O]|FIXM[E]|XX[X])\b)")), prose, false,
         QStringLiteral("unfinished work does not land")},
        {QRegularExpression(
             QStringLiteral(R"((?<![\w.])/wor[k]/|/tm[p]/(wt|build|brief)|\bshare[d]/(data|guide)|/hom[e]/\w)")),
         prose, false, QStringLiteral("names a place outside the project")},
        {QRegularExpression(QStringLiteral(R"(\bQEventLoop\b|\bprocessEvents\b|\bwaitForFinished\b)")), code, true,
         QStringLiteral("nothing waits or runs a nested event loop: use a watcher's finished")},
        {QRegularExpression(QStringLiteral(
             R"(\bnew QThread\b|\bQThread::create\b|\bstd::j?thread\b|\bQMutex\b|\bstd::\w*mutex\b|\bQWaitCondition\b)")),
         code, true, QStringLiteral("threads come from the executors, and values need no lock")},
        {QRegularExpression(QStringLiteral(R"(\bQThreadPool::globalInstance\b)")), code, true,
         QStringLiteral("nothing runs on the global pool")},
        {QRegularExpression(QStringLiteral(R"([\s&*]get[A-Z]\w*\()")), headers, true,
         QStringLiteral("an accessor is named after what it gives, without get")},
    };
    return list;
}

bool isLicenceText(const QString &path)
{
    static const QRegularExpression names(QStringLiteral(R"((^|/)(LICENSE|LICENSES/|COPYING|OFL)[^/]*$|\.license$)"));
    return names.match(path).hasMatch();
}

bool statesLicence(const QByteArray &text)
{
    return text.contains("SPDX-FileCopyrightText:") && text.contains("SPDX-License-Identifier:");
}

} // namespace

Findings unlicensedFiles(const SourceTree &tree)
{
    Findings findings;
    for (const QString &path : tree.files()) {
        if (isLicenceText(path) || statesLicence(tree.bytes(path, kLicenceWithin))
            || statesLicence(tree.bytes(path + QStringLiteral(".license"))))
            continue;
        findings.append(
            {path, 0, QStringLiteral("states no copyright and licence, nor does a .license file beside it")});
    }
    return findings;
}

Findings forbiddenPhrases(const SourceTree &tree)
{
    Findings findings;
    for (const QString &path : tree.files()) {
        QStringList text;
        QStringList code;
        for (const Habit &habit : habits()) {
            if (!habit.files.match(path).hasMatch())
                continue;
            if (text.isEmpty()) {
                text = tree.lines(path);
                code = codeOnly(text);
            }
            const QStringList &lines = habit.inCodeOnly ? code : text;
            for (int i = 0; i < lines.size(); ++i) {
                if (const auto match = habit.pattern.match(lines.at(i)); match.hasMatch())
                    findings.append(
                        {path, i + 1, QStringLiteral("“%1”: %2").arg(match.captured().trimmed(), habit.why)});
            }
        }
    }
    return findings;
}

Findings unguardedHeaders(const SourceTree &tree)
{
    Findings findings;
    for (const QString &path : tree.files(QStringLiteral("app")) + tree.files(QStringLiteral("ui"))) {
        if (path.endsWith(u".h") && !tree.lines(path).contains(QStringLiteral("#pragma once")))
            findings.append({path, 0, QStringLiteral("has no #pragma once")});
    }
    return findings;
}

Findings labelsReadingHtml(const SourceTree &tree)
{
    static const QRegularExpression makesLabel(QStringLiteral(R"(\bnew QLabel\b|\bQLabel\s+\w+\s*[;({])"));
    Findings findings;
    for (const QString &path : tree.files(QStringLiteral("ui"))) {
        if (!path.endsWith(u".cpp"))
            continue;
        const QString code = codeOnly(tree.lines(path)).join(u'\n');
        if (code.contains(makesLabel) && !code.contains(u"Qt::PlainText"))
            findings.append({path, 0, QStringLiteral("makes a QLabel that guesses at HTML: set Qt::PlainText")});
    }
    return findings;
}

Findings filesOverBudget(const SourceTree &tree)
{
    Findings findings;
    for (const QString &path : tree.files(QStringLiteral("app")) + tree.files(QStringLiteral("ui"))) {
        const int budget = path.endsWith(u".h") ? kHeaderBudget : path.endsWith(u".cpp") ? kSourceBudget : 0;
        const auto lines = budget > 0 ? tree.lines(path).size() - 1 : 0;
        if (lines > budget)
            findings.append({path, 0, QStringLiteral("%1 lines; the rule of thumb is %2").arg(lines).arg(budget)});
    }
    return findings;
}

} // namespace RepoSignal
