// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testmain.h"
#include "widgets/icons.h"
#include "widgets/style.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>

using namespace RepoSignal;

namespace {

QColor strongestColor(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QRgb strongest = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > qAlpha(strongest))
                strongest = image.pixel(x, y);
        }
    }
    return QColor::fromRgba(strongest);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void textsReachTheirContrast_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textsReachTheirContrast()
    {
        QFETCH(bool, dark);
        const Theme &colors = dark ? darkTheme() : lightTheme();
        for (const QColor &ground : {colors.base, colors.window, colors.sunk, colors.hover}) {
            for (const QColor &text : {colors.ink, colors.ink2, colors.ink3})
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + u' ' + ground.name()));
        }
        for (const QColor &text : {colors.ink, colors.ink2})
            QVERIFY2(contrast(text, colors.selection) >= 4.5, qPrintable(text.name()));
        QVERIFY(contrast(colors.onAccent, colors.accent) >= 4.5);
        QVERIFY(contrast(colors.signalText, colors.signalSoft) >= 4.5);
        QVERIFY(contrast(colors.good, colors.goodSoft) >= 4.5);
        QVERIFY(contrast(colors.warn, colors.warnSoft) >= 4.5);
        QVERIFY(contrast(colors.bad, colors.badSoft) >= 4.5);
        for (const QColor &mark : {colors.bar, colors.accent, colors.signal})
            QVERIFY2(contrast(mark, colors.base) >= 3, qPrintable(mark.name()));
    }

    void choosesStylePaletteAndFont()
    {
        ThemeController controller;
        QSignalSpy changed(&controller, &ThemeController::changed);
        controller.apply(ThemeChoice::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(controller.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Base), darkTheme().base);
        QCOMPARE(QApplication::palette().color(QPalette::Inactive, QPalette::Highlight), darkTheme().accent);
        QVERIFY(qobject_cast<RepoSignalStyle *>(QApplication::style()));
        QCOMPARE(QApplication::font().pixelSize(), 13);
        QVERIFY(QApplication::font().families().contains(QStringLiteral("RepoSignal Sans")));

        controller.apply(ThemeChoice::Light);
        QVERIFY(!controller.isDark());
        QLabel label;
        QCOMPARE(label.palette().color(QPalette::WindowText), lightTheme().ink);
        QCOMPARE(viewPalette(theme()).color(QPalette::Highlight), lightTheme().selection);
    }

    void systemChoiceFollowsThePalette()
    {
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        QVERIFY(isDarkPalette(dark));
        QVERIFY(!isDarkPalette(windowPalette(lightTheme())));
        QVERIFY(isDarkPalette(windowPalette(darkTheme())));

        // The desktop of the test platform is light, whatever was chosen before.
        ThemeController controller;
        controller.apply(ThemeChoice::Dark);
        controller.apply(ThemeChoice::System);
        QVERIFY(!controller.isDark());
        QCOMPARE(controller.choice(), ThemeChoice::System);
    }

    void iconsTakeTheThemesColour()
    {
        ThemeController controller;
        const QIcon search = icon(QStringLiteral("search"));
        QTest::ignoreMessage(QtWarningMsg, "There is no icon no-such-icon in resources/icons");
        QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
        controller.apply(ThemeChoice::Light);
        QCOMPARE(strongestColor(search.pixmap(32, 32)).rgb(), lightTheme().ink.rgb());
        controller.apply(ThemeChoice::Dark);
        QCOMPARE(strongestColor(search.pixmap(32, 32)).rgb(), darkTheme().ink.rgb());
        QVERIFY(strongestColor(search.pixmap(QSize(32, 32), QIcon::Disabled)).alphaF() < 0.65);
        QCOMPARE(strongestColor(icon(QStringLiteral("search"), Tone::Accent).pixmap(32, 32)).rgb(),
                 darkTheme().accent.rgb());
        controller.apply(ThemeChoice::Light);
    }

    void iconsAreSharpAtTheDevicesRatio()
    {
        const QPixmap twice = icon(QStringLiteral("search")).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(twice.size(), QSize(32, 32));
        QCOMPARE(twice.devicePixelRatio(), 2.0);
    }

    void faintLanguagesAreRinged()
    {
        const auto edge = [](const QString &language, const QColor &ground) {
            QImage image(10, 10, QImage::Format_ARGB32);
            image.fill(ground);
            QPainter painter(&image);
            paintLanguageDot(painter, QRectF(0, 0, 10, 10), language, ground);
            painter.end();
            return image.pixelColor(5, 0);
        };
        // JavaScript's yellow is faint on white and plain on black; Python's blue is plain on white.
        QVERIFY(edge(QStringLiteral("JavaScript"), Qt::white).saturation() < 60);
        QVERIFY(edge(QStringLiteral("Python"), Qt::white).saturation() > 100);
        QVERIFY(edge(QStringLiteral("JavaScript"), QColor(0x15, 0x18, 0x1c)).saturation() > 100);
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestTheme)
#include "tst_theme.moc"
