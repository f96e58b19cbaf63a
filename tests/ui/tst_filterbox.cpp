// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testmain.h"
#include "widgets/filterbox.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace RepoSignal;

namespace {

/// The characters that carry a format of the highlighter.
QString formatted(const QPlainTextEdit &edit, bool (*matches)(const QTextCharFormat &))
{
    QString found;
    const QTextBlock block = edit.document()->firstBlock();
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        if (matches(range.format))
            found += block.text().mid(range.start, range.length);
    }
    return found;
}

bool isAccented(const QTextCharFormat &format)
{
    return format.foreground().color() == theme().accent;
}

bool isUnderlined(const QTextCharFormat &format)
{
    return format.underlineStyle() == QTextCharFormat::DotLine && format.underlineColor() == theme().bad;
}

} // namespace

class TestFilterBox : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_themes.apply(ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void typingIsToldAfterAPause()
    {
        FilterBox box;
        QSignalSpy edited(&box, &FilterBox::edited);
        QTest::keyClicks(box.focusProxy(), QStringLiteral("lang:rust"));
        QCOMPARE(edited.count(), 0);
        QTRY_COMPARE(edited.count(), 1);
        QCOMPARE(edited.first().first().toString(), QStringLiteral("lang:rust"));
    }

    void enterTellsAtOnce()
    {
        FilterBox box;
        QSignalSpy edited(&box, &FilterBox::edited);
        QTest::keyClicks(box.focusProxy(), QStringLiteral("a"));
        QTest::keyClick(box.focusProxy(), Qt::Key_Return);
        QCOMPARE(edited.count(), 1);
        QTest::keyClick(box.focusProxy(), Qt::Key_Return);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(box.text(), QStringLiteral("a"));
    }

    void settingTextIsSilent()
    {
        FilterBox box;
        QSignalSpy edited(&box, &FilterBox::edited);
        box.setText(QStringLiteral("stars:>10"));
        QTest::keyClick(box.focusProxy(), Qt::Key_Return);
        QCOMPARE(edited.count(), 0);
        QCOMPARE(box.text(), QStringLiteral("stars:>10"));
    }

    void escapeClearsThenLeaves()
    {
        FilterBox box;
        box.setText(QStringLiteral("abc"));
        QSignalSpy edited(&box, &FilterBox::edited);
        QSignalSpy left(&box, &FilterBox::left);
        QTest::keyClick(box.focusProxy(), Qt::Key_Escape);
        QCOMPARE(box.text(), QString());
        QCOMPARE(edited.count(), 1);
        QCOMPARE(left.count(), 0);
        QTest::keyClick(box.focusProxy(), Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        QCOMPARE(edited.count(), 1);
    }

    void clearButtonShowsWithText()
    {
        FilterBox box;
        box.show();
        auto *button = box.findChild<QToolButton *>();
        QVERIFY(!button->isVisible());
        box.setText(QStringLiteral("abc"));
        QVERIFY(button->isVisible());
        QSignalSpy edited(&box, &FilterBox::edited);
        button->click();
        QCOMPARE(edited.count(), 1);
        QVERIFY(!button->isVisible());
    }

    void severalLinesBecomeOne()
    {
        FilterBox box;
        QApplication::clipboard()->setText(QStringLiteral("lang:rust\nstars:>5\r\nx\n"));
        QTest::keyClick(box.focusProxy(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(!box.text().contains(u'\n') && box.text().startsWith(QStringLiteral("lang:rust stars:>5")),
                 qPrintable(box.text()));
        box.setText(QStringLiteral("a\nb"));
        QCOMPARE(box.text(), QStringLiteral("a b"));
        QTest::keyClick(box.focusProxy(), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(!box.text().contains(u'\n'));
    }

    void tabLeavesTheBox()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *box = new FilterBox;
        auto *next = new QLineEdit;
        layout->addWidget(box);
        layout->addWidget(next);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        box->setFocus();
        QVERIFY(box->focusProxy()->hasFocus());
        QTest::keyClick(box->focusProxy(), Qt::Key_Tab);
        QVERIFY(next->hasFocus());
        QCOMPARE(box->text(), QString());
    }

    void qualifiersAreAccented_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("accented");
        QTest::newRow("one") << QStringLiteral("lang:rust") << QStringLiteral("lang:");
        QTest::newRow("several") << QStringLiteral("lang:rust stars:>5 words") << QStringLiteral("lang:stars:");
        QTest::newRow("negated") << QStringLiteral("-topic:list") << QStringLiteral("topic:");
        QTest::newRow("quoted") << QStringLiteral("\"a:b c:d\" lang:go") << QStringLiteral("lang:");
        QTest::newRow("open quote") << QStringLiteral("\"a:b") << QString();
        QTest::newRow("value") << QStringLiteral("lang:\"c: x\"") << QStringLiteral("lang:");
    }

    void qualifiersAreAccented()
    {
        QFETCH(QString, text);
        QFETCH(QString, accented);
        FilterBox box;
        box.setText(text);
        QCOMPARE(formatted(*box.findChild<QPlainTextEdit *>(), isAccented), accented);
    }

    void mistakeIsMarkedAndSaid()
    {
        FilterBox box;
        QSignalSpy edited(&box, &FilterBox::edited);
        box.setText(QStringLiteral("stars:>5 langauge:rust"));
        box.setState(FilterBox::State::Invalid, QStringLiteral("No <i>langauge</i>. Did you mean lang?"), 9, 9);
        const auto *edit = box.findChild<QPlainTextEdit *>();
        QCOMPARE(formatted(*edit, isUnderlined), QStringLiteral("langauge:"));
        QVERIFY(!edit->toolTip().contains(QStringLiteral("<i>")));
        QCOMPARE(edit->accessibleDescription(), QStringLiteral("No <i>langauge</i>. Did you mean lang?"));
        box.setState(FilterBox::State::Valid);
        QCOMPARE(formatted(*edit, isUnderlined), QString());
        QVERIFY(edit->toolTip().isEmpty());
        QTest::keyClick(box.focusProxy(), Qt::Key_Return);
        QCOMPARE(edited.count(), 0);
    }

    void coloursFollowTheTheme()
    {
        FilterBox box;
        box.show();
        QSignalSpy edited(&box, &FilterBox::edited);
        box.setText(QStringLiteral("lang:rust"));
        m_themes.apply(ThemeChoice::Dark);
        QTRY_COMPARE(formatted(*box.findChild<QPlainTextEdit *>(), isAccented), QStringLiteral("lang:"));
        m_themes.apply(ThemeChoice::Light);
        QTest::keyClick(box.focusProxy(), Qt::Key_Return);
        QCOMPARE(edited.count(), 0);
    }

    void everyStateLooksDifferent()
    {
        FilterBox box;
        box.resize(300, 32);
        box.setText(QStringLiteral("x"));
        QList<QImage> seen;
        for (const auto state :
             {FilterBox::State::Empty, FilterBox::State::Valid, FilterBox::State::Busy, FilterBox::State::Invalid}) {
            box.setState(state);
            const QImage image = box.grab().toImage();
            QVERIFY(!seen.contains(image));
            seen.append(image);
        }
    }

private:
    ThemeController m_themes;
};

REPOSIGNAL_TEST_MAIN(QApplication, TestFilterBox)
#include "tst_filterbox.moc"
