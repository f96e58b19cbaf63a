// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overviewpage.h"

#include "charts/chartwords.h"
#include "chartviews/chartview.h"
#include "pages/block.h"
#include "pages/editionwords.h"
#include "pages/moversblock.h"
#include "pages/pageheader.h"
#include "pages/repositorylist.h"
#include "session/selection.h"
#include "widgets/keyfigure.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QToolButton>

namespace RepoSignal {

namespace {

constexpr int kGap = 16;
constexpr int kSharesHeight = 340;

} // namespace

OverviewPage::OverviewPage(Selection &selection, QThreadPool &prompt, QWidget *parent)
    : Page(parent), m_latest(prompt, [this](const OverviewFacts &facts) { take(facts); })
{
    setObjectName(QStringLiteral("overview"));
    makeBlocks(selection);
    layOut();
}

void OverviewPage::setWindow(Window window)
{
    m_window->setCurrent(windowId(window));
    derive();
}

Window OverviewPage::window() const
{
    return windowFromId(m_window->current()).value_or(Window::Day);
}

void OverviewPage::setEdition(EditionPtr edition)
{
    m_edition = std::move(edition);
    if (m_edition)
        m_latest.runInTurn(work());
    else
        m_latest.drop();
}

QString OverviewPage::summary() const
{
    return m_facts.edition ? tr("%1 of %2 repositories have a gain over %3")
                                 .arg(countText(m_facts.totals.known), countText(m_facts.edition->rowCount()),
                                      spanWords(m_facts.window))
                           : QString();
}

TableExtract OverviewPage::shownTable() const
{
    return {.edition = m_facts.edition, .rows = m_movers->list().shownRows(), .columns = m_movers->list().shownColumns()};
}

TableExtract OverviewPage::selectedTable() const
{
    for (const RepositoryList *list : {&m_movers->list(), m_enteredList, m_ranksList, m_lostList}) {
        if (list->currentEditionRow() >= 0)
            return {.edition = m_facts.edition, .rows = {list->currentEditionRow()}, .columns = list->shownColumns()};
    }
    return {};
}

RepositoryList *OverviewPage::makeList(const QStringList &columns, Selection &selection, const QString &objectName,
                                       const QString &name)
{
    auto *list = new RepositoryList(columns, selection, this);
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    connectList(*list);
    return list;
}

void OverviewPage::connectList(const RepositoryList &list)
{
    connect(&list, &RepositoryList::repositoryActivated, this, &Page::detailsRequested);
    connect(&list, &RepositoryList::filterRequested, this, &Page::repositoriesRequested);
}

void OverviewPage::makeBlocks(Selection &selection)
{
    m_figures = new KeyFigureRow(5, this);
    m_figuresProvenance = new TextLabel(this);
    m_figuresProvenance->setType(12);
    m_figuresProvenance->setTone(Tone::Caption);
    m_figuresProvenance->setWordWrap(true);

    m_movers = new MoversBlock(selection, this);
    connectList(m_movers->list());
    connect(m_movers, &MoversBlock::measureChanged, this, &OverviewPage::derive);
    connect(m_movers, &MoversBlock::exportRequested, this, [this] { emit exportRequested(m_facts.moversChart); });

    m_shares = new ChartView(this);
    m_shares->setObjectName(QStringLiteral("shares"));
    m_shares->setMinimumHeight(kSharesHeight);
    m_shares->setLanguageDots(true);
    m_sharesBlock = new Block(tr("Where the stars went"), m_shares, this);
    connect(m_sharesBlock->addFigureButton(true), &QToolButton::clicked, this,
            [this] { emit exportRequested(m_facts.sharesChart); });
    connect(m_shares, &ChartView::exportRequested, this, [this] { emit exportRequested(m_facts.sharesChart); });

    const QString repository = QStringLiteral("repository");
    m_enteredList = makeList({repository, QStringLiteral("stars"), QStringLiteral("velocity")}, selection,
                             QStringLiteral("entered"), tr("New repositories"));
    m_enteredBlock = new Block({}, m_enteredList, this);
    m_ranksList = makeList({repository, QStringLiteral("stars_rank"), QStringLiteral("stars_rank_change")}, selection,
                           QStringLiteral("ranks"), tr("Rank changes"));
    m_ranksBlock = new Block(tr("Rank changes"), m_ranksList, this);

    auto *falls = new QWidget(this);
    falls->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_lostList = makeList({repository, QStringLiteral("velocity")}, selection, QStringLiteral("lost"), tr("Most stars lost"));
    m_corrected = new TextLabel(falls);
    m_corrected->setObjectName(QStringLiteral("corrected"));
    m_corrected->setWordWrap(true);
    m_corrected->setTone(Tone::Secondary);
    m_corrected->setContentsMargins(Panel::kPadding, 8, Panel::kPadding, 0);
    auto *layout = new QVBoxLayout(falls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_lostList);
    layout->addWidget(m_corrected);
    m_fallsBlock = new Block(tr("Falls and corrections"), falls, this);
}

void OverviewPage::layOut()
{
    auto *header = new PageHeader(tr("Overview"), this);
    m_dates = header->subtitle();
    m_window = new Segments(this);
    m_window->setObjectName(QStringLiteral("window"));
    m_window->setAccessibleName(tr("Window of the gains"));
    m_window->addSegment(windowId(Window::Day), tr("24 h"));
    m_window->addSegment(windowId(Window::Week), tr("7 d"));
    m_window->addSegment(windowId(Window::FourWeeks), tr("28 d"));
    connect(m_window, &Segments::currentChanged, this, &OverviewPage::derive);
    header->addControl(m_window);

    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(kGap, kGap, kGap, kGap);
    grid->setSpacing(kGap);
    auto *figures = new QVBoxLayout;
    figures->setSpacing(4);
    figures->addWidget(m_figures);
    figures->addWidget(m_figuresProvenance);
    grid->addLayout(figures, 0, 0, 1, 6);
    grid->addWidget(m_movers, 1, 0, 1, 4);
    grid->addWidget(m_sharesBlock, 1, 4, 1, 2);
    grid->addWidget(m_enteredBlock, 2, 0, 1, 2);
    grid->addWidget(m_ranksBlock, 2, 2, 1, 2);
    grid->addWidget(m_fallsBlock, 2, 4, 1, 2);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowStretch(3, 1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(scroll, 1);
}

std::function<OverviewFacts()> OverviewPage::work() const
{
    return [edition = m_edition, window = window(), byGrowth = m_movers->isByGrowth()] { return overviewFacts(edition, window, byGrowth); };
}

void OverviewPage::derive()
{
    if (m_edition)
        m_latest.run(work());
}

void OverviewPage::take(const OverviewFacts &facts)
{
    m_facts = facts;
    m_dates->setText(datesOf(*facts.edition));
    showFigures();
    m_movers->setFacts(facts);
    showShares();
    showComparisons();
    showFalls();
    emit summaryChanged();
}

void OverviewPage::showFigures()
{
    const Edition &edition = *m_facts.edition;
    const ScopeTotals &totals = m_facts.totals;
    const bool anyKnown = totals.known > 0;
    m_figures->figure(0)->setFigure(anyKnown ? formatNumber(totals.gain, NumberFormat::Integer) : countText(kUnknown),
                                    tr("stars gained"), tr("%1, n = %2").arg(spanWords(m_facts.window), countText(totals.known)));
    m_figures->figure(1)->setFigure(anyKnown ? countText(totals.gained) : countText(kUnknown),
                                    tr("of %1 gained stars").arg(countText(totals.known)),
                                    tr("%1 unchanged, %2 lost some").arg(countText(totals.unchanged), countText(totals.lost)));
    m_figures->figure(2)->setFigure(
        isKnown(m_facts.growth) ? QStringLiteral("%1%").arg(m_facts.growth * 100, 0, 'f', 3) : countText(kUnknown),
        tr("growth of all together"), tr("stars gained ÷ stars before"));
    const auto since = edition.key.compareWith;
    const QString day = since ? dayBeside(*since, edition.key.asOf) : QString();
    m_figures->figure(3)->setFigure(since ? countText(double(edition.entered.size())) : countText(kUnknown), tr("new to the library"),
                                    since ? tr("since %1; %2 have a daily gain").arg(day, countText(m_facts.enteredWithGain))
                                          : tr("no earlier date to compare with"));
    m_figures->figure(4)->setFigure(since ? countText(double(edition.left.size())) : countText(kUnknown), tr("left the scope"),
                                    since ? tr("in it on %1").arg(day) : tr("no earlier date to compare with"));
    m_figuresProvenance->setText(provenanceLine(edition, edition.rowCount(), windowWords(edition, m_facts.window)));
}

void OverviewPage::showShares()
{
    m_shares->setChart(m_facts.sharesChart);
    m_sharesBlock->setFigure(m_facts.sharesChart);
    m_sharesBlock->setSubtitle(tr("%1, n = %2").arg(spanWords(m_facts.window), countText(m_facts.sharesChart.n)));
    m_sharesBlock->setProvenance(
        provenanceLine(*m_facts.edition, m_facts.sharesChart.n, windowWords(*m_facts.edition, m_facts.window)));
}

void OverviewPage::showComparisons()
{
    const Edition &edition = *m_facts.edition;
    const auto since = edition.key.compareWith;
    const QString nothing = since ? QString() : tr("There is no earlier date with data to compare with.");
    const QString day = since ? dayBeside(*since, edition.key.asOf) : QString();
    const QString when = since ? tr("%1 to %2").arg(day, longDay(edition.key.asOf)) : longDay(edition.key.asOf);

    m_enteredBlock->setTitle(since ? tr("New since %1").arg(day) : tr("New"));
    m_enteredBlock->setSubtitle(tr("a first sighting is not a gain"));
    m_enteredList->setRows(m_facts.edition, m_facts.entered);
    m_enteredBlock->setNothing(!since ? nothing
                                      : m_facts.entered.empty() ? tr("No repository was read for the first time since then.") : QString());
    m_enteredBlock->setProvenance(provenanceLine(edition, static_cast<int>(edition.entered.size()), when));

    m_ranksBlock->setSubtitle(tr("by stars, since %1").arg(day));
    m_ranksList->setRows(m_facts.edition, m_facts.rankChanges);
    m_ranksBlock->setNothing(!since ? nothing : m_facts.rankChanges.empty() ? tr("No repository changed its rank.") : QString());
    m_ranksBlock->setProvenance(provenanceLine(edition, m_facts.ranked, when));
}

void OverviewPage::showFalls()
{
    m_lostList->setColumns({QStringLiteral("repository"), gainColumn(m_facts.window)});
    m_lostList->setRows(m_facts.edition, m_facts.lost);
    m_lostList->setVisible(!m_facts.lost.empty());
    m_fallsBlock->setSubtitle(tr("most stars lost, %1").arg(spanWords(m_facts.window)));
    QStringList names;
    for (const int row : m_facts.corrected)
        names.append(m_facts.edition->fullName(row).toString());
    if (m_facts.correctedCount > static_cast<int>(names.size()))
        names.append(tr("%1 more").arg(countText(m_facts.correctedCount - static_cast<int>(names.size()))));
    m_corrected->setText(names.isEmpty() ? tr("No total was corrected in the last 28 days.")
                                         : tr("Corrected in the last 28 days, no gain or loss: %1.").arg(joined(names)));
    m_fallsBlock->setProvenance(
        provenanceLine(*m_facts.edition, m_facts.totals.known, windowWords(*m_facts.edition, m_facts.window)));
}

} // namespace RepoSignal
