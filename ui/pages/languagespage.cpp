// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/languagespage.h"

#include "analysis/population.h"
#include "charts/chartwords.h"
#include "chartviews/chartview.h"
#include "pages/block.h"
#include "pages/editionwords.h"
#include "pages/pageheader.h"
#include "session/workspace.h"
#include "table/query.h"
#include "widgets/celldelegates.h"
#include "widgets/notice.h"
#include "widgets/segments.h"
#include "widgets/sortheader.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QTableView>
#include <QToolButton>

namespace RepoSignal {

namespace {

constexpr int kGap = 16;
constexpr int kShown = 15; ///< languages before Other

QString basisId(ShareBasis basis)
{
    switch (basis) {
    case ShareBasis::Repositories: return QStringLiteral("repositories");
    case ShareBasis::Stars: return QStringLiteral("stars");
    case ShareBasis::Gain: return QStringLiteral("gain");
    }
    Q_UNREACHABLE();
}

} // namespace

LanguagesPage::LanguagesPage(Workspace &workspace, QWidget *parent)
    : Page(parent), m_workspace(workspace),
      m_latest(workspace.executors().prompt, [this](const LanguagesFacts &facts) { take(facts); })
{
    setObjectName(QStringLiteral("languages"));
    m_useCensus = new QAction(tr("Use the census instead"), this);
    connect(m_useCensus, &QAction::triggered, this, [this] { m_workspace.setScope(m_census); });
    m_useGain = new QAction(tr("Show the share of gain"), this);
    connect(m_useGain, &QAction::triggered, this, [this] { setBasis(ShareBasis::Gain); });
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("refusal"));
    m_notice->hide();
    makeTable();
    makeShareBlock();
    makeChangeBlock();

    m_blocks = new QWidget(this);
    auto *blocks = new QHBoxLayout(m_blocks);
    blocks->setContentsMargins(0, 0, 0, 0);
    blocks->setSpacing(kGap);
    blocks->addWidget(m_shareBlock, 1);
    blocks->addWidget(m_changeBlock, 1);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(kGap, kGap, kGap, kGap);
    content->setSpacing(kGap);
    content->addWidget(m_notice);
    content->addWidget(m_blocks, 1);
    content->addStretch(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addLayout(content, 1);
}

QWidget *LanguagesPage::makeHeader()
{
    auto *header = new PageHeader(tr("Languages"), this);
    m_dates = header->subtitle();
    m_basis = new Segments(header);
    m_basis->setObjectName(QStringLiteral("basis"));
    m_basis->setAccessibleName(tr("Share of what"));
    m_basis->addSegment(basisId(ShareBasis::Repositories), tr("Repositories"), tr("Share of repositories"));
    m_basis->addSegment(basisId(ShareBasis::Stars), tr("Stars"), tr("Share of all stars"));
    m_basis->addSegment(basisId(ShareBasis::Gain), tr("Gain"), tr("Share of the stars gained; losses count 0"));
    m_window = new Segments(header);
    m_window->setObjectName(QStringLiteral("window"));
    m_window->setAccessibleName(tr("Window of the gains"));
    m_window->addSegment(windowId(Window::Day), tr("24 h"));
    m_window->addSegment(windowId(Window::Week), tr("7 d"));
    m_window->addSegment(windowId(Window::FourWeeks), tr("28 d"));
    connect(m_basis, &Segments::currentChanged, this, &LanguagesPage::derive);
    connect(m_window, &Segments::currentChanged, this, &LanguagesPage::derive);
    header->addControl(m_basis);
    header->addControl(m_window);
    m_basis->setCurrent(basisId(ShareBasis::Gain));
    m_window->setCurrent(windowId(Window::FourWeeks));
    return header;
}

void LanguagesPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("languageTable"));
    m_table->setAccessibleName(tr("Shares by language"));
    setUpTable(m_table);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_bars = new BarDelegate(this);
    auto *header = static_cast<SortHeader *>(m_table->horizontalHeader());
    const auto columns = languageColumns();
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const LanguageColumn &column = columns[static_cast<std::size_t>(i)];
        const bool isShare = column.id == u"share";
        const bool isShown = isShare || column.id == u"language" || column.id == u"n" || column.id == u"change";
        m_table->setItemDelegateForColumn(i, isShare ? m_bars : makeCellDelegate(column.type, m_table));
        m_table->setColumnHidden(i, !isShown);
        header->setSectionResizeMode(i, isShare ? QHeaderView::Stretch : QHeaderView::Fixed);
        header->resizeSection(i, column.width);
    }
    connect(header, &SortHeader::sortRequested, this, &LanguagesPage::sortBy);
    connect(m_table, &QTableView::activated, this, &LanguagesPage::showRepositories);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_showRepositories->setEnabled(!currentTerm().isEmpty());
        emit summaryChanged();
    });
}

void LanguagesPage::makeShareBlock()
{
    auto *content = new QWidget(this);
    m_leaders = new TextLabel(content);
    m_leaders->setObjectName(QStringLiteral("leaders"));
    m_leaders->setWordWrap(true);
    m_leaders->setTone(Tone::Secondary);
    m_leaders->setContentsMargins(Panel::kPadding, 8, Panel::kPadding, 0);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_leaders);

    m_shareBlock = new Block(tr("Share"), content, this);
    m_showRepositories = m_shareBlock->addButton(QStringLiteral("table-2"), tr("Show repositories"), true);
    m_showRepositories->setToolTip(tr("Show the selected language's repositories (Enter)"));
    m_showRepositories->setObjectName(QStringLiteral("showRepositories"));
    m_showRepositories->setEnabled(false);
    connect(m_showRepositories, &QToolButton::clicked, this, &LanguagesPage::showRepositories);
    m_all = m_shareBlock->addButton(QStringLiteral("list"), tr("All languages"), true);
    m_all->setCheckable(true);
    connect(m_all, &QToolButton::toggled, this, &LanguagesPage::showTable);
    connect(m_shareBlock->addFigureButton(), &QToolButton::clicked, this,
            [this] { emit exportRequested(m_facts.shareChart); });
}

void LanguagesPage::makeChangeBlock()
{
    m_change = new ChartView(this);
    m_change->setObjectName(QStringLiteral("change"));
    m_change->setLanguageDots(true);
    m_changeBlock = new Block(tr("Change"), m_change, this);
    connect(m_changeBlock->addFigureButton(), &QToolButton::clicked, this,
            [this] { emit exportRequested(m_facts.changeChart); });
    connect(m_change, &ChartView::exportRequested, this, [this] { emit exportRequested(m_facts.changeChart); });
}

void LanguagesPage::setBasis(ShareBasis basis)
{
    m_basis->setCurrent(basisId(basis));
    derive();
}

ShareBasis LanguagesPage::basis() const
{
    for (const ShareBasis basis : {ShareBasis::Repositories, ShareBasis::Stars}) {
        if (m_basis->current() == basisId(basis))
            return basis;
    }
    return ShareBasis::Gain;
}

void LanguagesPage::setWindow(Window window)
{
    m_window->setCurrent(windowId(window));
    derive();
}

Window LanguagesPage::window() const
{
    return windowFromId(m_window->current()).value_or(Window::FourWeeks);
}

void LanguagesPage::setEdition(EditionPtr edition)
{
    m_edition = std::move(edition);
    if (m_edition)
        m_latest.runInTurn(work());
    else
        m_latest.drop();
}

std::function<LanguagesFacts()> LanguagesPage::work() const
{
    return [edition = m_edition, basis = basis(), window = window()] { return languagesFacts(edition, basis, window); };
}

void LanguagesPage::derive()
{
    if (m_edition)
        m_latest.run(work());
}

void LanguagesPage::take(const LanguagesFacts &facts)
{
    m_facts = facts;
    const Edition &edition = *facts.edition;
    const ShareBasis basis = facts.shares.basis;
    m_window->setVisible(basis == ShareBasis::Gain);
    const QString when = basis == ShareBasis::Gain ? windowWords(edition, facts.shares.window) : longDay(edition.key.asOf);
    m_dates->setText(datesOf(edition));
    m_shareBlock->setTitle(basis == ShareBasis::Repositories ? tr("Share of repositories")
                               : basis == ShareBasis::Stars  ? tr("Share of stars")
                                                             : tr("Share of stars gained"));
    m_shareBlock->setSubtitle(basis == ShareBasis::Gain ? tr("%1, n = %2").arg(spanWords(facts.shares.window), countText(facts.shares.counted))
                                                        : tr("n = %1").arg(countText(facts.shares.counted)));
    m_shareBlock->setNothing(facts.shareChart.emptyReason);
    m_shareBlock->setFigure(facts.shareChart);
    m_shareBlock->setProvenance(provenanceLine(edition, facts.shares.counted, when));
    m_changeBlock->setSubtitle(edition.key.compareWith ? tr("points since %1").arg(dayBeside(*edition.key.compareWith, edition.key.asOf))
                                                       : QString());
    m_changeBlock->setProvenance(provenanceLine(edition, facts.changeChart.n, when));
    m_change->setChart(facts.changeChart);
    m_changeBlock->setFigure(facts.changeChart);
    m_leaders->setText(facts.leaders.isEmpty() ? QString() : tr("One repository weighs much: %1.").arg(facts.leaders.join(QStringLiteral("; "))));
    m_leaders->setVisible(!facts.leaders.isEmpty());
    showRefusal();
    showTable();
    emit summaryChanged();
}

/// A refused share says so instead of all else, with the way to one that means something.
void LanguagesPage::showRefusal()
{
    const QString &refusal = m_facts.shares.refusal;
    m_notice->setVisible(!refusal.isEmpty());
    m_blocks->setVisible(refusal.isEmpty());
    if (refusal.isEmpty())
        return;
    m_notice->setContent(Notice::Kind::Info, tr("No share of repositories."), refusal);
    m_census.clear();
    for (const Scope &scope : availableScopes(*m_facts.edition->dataset)) {
        if (scope.kind == PopulationKind::Census && (m_census.isEmpty() || scope.membership == Membership::AtLeast))
            m_census = scope.id;
    }
    m_notice->setActions(m_census.isEmpty() ? QList<QAction *>{m_useGain} : QList<QAction *>{m_useCensus, m_useGain});
}

void LanguagesPage::showTable()
{
    double largest = 0;
    for (const LanguageShare &share : m_facts.shares.rows)
        largest = std::max(largest, isKnown(share.share) ? share.share : 0);
    m_bars->setMaximum(largest);
    m_model.setShares(m_facts.edition, m_facts.shares, m_all->isChecked() ? std::optional<int>() : kShown);
}

void LanguagesPage::sortBy(int column)
{
    auto *header = static_cast<SortHeader *>(m_table->horizontalHeader());
    const QList<SortHeader::Key> keys = header->sortKeys();
    Qt::SortOrder order = languageColumns()[static_cast<std::size_t>(column)].firstOrder;
    if (!keys.isEmpty() && keys.first().section == column && keys.first().order == order)
        order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    header->setSortKeys({{.section = column, .order = order}});
    m_model.sort(column, order);
}

QString LanguagesPage::currentTerm() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_model.kindAt(current.row()) != LanguageModel::RowKind::Language)
        return {};
    return printTerm({.column = columnIndex(u"language"),
                      .op = QueryTerm::Operator::Equals,
                      .text = m_model.shareAt(current.row()).language.toCaseFolded()});
}

void LanguagesPage::showRepositories()
{
    if (const QString term = currentTerm(); !term.isEmpty())
        emit repositoriesRequested(term);
}

QString LanguagesPage::summary() const
{
    if (!m_facts.edition)
        return {};
    if (!m_facts.shares.refusal.isEmpty())
        return tr("No share of repositories");
    const QModelIndex current = m_table->currentIndex();
    if (!currentTerm().isEmpty()) {
        const LanguageShare &share = m_model.shareAt(current.row());
        return tr("%1: %2").arg(share.language, repositoriesText(share.repositories));
    }
    return tr("%1 of %2 counted").arg(countText(m_facts.shares.counted), repositoriesText(m_facts.edition->rowCount()));
}

} // namespace RepoSignal
