// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/datapage.h"

#include "analysis/coverage.h"
#include "models/faulttable.h"
#include "pages/block.h"
#include "pages/editionwords.h"
#include "pages/facttable.h"
#include "pages/faultsview.h"
#include "pages/pageheader.h"
#include "pages/renamesview.h"
#include "session/workspace.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace RepoSignal {

namespace {

constexpr int kPadding = 16;
const QString kSources = QStringLiteral("sources");
const QString kFaults = QStringLiteral("faults");
const QString kRenames = QStringLiteral("renames");

} // namespace

DataPage::DataPage(Workspace &workspace, QWidget *parent)
    : Page(parent), m_workspace(workspace),
      m_latest(workspace.executors().prompt, [this](const DataFacts &facts) { take(facts); }),
      m_stack(new QStackedWidget(this)), m_faults(new FaultsView(workspace, this)),
      m_renames(new RenamesView(workspace, this))
{
    setObjectName(QStringLiteral("data"));
    makeSources();
    m_stack->addWidget(m_sources);
    m_stack->addWidget(m_faults);
    m_stack->addWidget(m_renames);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    content->addWidget(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addLayout(content, 1);
    connect(m_faults, &FaultsView::summaryChanged, this, &Page::summaryChanged);
    connect(m_faults, &FaultsView::exportRequested, this, &Page::exportRequested);
    connect(m_faults, &FaultsView::detailsRequested, this, &Page::detailsRequested);
    connect(m_renames, &RenamesView::summaryChanged, this, &Page::summaryChanged);
}

QWidget *DataPage::makeHeader()
{
    auto *header = new PageHeader(tr("Data"), this);
    m_dates = header->subtitle();
    m_view = new Segments(header);
    m_view->setObjectName(QStringLiteral("view"));
    m_view->setAccessibleName(tr("What about the data"));
    m_view->addSegment(kSources, tr("Sources"), tr("What the library holds"));
    m_view->addSegment(kFaults, tr("Suspected faults"), tr("What may be wrong with it, to be decided"));
    m_view->addSegment(kRenames, tr("Renames"), tr("Names that are one repository"));
    m_view->setCurrent(kSources);
    connect(m_view, &Segments::currentChanged, this, &DataPage::showView);
    header->addControl(m_view);
    return header;
}

void DataPage::makeSources()
{
    m_sourceTable = new FactTable(sourceColumns(), this);
    m_sourceTable->setObjectName(QStringLiteral("sourceTable"));
    m_sourceTable->setAccessibleName(tr("Sources"));
    m_sources = new Block(tr("Sources"), m_sourceTable, this);
    m_sources->setObjectName(QStringLiteral("sourceList"));
}

void DataPage::setView(const QString &id)
{
    m_view->setCurrent(id);
    showView();
}

QString DataPage::view() const
{
    return m_view->current();
}

void DataPage::showView()
{
    QWidget *shown = view() == kFaults ? static_cast<QWidget *>(m_faults)
        : view() == kRenames           ? static_cast<QWidget *>(m_renames)
                                       : m_sources;
    m_stack->setCurrentWidget(shown);
    emit summaryChanged();
}

void DataPage::setEdition(EditionPtr edition)
{
    if (!edition) {
        m_latest.drop();
        return;
    }
    m_latest.runInTurn([edition = std::move(edition)] { return dataFacts(edition); });
}

void DataPage::take(const DataFacts &facts)
{
    m_facts = facts;
    const Day asOf = facts.edition->key.asOf;
    const auto begin = coverageBegin(*facts.edition->dataset);
    m_dates->setText(tr("What the library holds up to %1").arg(longDay(asOf)));
    m_sourceTable->setRows(facts.sources);
    m_sources->setSubtitle(countText(static_cast<double>(facts.sources.size())));
    m_sources->setProvenance(begin ? tr("Days with data: %1 to %2. Full: a whole day. Half: a short or incomplete day. "
                                        "Empty: nothing was read.")
                                         .arg(longDay(*begin), longDay(asOf))
                                   : QString());
    m_faults->setFacts(facts);
    m_renames->setFacts(facts);
    emit summaryChanged();
}

QString DataPage::summary() const
{
    if (!m_facts.edition)
        return {};
    if (view() == kFaults)
        return m_faults->summary();
    if (view() == kRenames)
        return m_renames->summary();
    return tr("%n sources, %1 suspected faults open", nullptr, static_cast<int>(m_facts.sources.size()))
        .arg(countText(m_facts.open));
}

ChartSpec DataPage::chart() const
{
    return view() == kFaults ? m_faults->chart() : ChartSpec();
}

} // namespace RepoSignal
