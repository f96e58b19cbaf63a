// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/jobs.h"
#include "support/testmain.h"
#include "widgets/emptystate.h"
#include "widgets/icons.h"
#include "widgets/jobstatus.h"
#include "widgets/keyfigure.h"
#include "widgets/notice.h"
#include "widgets/panel.h"
#include "widgets/segments.h"
#include "widgets/sidebar.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

using namespace RepoSignal;

namespace {

QAbstractButton *segment(Segments &segments, const QString &id)
{
    return segments.findChild<QAbstractButton *>(id);
}

/// Shown and active, so that keys and focus arrive.
bool activate(QWidget &widget)
{
    widget.show();
    widget.activateWindow();
    return QTest::qWaitForWindowActive(&widget);
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_themes.apply(ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void oneSegmentIsDown()
    {
        Segments segments;
        for (const char *id : {"24h", "7d", "28d"})
            segments.addSegment(QString::fromLatin1(id), QString::fromLatin1(id));
        QSignalSpy changed(&segments, &Segments::currentChanged);
        QCOMPARE(segments.current(), QStringLiteral("24h"));
        segments.setCurrent(QStringLiteral("28d"));
        segments.setCurrent(QStringLiteral("none"));
        QCOMPARE(segments.current(), QStringLiteral("28d"));
        QCOMPARE(changed.count(), 0);
        segment(segments, QStringLiteral("7d"))->click();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toString(), QStringLiteral("7d"));
        QVERIFY(!segment(segments, QStringLiteral("28d"))->isChecked());
        segment(segments, QStringLiteral("7d"))->click();
        QCOMPARE(changed.count(), 1);
    }

    void arrowsMoveSegments()
    {
        Segments segments;
        for (const char *id : {"a", "b", "c"})
            segments.addSegment(QString::fromLatin1(id), QString::fromLatin1(id));
        segments.setSegmentEnabled(QStringLiteral("b"), false, QStringLiteral("says nothing here"));
        QVERIFY(activate(segments));
        QSignalSpy changed(&segments, &Segments::currentChanged);
        segment(segments, QStringLiteral("a"))->setFocus();
        QTest::keyClick(segment(segments, QStringLiteral("a")), Qt::Key_Right);
        QCOMPARE(segments.current(), QStringLiteral("c"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(segment(segments, QStringLiteral("b"))->toolTip(), QStringLiteral("says nothing here"));
    }

    void sidebarTellsThePage()
    {
        Sidebar sidebar;
        for (const char *name : {"Overview", "Repositories", "Languages"})
            sidebar.addPage(QStringLiteral("table-2"), QString::fromLatin1(name));
        QVERIFY(activate(sidebar));
        QSignalSpy chosen(&sidebar, &Sidebar::pageChosen);
        QCOMPARE(sidebar.current(), 0);
        sidebar.setCurrent(2);
        QCOMPARE(chosen.count(), 0);
        const auto pages = sidebar.findChildren<QAbstractButton *>();
        QCOMPARE(pages.size(), 3);
        pages.at(1)->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.last().first().toInt(), 1);
        pages.at(1)->setFocus();
        QTest::keyClick(pages.at(1), Qt::Key_Down);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(sidebar.current(), 2);
        QTest::keyClick(pages.at(2), Qt::Key_Down);
        QCOMPARE(sidebar.current(), 2);
        QCOMPARE(chosen.count(), 2);
    }

    void sidebarFoldsToARail()
    {
        Sidebar sidebar;
        sidebar.addPage(QStringLiteral("table-2"), QStringLiteral("Repositories"));
        sidebar.setSummary({.library = QStringLiteral("my.reposignal"),
                            .hint = {},
                            .lines = {{QStringLiteral("Ranked"), QStringLiteral("3,449")}},
                            .note = {}});
        sidebar.show();
        const auto shows = [&](const QString &text) {
            const auto labels = sidebar.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
        };
        QVERIFY(shows(QStringLiteral("3,449")));
        sidebar.setCompact(true);
        QCOMPARE(sidebar.width(), 48);
        QVERIFY(!shows(QStringLiteral("3,449")));
        QCOMPARE(sidebar.findChild<QAbstractButton *>()->accessibleName(), QStringLiteral("Repositories"));
        QVERIFY(sidebar.findChild<QAbstractButton *>()->toolTip().contains(QStringLiteral("Ctrl+1")));
        sidebar.setSummary({.library = QStringLiteral("other"), .hint = {}, .lines = {}, .note = {}});
        sidebar.setCompact(false);
        QVERIFY(shows(QStringLiteral("other")));
        QVERIFY(!shows(QStringLiteral("3,449")));
    }

    void noticeOffersItsActions()
    {
        Notice notice;
        notice.setContent(Notice::Kind::Bad, QStringLiteral("Could not write <b>x</b>."),
                          QStringLiteral("Nothing was changed."));
        QCOMPARE(notice.accessibleName(), QStringLiteral("Could not write <b>x</b>. Nothing was changed."));
        QAction retry(QStringLiteral("Retry"));
        QAction other(QStringLiteral("Other"));
        QAction third(QStringLiteral("Third"));
        notice.setActions({&retry, &other, &third});
        const auto buttons = notice.findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 2);
        QSignalSpy triggered(&retry, &QAction::triggered);
        buttons.first()->click();
        QCOMPARE(triggered.count(), 1);
        retry.setEnabled(false);
        QVERIFY(!buttons.first()->isEnabled());
        notice.setActions({});
        QVERIFY(notice.findChildren<QToolButton *>().isEmpty());
    }

    void noticeWrapsItsText()
    {
        Notice notice;
        notice.setContent(Notice::Kind::Warn,
                          QString(300, u'x').replace(QStringLiteral("xxxxxx"), QStringLiteral("xxxxx ")));
        notice.show();
        notice.resize(900, notice.heightForWidth(900));
        const int wide = notice.heightForWidth(900);
        QVERIFY(notice.heightForWidth(300) > wide + 30);
    }

    void emptyStateOffersTheWayBack()
    {
        EmptyState state;
        state.setContent(QStringLiteral("search"), QStringLiteral("No match"), QStringLiteral("50 are hidden."));
        state.show();
        auto *button = state.findChild<QPushButton *>();
        QVERIFY(!button->isVisible());
        auto *clear = new QAction(QStringLiteral("Clear"));
        state.setAction(clear);
        QVERIFY(button->isVisible());
        QSignalSpy triggered(clear, &QAction::triggered);
        button->click();
        QCOMPARE(triggered.count(), 1);
        clear->setText(QStringLiteral("Clear all"));
        QCOMPARE(button->text(), QStringLiteral("Clear all"));
        delete clear;
        QVERIFY(!button->isVisible());
    }

    void panelWithoutTitleHasNoHeader()
    {
        Panel panel(QStringLiteral("Top movers"));
        panel.show();
        QCOMPARE(panel.accessibleName(), QStringLiteral("Top movers"));
        auto *button = new QToolButton;
        panel.addHeaderWidget(button);
        QTRY_VERIFY(button->isVisible());
        panel.setTitle({});
        QVERIFY(!button->isVisible());
    }

    void keyFigureReadsAsOneText()
    {
        KeyFigureRow row(2);
        row.figure(0)->setFigure(QStringLiteral("41,311"), QStringLiteral("stars gained"),
                                 QStringLiteral("median: 28,418"));
        QCOMPARE(row.count(), 2);
        QCOMPARE(row.figure(0)->accessibleName(), QStringLiteral("41,311 stars gained"));
        QCOMPARE(row.figure(0)->accessibleDescription(), QStringLiteral("median: 28,418"));
    }

    void jobIsShownAndCancelled()
    {
        JobStatus status;
        QVERIFY(status.isHidden());
        auto *job = new Job(QStringLiteral("Importing a.csv"), Job::Ending::Cancellable, this);
        Job second(QStringLiteral("Saving"), Job::Ending::Itself, nullptr);
        status.setJobs({job, &second});
        QVERIFY(!status.isHidden());
        QVERIFY(status.findChild<TextLabel *>()->text().startsWith(QStringLiteral("Importing a.csv")));
        const auto *bar = status.findChild<QProgressBar *>();
        QCOMPARE(bar->maximum(), 0);
        job->setProgress(0.25);
        QCOMPARE(bar->value() * 4, bar->maximum());
        status.findChild<QToolButton *>()->click();
        QVERIFY(job->cancelFlag()->load());
        QVERIFY(!second.cancelFlag()->load());
        delete job;
        QVERIFY(status.isHidden());
        status.findChild<QToolButton *>()->click();
        status.setJobs({&second});
        QVERIFY2(status.findChild<QToolButton *>()->isHidden(), "what cannot be stopped offers no Cancel");
        status.setJobs({});
        QVERIFY(status.isHidden());
    }

    void labelIsPlainAndElided()
    {
        TextLabel label(QStringLiteral("<b>a-very-long-name-of-a-repository</b>"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(label.minimumSizeHint().width() < 40);
        label.resize(80, 20);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        QHelpEvent help(QEvent::ToolTip, QPoint(4, 4), label.mapToGlobal(QPoint(4, 4)));
        QApplication::sendEvent(&label, &help);
        QCOMPARE(QToolTip::text(), QStringLiteral("<qt>&lt;b&gt;a-very-long-name-of-a-repository&lt;/b&gt;</qt>"));
    }

    void toolTipsStayAsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QStringLiteral("a & b < c") << QStringLiteral("a & b < c");
        QTest::newRow("markup") << QStringLiteral("<b>x</b>\ny")
                                << QStringLiteral("<qt>&lt;b&gt;x&lt;/b&gt;<br>y</qt>");
        QTest::newRow("entity") << QStringLiteral("&lt;") << QStringLiteral("<qt>&amp;lt;</qt>");
    }

    void toolTipsStayAsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(plainToolTip(text), shown);
    }

private:
    ThemeController m_themes;
};

REPOSIGNAL_TEST_MAIN(QApplication, TestWidgets)
#include "tst_widgets.moc"
