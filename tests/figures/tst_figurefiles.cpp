// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figure.h"
#include "figures/samplecharts.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <array>
#include <set>
#include <thread>

using namespace RepoSignal;

namespace {

/// One hash over every form as PNG and SVG.
QByteArray hashOfAllForms()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[form, make] : kSampleForms) {
        for (const FigureTheme theme : {FigureTheme::Light, FigureTheme::Dark}) {
            const ChartSpec chart = make(sampleValues().front());
            const auto png = figurePng(chart, {.preset = *figurePreset(u"column"), .theme = theme});
            const auto svg = figureSvg(chart, {.theme = theme});
            if (!png || !svg)
                return {};
            hash.addData(png.value());
            hash.addData(svg.value());
        }
    }
    const auto large = figurePng(history(sampleValues().front()), {.scale = 2});
    if (!large)
        return {};
    hash.addData(large.value());
    return hash.result().toHex();
}

} // namespace

class TestFigureFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QList<ChartSpec> hostileCharts()
    {
        QList<ChartSpec> charts;
        const auto samples = sampleValues();
        for (const auto &[form, make] : kSampleForms)
            charts.append(make(samples.back()));
        return charts;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts().ok()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void sizesAreThePresets_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QSize>("size");
        QTest::newRow("article") << QStringLiteral("article") << 1 << QSize(1200, 675);
        QTest::newRow("og") << QStringLiteral("og") << 2 << QSize(2400, 1260);
        QTest::newRow("square") << QStringLiteral("square") << 1 << QSize(1080, 1080);
        QTest::newRow("portrait") << QStringLiteral("portrait") << 1 << QSize(1080, 1350);
        QTest::newRow("column") << QStringLiteral("column") << 3 << QSize(1920, 1350);
    }

    void sizesAreThePresets()
    {
        QFETCH(QString, preset);
        QFETCH(int, scale);
        QFETCH(QSize, size);
        const auto image = figureImage(rankedBars(sampleValues().front()),
                                       {.preset = *figurePreset(preset), .scale = scale});
        QVERIFY(image.ok());
        QCOMPARE(image.value().size(), size);
        QCOMPARE(image.value().dotsPerMeterX(), qRound(96 * scale / 0.0254));
        QCOMPARE(image.value().devicePixelRatio(), 1.0);
        std::set<QRgb> colors;
        for (int y = 0; y < size.height(); y += 3) {
            for (int x = 0; x < size.width(); x += 3)
                colors.insert(image.value().pixel(x, y));
        }
        QVERIFY(colors.size() > 2);
        QCOMPARE(image.value().pixel(40 * scale, size.height() - 2), 0xffffffffU);
        QVERIFY(!figurePreset(u"poster"));
    }

    void pngTellsWhatItIs()
    {
        ChartSpec chart = rankedBars(sampleValues().front());
        chart.title = QStringLiteral("日本語 – TypeScript’s");
        auto png = figurePng(chart, {.scale = 2});
        QVERIFY(png.ok());
        QByteArray bytes = png.value();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const QImage read = QImageReader(&buffer, "png").read();
        QCOMPARE(read.text(QStringLiteral("Title")), chart.title);
        QCOMPARE(read.text(QStringLiteral("Description")), chart.altText);
        QCOMPARE(read.text(QStringLiteral("Source")), chart.sourceLine);
        QCOMPARE(read.text(QStringLiteral("Software")), QStringLiteral("RepoSignal"));
        QCOMPARE(read.text(QStringLiteral("Creation Time")), QStringLiteral("2026-03-06"));
        QCOMPARE(read.dotsPerMeterX(), 7559);
    }

    void bytesRepeat() { QCOMPARE(hashOfAllForms(), hashOfAllForms()); }

    void threadsDrawTheSame()
    {
        const QByteArray ours = hashOfAllForms();
        std::array<QByteArray, 3> theirs;
        std::vector<std::thread> threads;
        for (QByteArray &hash : theirs)
            threads.emplace_back([&hash] { hash = hashOfAllForms(); });
        for (std::thread &thread : threads)
            thread.join();
        for (const QByteArray &hash : theirs)
            QCOMPARE(hash, ours);
    }

    void bytesDoNotDependOnTheDisplay_data()
    {
        QTest::addColumn<QStringList>("settings");
        QTest::newRow("scaled") << QStringList{QStringLiteral("QT_SCALE_FACTOR=2")};
        QTest::newRow("dense") << QStringList{QStringLiteral("QT_FONT_DPI=144")};
        QTest::newRow("German, another zone")
            << QStringList{QStringLiteral("LC_ALL=de_DE.UTF-8"), QStringLiteral("TZ=Asia/Tokyo")};
    }

    void bytesDoNotDependOnTheDisplay()
    {
        QFETCH(QStringList, settings);
        static const QByteArray ours = hashOfAllForms();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &setting : settings)
            environment.insert(setting.section(u'=', 0, 0), setting.section(u'=', 1));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("hash")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput().trimmed(), ours);
    }

    void svgIsWellFormed()
    {
        for (const ChartSpec &chart : hostileCharts()) {
            const auto svg = figureSvg(chart, {});
            QVERIFY(svg.ok());
            QXmlStreamReader reader(svg.value());
            QString title;
            QString description;
            QStringList elements;
            while (!reader.atEnd()) {
                if (reader.readNext() != QXmlStreamReader::StartElement)
                    continue;
                elements.append(reader.name().toString());
                if (elements.size() == 1) {
                    QCOMPARE(reader.attributes().value(QLatin1String("role")), QStringLiteral("img"));
                    QCOMPARE(reader.attributes().value(QLatin1String("viewBox")), QStringLiteral("0 0 1200 675"));
                }
                if (reader.name() == u"title")
                    title = reader.readElementText();
                else if (reader.name() == u"desc")
                    description = reader.readElementText();
            }
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            QCOMPARE(title, chart.title);
            QVERIFY(description.startsWith(chart.form));
            QCOMPARE(elements.value(1), QStringLiteral("title"));
            QCOMPARE(elements.value(2), QStringLiteral("desc"));
            for (const QString &element : elements)
                QVERIFY2(QStringList({QStringLiteral("svg"), QStringLiteral("title"), QStringLiteral("desc"),
                                      QStringLiteral("rect"), QStringLiteral("path"), QStringLiteral("circle"),
                                      QStringLiteral("text"), QStringLiteral("tspan")})
                             .contains(element),
                         qPrintable(element));
        }
    }

    void svgIsSmallAndExact()
    {
        const QByteArray svg = figureSvg(rankedBars(sampleValues().front()), {}).value();
        QVERIFY2(svg.size() < 6000, qPrintable(QString::number(svg.size())));
        QVERIFY(svg.contains("RepoSignal Sans, Inter, Helvetica, Arial, sans-serif"));
        const auto longNumber = QRegularExpression(QStringLiteral("=\"[^\"#]*\\d\\.\\d{3}"));
        QVERIFY(!QString::fromUtf8(svg).contains(longNumber));
        QVERIFY(QString::fromUtf8(svg).contains(QStringLiteral("TypeScript")));
    }

    void svgIsDrawnByAnotherProgram()
    {
        const QString converter = QStandardPaths::findExecutable(QStringLiteral("rsvg-convert"));
        if (converter.isEmpty())
            QSKIP("rsvg-convert is not installed");
        const ChartSpec chart = rankedBars(sampleValues().back());
        const QString svg = m_folder.filePath(QStringLiteral("drawn.svg"));
        const QString png = m_folder.filePath(QStringLiteral("drawn.png"));
        QVERIFY(saveFigure(chart, {}, svg).ok());
        QProcess process;
        process.start(converter, {svg, QStringLiteral("-o"), png});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardError(), QByteArray());
        const QImage theirs = QImage(png).convertToFormat(QImage::Format_RGB32);
        const QImage ours = figureImage(chart, {}).value().convertToFormat(QImage::Format_RGB32);
        QCOMPARE(theirs.size(), ours.size());
        // Bars and accents lie on the same pixels; texts may be set in another font.
        QCOMPARE(theirs.pixel(60, 43), ours.pixel(60, 43));
        int orange = 0;
        for (int y = 0; y < ours.height(); ++y) {
            for (int x = 0; x < ours.width(); ++x) {
                if (ours.pixel(x, y) == 0xffd55e00U) {
                    ++orange;
                    QCOMPARE(theirs.pixel(x, y), ours.pixel(x, y));
                }
            }
        }
        QVERIFY(orange > 1000);
    }

    void savesByTheEnding_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("png") << QStringLiteral("png") << QByteArray("\x89PNG");
        QTest::newRow("PNG") << QStringLiteral("PNG") << QByteArray("\x89PNG");
        QTest::newRow("svg") << QStringLiteral("svg") << QByteArray("<?xml");
        QTest::newRow("csv") << QStringLiteral("csv") << QByteArray("name,value\r\n");
        QTest::newRow("json") << QStringLiteral("json") << QByteArray("{");
        QTest::newRow("txt") << QStringLiteral("txt") << QByteArray("Ranked bar chart of");
    }

    void savesByTheEnding()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, start);
        const QString path = m_folder.filePath(QStringLiteral("figure.") + ending);
        QVERIFY(saveFigure(rankedBars(sampleValues().front()), {}, path).ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
    }

    void failureLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no folder") << QStringLiteral("missing/figure.png") << QStringLiteral("could not be written");
        QTest::newRow("folder is a file")
            << QStringLiteral("file/figure.svg") << QStringLiteral("could not be written");
        QTest::newRow("is a folder") << QStringLiteral("folder.png") << QStringLiteral("could not be written");
        QTest::newRow("another ending") << QStringLiteral("figure.gif")
                                        << QStringLiteral(".png, .svg, .csv, .json or .txt");
        QTest::newRow("no ending") << QStringLiteral("figure") << QStringLiteral(".png, .svg, .csv, .json or .txt");
    }

    void failureLeavesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.png")));
        const auto saved = saveFigure(rankedBars(sampleValues().front()), {}, folder.filePath(name));
        QVERIFY(!saved.ok());
        const QString words = sentence(saved.error());
        QVERIFY2(words.contains(reason) && words.contains(name.section(u'/', -1)), qPrintable(words));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 (QStringList{QStringLiteral("file"), QStringLiteral("folder.png")}));
    }

    void failureKeepsTheOldFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("kept.png"));
        ChartSpec chart = rankedBars(sampleValues().front());
        QVERIFY(saveFigure(chart, {}, path).ok());
        const qint64 size = QFileInfo(path).size();
        chart.title = QString(500, u'W');
        const auto saved = saveFigure(chart, {}, path);
        QVERIFY(!saved.ok());
        QVERIFY(sentence(saved.error()).startsWith(QStringLiteral("The title “WWW")));
        QCOMPARE(QFileInfo(path).size(), size);
    }

    void csvIsReadBySpreadsheets()
    {
        ChartSpec chart;
        chart.table = {.columns = {QStringLiteral("name"), QStringLiteral("value")},
                       .numeric = {false, true},
                       .rows = {{QStringLiteral("=HYPERLINK(\"x\")"), QStringLiteral("-5")},
                                {QStringLiteral("a,\"b\""), QString()},
                                {QStringLiteral("two\nlines"), QStringLiteral("0.25")},
                                {QStringLiteral("日本"), QStringLiteral("1")}}};
        QCOMPARE(QString::fromUtf8(figureCsv(chart)),
                 QStringLiteral("name,value\r\n\"'=HYPERLINK(\"\"x\"\")\",-5\r\n\"a,\"\"b\"\"\",\r\n\"two\nlines\",0."
                                "25\r\n日本,1\r\n"));
    }

    void jsonHoldsTheRows()
    {
        const QJsonObject document = QJsonDocument::fromJson(figureJson(rankedBars(sampleValues()[3]))).object();
        QCOMPARE(document.value(u"as_of").toString(), QStringLiteral("2026-03-06"));
        QCOMPARE(document.value(u"scope").toString(), QStringLiteral("All ranked repositories"));
        QCOMPARE(document.value(u"n").toInt(), 3436);
        const QJsonArray rows = document.value(u"rows").toArray();
        QCOMPARE(rows.size(), 7);
        QCOMPARE(rows.at(0).toObject().value(u"name").toString(), QStringLiteral("TypeScript"));
        QCOMPARE(rows.at(0).toObject().value(u"value").toDouble(), 25.8);
        QVERIFY(rows.at(1).toObject().value(u"value").isNull());
    }

    void fileNameSaysWhatIsInIt()
    {
        ChartSpec chart = rankedBars(sampleValues().front());
        chart.kind = QStringLiteral("language-share");
        QCOMPARE(figureFileName(chart, {.scale = 2}, u"png"),
                 QStringLiteral("2026-03-06_language-share_article@2x.png"));
        QCOMPARE(figureFileName(chart, {.theme = FigureTheme::Dark}, u"svg"),
                 QStringLiteral("2026-03-06_language-share_article_dark.svg"));
        QCOMPARE(figureFileName(chart, {.scale = 3}, u"csv"), QStringLiteral("2026-03-06_language-share_article.csv"));
    }
};

int main(int argc, char **argv)
{
    if (argc == 2 && QByteArrayView(argv[1]) == "hash") {
        QGuiApplication application(argc, argv);
        if (!loadFonts())
            return 1;
        return std::puts(hashOfAllForms().constData()) < 0;
    }
    return runTest<QGuiApplication, TestFigureFiles>(argc, argv);
}
#include "tst_figurefiles.moc"
