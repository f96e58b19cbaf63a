// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/columnwords.h"
#include "table/roworder.h"
#include "table/tableexport.h"
#include "table/texttable.h"

#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace RepoSignal;

namespace {

EditionPtr edition()
{
    const std::vector<MadeRepository> made{
        {.fullName = QStringLiteral("a/one"),
         .language = QStringLiteral("C"),
         .description = QStringLiteral("plain, \"quoted\"\nsecond line"),
         .topics = QStringLiteral("cli|tui"),
         .readings = consecutive(day("2026-03-03"), {1000, 1100, 1050, 1350}),
         .created = std::chrono::sys_seconds{day("2020-01-31")}},
        {.fullName = QStringLiteral("b/two"),
         .language = QString(),
         .description = QStringLiteral("=HYPERLINK(\"http://x\")"),
         .readings = consecutive(day("2026-03-06"), {20})},
        {.fullName = QStringLiteral("c/three"),
         .language = {},
         .description = QStringLiteral("<img src=x> | *a* [b](c) \x1b[31mred \u202eevil"),
         .readings = consecutive(day("2026-03-05"), {12345, 12340})},
    };
    return makeEdition(madeDataset(made), {.asOf = day("2026-03-06"), .scope = everything()});
}

QString exported(QStringView columns, TableFormat format)
{
    const EditionPtr made = edition();
    const auto rows = rowOrder(made, {}, {});
    return QString::fromUtf8(exportTable(*made, rows, parseColumns(columns).value(), format));
}

TableDocument document(const std::vector<QString> &texts)
{
    return {.about = {},
            .columns = {{.id = QStringLiteral("text"), .title = QStringLiteral("Text")},
                        {.id = QStringLiteral("n"), .title = QStringLiteral("N")}},
            .rowCount = static_cast<int>(texts.size()),
            .cell = [texts](int row, int column) {
                return column == 0 ? textCell(texts[static_cast<std::size_t>(row)]) : textCell(QStringLiteral("."));
            }};
}

} // namespace

class TestTableExport : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void csvIsRawAndQuoted()
    {
        const QStringList lines = exported(u"repository,language,stars,velocity,growth,gain_7d,trend,created,topics",
                                           TableFormat::Csv)
                                      .split(QStringLiteral("\r\n"));
        QCOMPARE(lines[0], QStringLiteral("repository,language,stars,velocity,growth,gain_7d,trend,created,topics"));
        QCOMPARE(lines[1],
                 QStringLiteral("a/one,C,1350,300,0.285714,,") + QString(27, u'|')
                     + QStringLiteral("100|-50|300,2020-01-31,cli|tui"));
        QCOMPARE(lines[2], QStringLiteral("b/two,,20,,,,,,"));
        QCOMPARE(lines[3], QStringLiteral("c/three,,12340,-5,-0.000405022,,%1-5,,").arg(QString(29, u'|')));
        QCOMPARE(lines[4], QString());
        QVERIFY(exported(u"description", TableFormat::Csv).contains(u"\"plain, \"\"quoted\"\"\nsecond line\"\r\n"));
    }

    void formulasAreDisarmedAndNumbersAreNot()
    {
        QVERIFY(exported(u"description", TableFormat::Csv).contains(u"\"'=HYPERLINK(\"\"http://x\"\")\"\r\n"));
        for (const QString &start : {QStringLiteral("="), QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("@"),
                                     QStringLiteral("\t"), QStringLiteral("\r"), QStringLiteral("\n")}) {
            const QByteArray csv = writeTable(document({start + u'x'}), TableFormat::Csv);
            QVERIFY2(csv.contains("'" + start.toUtf8() + "x"), csv.constData());
            const QByteArray tsv = writeTable(document({start + u'x'}), TableFormat::Tsv);
            QVERIFY2(tsv.startsWith("text\tn\n'"), tsv.constData());
        }
        QVERIFY(!exported(u"velocity", TableFormat::Csv).contains(u'\''));
    }

    void tsvKeepsItsLines()
    {
        QCOMPARE(exported(u"repository,description", TableFormat::Tsv).split(u'\n').size(), 5);
        QCOMPARE(writeTable(document({QStringLiteral("a\tb\r\nc")}), TableFormat::Tsv),
                 QByteArray("text\tn\na b  c\t.\n"));
    }

    void markdownHoldsNoMarkup()
    {
        QCOMPARE(exported(u"repository,stars,description", TableFormat::Markdown),
                 QStringLiteral("| Repository | Stars | Description |\n| --- | ---: | --- |\n"
                                "| a/one | 1,350 | plain, \"quoted\" second line |\n"
                                "| b/two | 20 | =HYPERLINK(\"http://x\") |\n"
                                "| c/three | 12,340 | &lt;img src=x&gt; \\| \\*a\\* \\[b\\](c)  \\[31mred  evil |\n"));
    }

    void jsonIsWhole()
    {
        const QString text = exported(u"stars,repository,language,growth,trend,topics,description,observed",
                                      TableFormat::Json);
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(text.toUtf8(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(object.keys(),
                 (QStringList{QStringLiteral("as_of"), QStringLiteral("kind"), QStringLiteral("n"),
                              QStringLiteral("rows"), QStringLiteral("scope"), QStringLiteral("sources")}));
        QCOMPARE(object[u"as_of"].toString(), QStringLiteral("2026-03-06"));
        QCOMPARE(object[u"scope"].toString(), QStringLiteral("Everything"));
        QCOMPARE(object[u"kind"].toString(), QStringLiteral("chosen"));
        QCOMPARE(object[u"n"].toInt(), 3);
        QCOMPARE(object[u"sources"].toArray(), QJsonArray{QStringLiteral("EvanLi/Github-Ranking")});
        const QJsonArray rows = object[u"rows"].toArray();
        QCOMPARE(rows.size(), 3);
        const QJsonObject first = rows[0].toObject();
        QCOMPARE(first[u"stars"].toInt(), 1350);
        QCOMPARE(first[u"topics"].toArray(), (QJsonArray{QStringLiteral("cli"), QStringLiteral("tui")}));
        QCOMPARE(first[u"trend"].toArray().size(), 30);
        QVERIFY(first[u"trend"].toArray()[0].isNull());
        QCOMPARE(first[u"trend"].toArray()[29].toInt(), 300);
        QCOMPARE(first[u"observed"].toString(), QStringLiteral("2026-03-06"));
        QCOMPARE(first[u"description"].toString(), QStringLiteral("plain, \"quoted\"\nsecond line"));
        QCOMPARE(rows[1].toObject()[u"language"], QJsonValue(QString()));
        QVERIFY(rows[1].toObject()[u"growth"].isNull());
        QVERIFY(rows[2].toObject()[u"language"].isNull());
        // Keys keep the order of columns.
        QVERIFY(text.indexOf(u"\"stars\"") < text.indexOf(u"\"repository\""));
        QVERIFY(text.indexOf(u"\"repository\"") < text.indexOf(u"\"growth\""));
    }

    void jsonOfNothingIsWhole()
    {
        TableDocument nothing = document({});
        const auto parsed = QJsonDocument::fromJson(writeTable(nothing, TableFormat::Json)).object();
        QVERIFY(parsed[u"as_of"].isNull() && parsed[u"n"].isNull());
        QCOMPARE(parsed[u"rows"].toArray().size(), 0);
        QVERIFY(parsed.contains(u"rows"));
    }

    void textIsAligned()
    {
        QCOMPARE(exported(u"repository,language,stars,velocity,topics", TableFormat::Text),
                 QStringLiteral("Repository  Language   Stars  +24 h  Topics\n"
                                "a/one       C          1,350   +300  cli, tui\n"
                                "b/two                     20      –  –\n"
                                "c/three     –         12,340     −5  –\n"));
        QVERIFY(exported(u"trend", TableFormat::Text).contains(u"·▄▁█"));
    }

    void textMeasuresWhatATerminalShows()
    {
        QCOMPARE(terminalWidth(u"abc"), 3);
        QCOMPARE(terminalWidth(u"日本"), 4);
        QCOMPARE(terminalWidth(u"e\u0301"), 1);
        QCOMPARE(terminalWidth(u"\U0001F600"), 2);
        const QStringList lines = QString::fromUtf8(writeTable(document({QString(100, u'x'), QStringLiteral("日本"),
                                                                         QString(60, u'日')}),
                                                               TableFormat::Text))
                                      .split(u'\n');
        for (int i = 0; i < 4; ++i)
            QCOMPARE(terminalWidth(lines[i]), 63);
        QVERIFY(lines[1].startsWith(QString(59, u'x') + u'…'));
        QVERIFY(!exported(u"description", TableFormat::Text).contains(u'\x1b'));
        QVERIFY(!exported(u"description", TableFormat::Text).contains(QChar(0x202e)));
    }

    void formatsHaveIds()
    {
        QCOMPARE(tableFormatFromId(u"table"), std::optional(TableFormat::Text));
        QCOMPARE(tableFormatFromId(u"xlsx"), std::nullopt);
    }

    void sameBytesTwice()
    {
        for (const TableFormat format :
             {TableFormat::Csv, TableFormat::Json, TableFormat::Text, TableFormat::Markdown, TableFormat::Tsv})
            QCOMPARE(exported(u"repository,trend,description", format),
                     exported(u"repository,trend,description", format));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestTableExport)
#include "tst_tableexport.moc"
