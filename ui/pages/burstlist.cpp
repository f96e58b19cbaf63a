// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/burstlist.h"

#include "analysis/odds.h"
#include "pages/editionwords.h"
#include "pages/moversblock.h"
#include "pages/repositorylist.h"
#include "widgets/icons.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace RepoSignal {

namespace {

constexpr int kHeader = 28;

constexpr int kBesideIcon = 6;

/// An icon and the name of a section in the ground of table headers.
class SectionHeader : public QWidget
{
public:
    SectionHeader(QString iconName, Tone tone, QWidget *parent)
        : QWidget(parent), m_iconName(std::move(iconName)), m_tone(tone)
    {
        setMinimumHeight(kHeader);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().sunk);
        painter.fillRect(0, height() - 1, width(), 1, theme().hair);
        paintIcon(painter, squareIn(rect(), Panel::kPadding), m_iconName, toneColor(m_tone));
    }

private:
    QString m_iconName;
    Tone m_tone;
};

/// `22% of 153 alike lasted`: bursts whose last week's part of four lay within these bounds.
QString oddsWords(double from, double below)
{
    int lasted = 0;
    int n = 0;
    for (const BurstOdds &odds : burstOdds()) {
        if (odds.below > from && odds.from < below) {
            lasted += odds.lasted;
            n += odds.n;
        }
    }
    return BurstList::tr("%1% of %2 alike lasted").arg(n > 0 ? qRound(100.0 * lasted / n) : 0).arg(n);
}

} // namespace

BurstList::BurstList(Selection &selection, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Bursts"));
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_spikes = makeSection({QStringLiteral("zap"), tr("Spike"), Tone::Signal, oddsWords(0.5, 1),
                            tr("More than half of four weeks’ gain came in the last one.")},
                           selection);
    m_undecided = makeSection({QStringLiteral("circle-help"), tr("Undecided"), Tone::Secondary, oddsWords(0.4, 0.5),
                               tr("40 to 50% of four weeks’ gain came in the last one.")},
                              selection);
    m_sustained = makeSection({QStringLiteral("trending-up"), tr("Sustained"), Tone::Good, oddsWords(0, 0.4),
                               tr("Less than 40% of four weeks’ gain came in the last one.")},
                              selection);
    m_inDoubt = makeSection({QStringLiteral("triangle-alert"), tr("Data in doubt"), Tone::Warn, tr("see the page Data"),
                             tr("In the last 28 days a total was corrected, or a gain may be a fault of the data.")},
                            selection);
    m_nothing = new TextLabel(content);
    m_nothing->setObjectName(QStringLiteral("noBursts"));
    m_nothing->setWordWrap(true);
    m_nothing->setTone(Tone::Secondary);
    m_nothing->setContentsMargins(Panel::kPadding, 8, Panel::kPadding, 8);
    for (const Section &section : {m_spikes, m_undecided, m_sustained, m_inDoubt})
        layout->addWidget(section.widget);
    layout->addWidget(m_nothing);
    layout->addStretch(1);
    setWidget(content);
}

BurstList::Section BurstList::makeSection(const SectionWords &words, Selection &selection)
{
    Section section{.widget = new QWidget(this)};
    auto *header = new SectionHeader(words.iconName, words.tone, section.widget);
    auto *title = new TextLabel(words.name, header);
    title->setType(12, QFont::DemiBold);
    title->setTone(words.tone);
    title->setElideMode(Qt::ElideNone);
    auto *detail = new TextLabel(words.detail, header);
    detail->setHint(words.rule + u'\n' + oddsProvenance());
    detail->setType(12);
    detail->setTone(Tone::Secondary);
    detail->setElideMode(Qt::ElideRight);
    detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    section.count = new TextLabel(header);
    section.count->setType(12);
    section.count->setTone(Tone::Secondary);
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(Panel::kPadding + kIconSize + kBesideIcon, 0, 8, 0);
    line->setSpacing(kBesideIcon);
    line->addWidget(title);
    line->addWidget(detail, 1);
    line->addWidget(section.count);
    section.list = new RepositoryList({QStringLiteral("repository")}, selection, section.widget);
    section.list->setAccessibleName(QStringLiteral("%1: %2").arg(words.name, words.rule));
    section.list->setHeaderVisible(false);
    connect(section.list, &RepositoryList::repositoryActivated, this, &BurstList::repositoryActivated);
    connect(section.list, &RepositoryList::filterRequested, this, &BurstList::filterRequested);
    auto *layout = new QVBoxLayout(section.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(section.list);
    return section;
}

void BurstList::fill(const Section &section, const VelocityFacts &facts, const std::vector<int> &rows)
{
    section.widget->setVisible(!rows.empty());
    section.count->setText(countText(static_cast<double>(rows.size())));
    section.list->setColumns({QStringLiteral("repository"), gainColumn(facts.view.window)});
    section.list->setRows(facts.edition, rows);
}

void BurstList::setFacts(const VelocityFacts &facts)
{
    fill(m_spikes, facts, facts.spikes);
    fill(m_undecided, facts, facts.undecided);
    fill(m_sustained, facts, facts.sustained);
    fill(m_inDoubt, facts, facts.inDoubt);
    m_nothing->setVisible(facts.bursts().empty());
    m_nothing->setText(facts.judged == 0
                           ? tr("No usual week is known yet: it takes three of the eight weeks before the last. Choose a "
                                "later date, or import earlier days.")
                           : tr("Nobody bursts: none of %1 gained at least 100 stars in the last week, far above its usual "
                                "one.")
                                 .arg(repositoriesText(facts.judged)));
}

int BurstList::currentEditionRow() const
{
    for (const Section &section : {m_spikes, m_undecided, m_sustained, m_inDoubt}) {
        if (section.list->currentEditionRow() >= 0)
            return section.list->currentEditionRow();
    }
    return -1;
}

std::vector<int> BurstList::shownColumns() const
{
    return m_spikes.list->shownColumns();
}

} // namespace RepoSignal
