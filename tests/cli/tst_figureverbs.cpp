// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "support/testmain.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>

using namespace RepoSignal;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFigureVerbs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_library = makeLibrary(m_folder.path());
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFigureIsWritten()
    {
        const QString png = path("share.png");
        const CommandRun drawn = verb({"figure", "language-share", "--of", "stars", "--scale", "2", "-o"}, png);
        QCOMPARE(drawn.exitCode, 0);
        QCOMPARE(drawn.out, QString());
        QCOMPARE(drawn.err, QStringLiteral("Wrote %1\n").arg(png));
        QCOMPARE(QImage(png).size(), QSize(2400, 1350));

        const QString svg = path("movers.svg");
        QCOMPARE(
            verb({"figure", "movers", "--window", "24h", "--title", "A headline of ours", "--theme", "dark", "-o"}, svg)
                .exitCode,
            0);
        QVERIFY(contentOf(svg).contains("A headline of ours"));

        const QString csv = path("history.csv");
        QCOMPARE(
            verb({"figure", "history", "--repositories", "ANN/kernel", "--from", "2026-03-05", "-o"}, csv).exitCode, 0);
        QVERIFY(contentOf(csv).contains("60200"));
        QVERIFY(!contentOf(csv).contains("60000"));

        const QString text = path("change.txt");
        QCOMPARE(verb({"figure", "language-change", "--of", "stars", "--window", "24h", "-o"}, text).exitCode, 0);
        QVERIFY(!contentOf(text).trimmed().isEmpty());
    }

    void aVelocityFigureIsWritten()
    {
        const QString csv = path("velocity.csv");
        QCOMPARE(verb({"figure", "velocity", "-o"}, csv).exitCode, 0);
        QVERIFY(contentOf(csv).startsWith("repository,language,stars_before,stars_gained,growth,remark\r\n"
                                          "cy/editor,Rust,20400,400,"));
        const QString png = path("velocity.png");
        QCOMPARE(verb({"figure", "velocity", "--window", "24h", "--repositories", "ann/kernel,cy/editor", "-o"}, png).exitCode, 0);
        QCOMPARE(QImage(png).size(), QSize(1200, 675));
        const CommandRun unknown = verb({"figure", "velocity", "--window", "7d", "-o"}, path("week.png"));
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY(unknown.err.contains(u"needs readings at both ends"));
    }

    void figuresEndOnADayAndCompareWithAnother()
    {
        const QString library = makeLibrary(m_folder.path(), 61);
        const auto figure = [&](const QStringList &arguments) {
            return run(QStringList{QStringLiteral("--library"), library, QStringLiteral("figure")} + arguments);
        };
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        const QString json = path("to.json");
        QCOMPARE(figure(words("history --repositories ann/kernel --from 2026-02-01 --to 2026-02-20 -o") + QStringList{json}).exitCode, 0);
        QVERIFY(contentOf(json).contains("\"as_of\": \"2026-02-20\""));
        QVERIFY(!contentOf(json).contains("2026-02-21") && !contentOf(json).contains("2026-01-31"));
        const QString change = path("change.json");
        QCOMPARE(figure(words("language-change --of stars --from 2026-02-01 --to 2026-02-20 -o") + QStringList{change}).exitCode, 0);
        QVERIFY2(contentOf(change).contains("1 February"), contentOf(change).constData());
        QCOMPARE(figure(words("movers --window 7d --to 2026-02-20 -o") + QStringList{path("to.png")}).exitCode, 0);
        QCOMPARE(figure(words("movers --to 2027-02-20 -o") + QStringList{path("no.png")}).exitCode, 2);
        const CommandRun both = run(QStringList{QStringLiteral("--library"), library, QStringLiteral("--as-of"), QStringLiteral("2026-02-19")}
                                    + words("figure movers --to 2026-02-20 -o") + QStringList{path("no.png")});
        QCOMPARE(both.exitCode, 2);
        QVERIFY(both.err.contains(u"different last days"));
    }

    void theSameCommandWritesTheSameBytes()
    {
        for (const char *ending : {"png", "svg", "json"}) {
            const QString first = path("first.") + QString::fromLatin1(ending);
            const QString second = path("second.") + QString::fromLatin1(ending);
            for (const QString &file : {first, second})
                QCOMPARE(verb({"figure", "movers", "--window", "24h", "-o"}, file).exitCode, 0);
            QVERIFY(!contentOf(first).isEmpty());
            QVERIFY2(contentOf(first) == contentOf(second), ending);
        }
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QStringList &arguments, const char *file, const char *said) {
            QTest::newRow(name) << arguments << QString::fromLatin1(file) << QString::fromLatin1(said);
        };
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        row("kind", words("mover"), "x.png", "No kind of figure is called \"mover\"");
        row("no file", words("movers"), "", "Expected the file to write");
        row("ending", words("movers"), "x.pdf", "must end in .png");
        row("vega-lite", words("movers"), "x.vl.json", "must end in .png");
        row("of", words("movers --of stars"), "x.png", "--of: \"stars\" is none of growth, gain");
        row("of history", words("history --of gain --repositories a/b"), "x.png", "--of says nothing");
        row("from movers", words("movers --from 2026-03-05"), "x.png", "--from says nothing");
        row("from what", words("history --repositories ann/kernel --from soon"), "x.png", "\"soon\" is no date");
        row("to what", words("movers --to soon"), "x.png", "--to: \"soon\" is no date");
        row("repositories of movers", words("movers --repositories a/b"), "x.png", "--repositories says nothing");
        row("from too late", words("history --repositories ann/kernel --from 2026-03-06"), "x.png", "must lie before");
        row("no repository", words("history"), "x.png", "needs one repository");
        row("two repositories", words("history --repositories a/b,c/d"), "x.png", "needs one repository");
        row("scale of svg", words("movers --scale 2"), "x.svg", "--scale is for .png");
        row("scale", words("movers --scale 4"), "x.png", "no whole number from 1 to 3");
        row("theme of data", words("movers --theme dark"), "x.csv", "--theme is for pictures");
        row("preset", words("movers --preset poster"), "x.png", "\"poster\" is none of article");
        row("share window", words("language-share --of stars --window 7d"), "x.png", "--window says nothing");
    }
    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, file);
        QFETCH(QString, said);
        const QString target = m_folder.filePath(file);
        if (!file.isEmpty())
            arguments += {QStringLiteral("-o"), target};
        const CommandRun wrong = run(QStringList{QStringLiteral("--library"), m_library, QStringLiteral("figure")}
                                     + arguments);
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.err.startsWith(u"reposignal: ") && wrong.err.contains(said), qPrintable(wrong.err));
        QCOMPARE(wrong.err.count(u'\n'), 1);
        QVERIFY(file.isEmpty() || !QFileInfo::exists(target));
    }

    void whatCannotBeShownIsOne()
    {
        const QString file = path("none.png");
        const CommandRun unknown = verb({"figure", "history", "--repositories", "no/body", "-o"}, file);
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY(unknown.err.contains(u"knows no repository no/body"));
        const CommandRun refused = verb({"figure", "language-share", "--of", "repositories", "-o"}, file);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.err.contains(u"says nothing here"));
        QVERIFY(!QFileInfo::exists(file));
        const CommandRun nowhere = verb({"figure", "movers", "--window", "24h", "-o"}, path("absent/x.png"));
        QCOMPARE(nowhere.exitCode, 1);
        QCOMPARE(nowhere.err.count(u'\n'), 1);
    }

    void figuresFillAFolder()
    {
        // Three days know no gain of a week: what can be drawn is drawn, the rest is listed.
        const QString folder = path("figures");
        const CommandRun drawn = verb({"figures", "-o"}, folder);
        const QStringList files = QDir(folder).entryList(QDir::Files);
        QCOMPARE(drawn.out.count(u'\n'), files.size());
        QCOMPARE(drawn.exitCode, files.isEmpty() ? 1 : 3);
        QVERIFY2(drawn.err.contains(u"reposignal: movers-gain: "), qPrintable(drawn.err));
    }

    void figuresOfALongerHistoryAreAll()
    {
        const QString library = makeLibrary(m_folder.path(), 60);
        const QString folder = path("all/of/them");
        const CommandRun drawn = run({QStringLiteral("--library"), library, QStringLiteral("--quiet"),
                                      QStringLiteral("figures"), QStringLiteral("-o"), folder});
        QVERIFY2(drawn.exitCode == 0, qPrintable(drawn.err));
        QStringList kinds;
        for (const QString &file : QDir(folder).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name))
            kinds.append(file.section(u'_', 1, 1));
        QCOMPARE(kinds.join(u' '), QStringLiteral("language-change language-share movers-gain movers-growth velocity"));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 10);
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] CommandRun verb(std::initializer_list<const char *> arguments, const QString &last) const
    {
        QStringList all{QStringLiteral("--library"), m_library};
        for (const char *argument : arguments)
            all.append(QString::fromLatin1(argument));
        return run(all + QStringList{last});
    }

    QTemporaryDir m_folder;
    QString m_library;
};

REPOSIGNAL_TEST_MAIN(QGuiApplication, TestFigureVerbs)
#include "tst_figureverbs.moc"
