// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/velocitypage.h"

#include "charts/chartwords.h"
#include "chartviews/chartview.h"
#include "pages/block.h"
#include "pages/burstlist.h"
#include "pages/editionwords.h"
#include "pages/moversblock.h"
#include "pages/pageheader.h"
#include "pages/repositorymenu.h"
#include "session/selection.h"
#include "table/column.h"
#include "widgets/icons.h"
#include "widgets/menubutton.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <array>
#include <cmath>

namespace RepoSignal {

namespace {

constexpr int kGap = 16;
constexpr std::array kMinimums{1, 10, 50, 100, 500, 1000, 10000};
constexpr int kMostMoved = 31; ///< days; from farther away points jump

int daysBetween(const Edition &a, const Edition &b)
{
    return std::abs(static_cast<int>((a.key.asOf - b.key.asOf).count()));
}

/// The same question asked of another day.
bool isSameQuestion(const VelocityFacts &a, const VelocityFacts &b)
{
    return a.edition && b.edition && a.edition->scope.id == b.edition->scope.id && a.view.window == b.view.window
        && a.view.minimumStars == b.view.minimumStars;
}

/// What is drawn, and what is not.
QString countsOf(const VelocityFacts &facts)
{
    QStringList counts{VelocityPage::tr("%1 gained stars").arg(countText(facts.gained)),
                       VelocityPage::tr("%1 none").arg(countText(facts.still))};
    if (facts.lost > 0)
        counts.append(VelocityPage::tr("%1 lost some (not drawn)").arg(countText(facts.lost)));
    if (facts.small > 0)
        counts.append(VelocityPage::tr("%1 had fewer than %2 before").arg(countText(facts.small), countText(facts.view.minimumStars)));
    if (facts.unknown > 0)
        counts.append(VelocityPage::tr("of %1 the gain is not known").arg(countText(facts.unknown)));
    return counts.join(QStringLiteral(" · "));
}

} // namespace

VelocityPage::VelocityPage(Selection &selection, QThreadPool &prompt, QWidget *parent)
    : Page(parent), m_selection(selection), m_latest(prompt, [this](const VelocityFacts &facts) { take(facts); })
{
    setObjectName(QStringLiteral("velocity"));
    makeHeader();
    makeChart(selection);
    makeBursts(selection);
    layOut();
}

void VelocityPage::makeHeader()
{
    m_header = new PageHeader(tr("Velocity"), this);
    m_window = new Segments(m_header);
    m_window->setObjectName(QStringLiteral("window"));
    m_window->setAccessibleName(tr("Window of the gains"));
    m_window->addSegment(windowId(Window::Day), tr("24 h"));
    m_window->addSegment(windowId(Window::Week), tr("7 d"));
    m_window->addSegment(windowId(Window::FourWeeks), tr("28 d"));
    m_window->setCurrent(windowId(Window::Day));
    connect(m_window, &Segments::currentChanged, this, &VelocityPage::derive);
    m_header->addControl(m_window);
    makeMinimumMenu();
    m_lines = addButton(QStringLiteral("trending-up"), tr("Growth lines"), QStringLiteral("growthLines"));
    m_lines->setCheckable(true);
    m_lines->setChecked(true);
    m_lines->setToolTip(tr("Lines of equal growth: 1, 5, 10 and 20% in the window"));
    connect(m_lines, &QToolButton::toggled, this, &VelocityPage::derive);
    m_table = addButton(QStringLiteral("table-2"), tr("Table"), QStringLiteral("asTable"));
    m_table->setToolTip(tr("Every point of the chart, as a table"));
    m_figure = addButton(QStringLiteral("image"), tr("Make figure"), QStringLiteral("makeFigure"));
    connect(m_figure, &QToolButton::clicked, this, [this] { emit exportRequested(m_facts.chart); });
}

QToolButton *VelocityPage::addButton(const QString &iconName, const QString &text, const QString &objectName)
{
    auto *button = new QToolButton(m_header);
    button->setObjectName(objectName);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    m_header->addControl(button);
    return button;
}

void VelocityPage::makeMinimumMenu()
{
    m_minimum = new MenuButton(m_header);
    m_minimum->setObjectName(QStringLiteral("minimum"));
    m_minimum->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_minimum->setToolTip(tr("Stars before the window: smaller repositories are left out"));
    m_minimums = new QActionGroup(this);
    for (const int stars : kMinimums) {
        QAction *action = m_minimum->menu()->addAction(tr("At least %1 before").arg(counted(stars, "1 star", "%1 stars")));
        action->setCheckable(true);
        action->setData(stars);
        m_minimums->addAction(action);
    }
    connect(m_minimums, &QActionGroup::triggered, this, [this](const QAction *action) { setMinimumStars(action->data().toInt()); });
    m_header->addControl(m_minimum);
    setMinimumStars(m_minimumStars);
}

void VelocityPage::makeChart(Selection &selection)
{
    m_chart = new ChartView(this);
    m_chart->setObjectName(QStringLiteral("scatter"));
    m_chart->setZoomAxes(ZoomAxes::Both);
    connect(m_chart, &ChartView::repositoryClicked, &selection, &Selection::setCurrent);
    connect(m_chart, &ChartView::repositoryActivated, this, [this](RepositoryId repository) {
        m_selection.setCurrent(repository);
        emit detailsRequested();
    });
    connect(m_chart, &ChartView::exportRequested, this, [this] { emit exportRequested(m_facts.chart); });
    connect(m_chart, &ChartView::menuRequested, this, [this](QMenu *menu, RepositoryId repository) { showMenu(*menu, repository); });
    connect(m_table, &QToolButton::clicked, m_chart, &ChartView::showTable);
    connect(&selection, &Selection::currentChanged, this, [this](RepositoryId repository) {
        m_chart->setSelected(repository);
        derive();
    });
    m_notes = new TextLabel(this);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setType(12);
    m_notes->setTone(Tone::Caption);
    m_notes->setWordWrap(true);
    m_showAll = new QToolButton(this);
    m_showAll->setObjectName(QStringLiteral("showAll"));
    m_showAll->setIcon(icon(QStringLiteral("zoom-out")));
    m_showAll->setText(tr("Show all"));
    m_showAll->setToolTip(tr("End the zoom (Esc)"));
    m_showAll->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_showAll->setFocusPolicy(Qt::StrongFocus);
    QSizePolicy keepsRoom = m_showAll->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_showAll->setSizePolicy(keepsRoom);
    m_showAll->hide();
    connect(m_showAll, &QToolButton::clicked, m_chart, &ChartView::resetZoom);
    connect(m_chart, &ChartView::zoomChanged, this, [this] { m_showAll->setVisible(m_chart->isZoomed()); });
}

void VelocityPage::makeBursts(Selection &selection)
{
    m_bursts = new BurstList(selection, this);
    m_bursts->setObjectName(QStringLiteral("bursts"));
    m_burstBlock = new Block(tr("Bursts"), m_bursts, this);
    connect(m_bursts, &BurstList::repositoryActivated, this, &Page::detailsRequested);
    connect(m_bursts, &BurstList::filterRequested, this, &Page::repositoriesRequested);
}

void VelocityPage::layOut()
{
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_notes, 1);
    below->addWidget(m_showAll, 0, Qt::AlignTop);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_chart, 1);
    left->addLayout(below);
    auto *content = new QHBoxLayout;
    content->setContentsMargins(kGap, kGap, kGap, kGap);
    content->setSpacing(kGap);
    content->addLayout(left, 1);
    content->addWidget(m_burstBlock);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(content, 1);
}

void VelocityPage::resizeEvent(QResizeEvent *event)
{
    constexpr int kTextsBelow = 860;
    Page::resizeEvent(event);
    m_burstBlock->setFixedWidth(std::clamp(width() * 3 / 10, 216, 320));
    const bool isNarrow = width() < kTextsBelow;
    for (QToolButton *button : {m_lines, m_table, m_figure})
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void VelocityPage::setWindow(Window window)
{
    m_window->setCurrent(windowId(window));
    derive();
}

Window VelocityPage::window() const
{
    return windowFromId(m_window->current()).value_or(Window::Day);
}

void VelocityPage::setMinimumStars(double stars)
{
    QAction *nearest = m_minimums->actions().first();
    for (QAction *action : m_minimums->actions()) {
        if (std::abs(action->data().toInt() - stars) < std::abs(nearest->data().toInt() - stars))
            nearest = action;
    }
    nearest->setChecked(true);
    m_minimumStars = nearest->data().toInt();
    m_minimum->setText(tr("From %1").arg(counted(m_minimumStars, "1 star", "%1 stars")));
    derive();
}

void VelocityPage::setGrowthLines(bool shown)
{
    m_lines->setChecked(shown);
}

bool VelocityPage::hasGrowthLines() const
{
    return m_lines->isChecked();
}

void VelocityPage::setEdition(EditionPtr edition)
{
    m_edition = std::move(edition);
    if (m_edition)
        m_latest.runInTurn(work());
    else
        m_latest.drop();
}

std::function<VelocityFacts()> VelocityPage::work() const
{
    VelocityView view{.window = window(), .minimumStars = m_minimumStars, .growthLines = hasGrowthLines()};
    if (m_selection.current() != 0)
        view.labelled.push_back(m_selection.current());
    return [edition = m_edition, view] { return velocityFacts(edition, view); };
}

void VelocityPage::derive()
{
    if (m_edition)
        m_latest.run(work());
}

void VelocityPage::take(const VelocityFacts &facts)
{
    const bool isNear = isSameQuestion(m_facts, facts) && m_facts.edition != facts.edition
        && daysBetween(*m_facts.edition, *facts.edition) <= kMostMoved;
    m_facts = facts;
    const Edition &edition = *facts.edition;
    m_header->subtitle()->setText(windowWords(edition, facts.view.window));
    m_chart->setChart(facts.chart, isNear);
    m_chart->setSelected(m_selection.current());
    m_notes->setText(countsOf(facts) + u'\n' + provenanceLine(edition, facts.chart.n, windowWords(edition, facts.view.window)));
    m_notes->setHint(facts.chart.notes.join(u'\n'));
    m_table->setEnabled(!facts.chart.table.rows.empty());
    m_figure->setEnabled(!facts.chart.isEmpty());
    m_figure->setToolTip(facts.chart.isEmpty() ? plainToolTip(facts.chart.emptyReason) : tr("Make figure"));
    m_burstBlock->setSubtitle(tr("%1 of %2").arg(countText(double(facts.bursts().size())), countText(facts.judged)));
    m_burstBlock->setProvenance(tr("Gain in %1, of weeks far above the usual one (z ≥ 3, at least 100 stars). Lasted: the next "
                                       "four weeks kept half the pace.")
                                    .arg(spanWords(facts.view.window)));
    m_bursts->setFacts(facts);
    emit summaryChanged();
}

void VelocityPage::showMenu(QMenu &menu, RepositoryId repository)
{
    const int row = repository == 0 || !m_facts.edition ? -1 : m_facts.edition->rowOfId(repository);
    if (row < 0)
        return;
    m_selection.setCurrent(repository);
    fillRepositoryMenu(menu, *m_facts.edition, {row},
                       {.filterBy = [this](const QString &term) { emit repositoriesRequested(term); }, .exclude = {}, .saveAsList = {}});
}

QString VelocityPage::summary() const
{
    return m_facts.edition ? tr("%1 of %2 gained stars").arg(countText(m_facts.gained), countText(m_facts.known)) : QString();
}

TableExtract VelocityPage::shownTable() const
{
    TableExtract table{.edition = m_facts.edition, .rows = m_facts.bursts(), .columns = {}};
    const Window window = m_facts.view.window;
    for (const QString &id : {QStringLiteral("repository"), QStringLiteral("language"), QStringLiteral("stars"), gainColumn(window),
                              growthColumn(window), QStringLiteral("burst"), QStringLiteral("week_share"),
                              QStringLiteral("peak_share"), QStringLiteral("label")})
        table.columns.push_back(columnIndex(id));
    return table;
}

TableExtract VelocityPage::selectedTable() const
{
    TableExtract table = shownTable();
    const int row = m_facts.edition ? m_facts.edition->rowOfId(m_selection.current()) : -1;
    table.rows = row < 0 ? std::vector<int>() : std::vector<int>{row};
    return table;
}

} // namespace RepoSignal
