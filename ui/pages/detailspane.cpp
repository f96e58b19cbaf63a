// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/detailspane.h"

#include "chartviews/chartview.h"
#include "pages/editionwords.h"
#include "pages/repositorymenu.h"
#include "session/selection.h"
#include "widgets/icons.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>

namespace RepoSignal {

namespace {

constexpr int kPadding = 16;
constexpr int kChartHeight = 168;
constexpr int kShortSpan = 90; ///< days

/// A hairline between two parts.
QWidget *makeRule(QWidget *parent)
{
    auto *rule = new QWidget(parent);
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Midlight);
    return rule;
}

} // namespace

/// The dot of a language, as in the tables.
class LanguageDot : public QWidget
{
public:
    explicit LanguageDot(QWidget *parent) : QWidget(parent) { setFixedSize(kDotSize, kDotSize); }

    void setLanguage(const QString &language)
    {
        m_language = language;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintLanguageDot(painter, rect(), m_language, theme().base);
    }

private:
    QString m_language;
};

DetailsPane::DetailsPane(Selection &selection, QThreadPool &prompt, QWidget *parent)
    : QWidget(parent), m_selection(selection), m_latest(prompt, [this](const DetailsFacts &facts) { take(facts); }),
      m_stack(new QStackedLayout(this))
{
    auto *nothing = new TextLabel(tr("Select a repository to see its history and where its numbers come from."), this);
    nothing->setObjectName(QStringLiteral("nothingSelected"));
    nothing->setWordWrap(true);
    nothing->setTone(Tone::Secondary);
    nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *empty = new QWidget(this);
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->setContentsMargins(kPadding, 20, kPadding, kPadding);
    emptyLayout->addWidget(nothing);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    connect(&m_selection, &Selection::currentChanged, this, &DetailsPane::derive);
}

QWidget *DetailsPane::makeContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, kPadding);
    layout->setSpacing(0);
    addHead(*layout);

    layout->addWidget(makeRule(content));
    m_span = new Segments(content);
    m_span->setObjectName(QStringLiteral("span"));
    m_span->setSmall(true);
    m_span->setAccessibleName(tr("Span of the charts"));
    m_span->addSegment(QStringLiteral("90"), tr("90 days"));
    m_span->addSegment(QStringLiteral("all"), tr("All"));
    connect(m_span, &Segments::currentChanged, this, &DetailsPane::derive);
    auto *span = new QHBoxLayout;
    span->setContentsMargins(kPadding, 8, kPadding, 0);
    span->addWidget(m_span);
    span->addStretch(1);
    layout->addLayout(span);
    m_history = addChart(*layout, tr("Star history"), QStringLiteral("history"), &DetailsFacts::history);
    m_gains = addChart(*layout, tr("Daily gain"), QStringLiteral("gains"), &DetailsFacts::gains);
    layout->addSpacing(8);
    layout->addWidget(makeRule(content));
    addProvenance(*layout);
    layout->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void DetailsPane::addHead(QVBoxLayout &layout)
{
    m_owner = new TextLabel(this);
    m_owner->setType(15, QFont::DemiBold);
    m_owner->setTone(Tone::Secondary);
    m_name = new TextLabel(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setType(15, QFont::DemiBold);
    m_name->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *open = new QToolButton(this);
    open->setObjectName(QStringLiteral("openOnGitHub"));
    open->setIcon(icon(QStringLiteral("external-link")));
    open->setAutoRaise(true);
    open->setProperty("small", true);
    open->setFocusPolicy(Qt::StrongFocus);
    open->setAccessibleName(tr("Open on GitHub"));
    open->setToolTip(tr("Open on GitHub (Ctrl+Enter in a table)"));
    connect(open, &QToolButton::clicked, this, [this] { openOnGitHub(m_facts.fullName); });
    auto *name = new QHBoxLayout;
    name->setSpacing(0);
    name->addWidget(m_owner);
    name->addWidget(m_name, 1);
    name->addWidget(open);

    m_description = new TextLabel(this);
    m_description->setObjectName(QStringLiteral("description"));
    m_description->setWordWrap(true);
    m_description->setTone(Tone::Secondary);
    m_dot = new LanguageDot(this);
    m_numbers = new TextLabel(this);
    m_numbers->setObjectName(QStringLiteral("numbers"));
    m_numbers->setElideMode(Qt::ElideRight);
    m_numbers->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(kDotGap);
    numbers->addWidget(m_dot);
    numbers->addWidget(m_numbers, 1);
    m_moreNumbers = new TextLabel(this);
    m_moreNumbers->setTone(Tone::Secondary);
    m_moreNumbers->setElideMode(Qt::ElideRight);
    m_remarks = new TextLabel(this);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    m_remarks->setWordWrap(true);
    m_remarks->setTone(Tone::Warn);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(kPadding, 12, kPadding, 12);
    head->setSpacing(6);
    head->addLayout(name);
    head->addWidget(m_description);
    head->addLayout(numbers);
    head->addWidget(m_moreNumbers);
    head->addWidget(m_remarks);
    layout.addLayout(head);
}

ChartView *DetailsPane::addChart(QVBoxLayout &layout, const QString &title, const QString &objectName,
                                 ChartSpec DetailsFacts::*chart)
{
    auto *label = new TextLabel(title, this);
    label->setType(13, QFont::DemiBold);
    auto *button = new QToolButton(this);
    button->setIcon(icon(QStringLiteral("image")));
    button->setAutoRaise(true);
    button->setProperty("small", true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Make figure: %1").arg(title));
    button->setToolTip(tr("Make figure"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPadding, 8, kPadding, 0);
    head->addWidget(label, 1);
    head->addWidget(button);
    auto *view = new ChartView(this);
    view->setObjectName(objectName);
    view->setFixedHeight(kChartHeight);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(8, 0, 8, 0);
    body->addWidget(view);
    layout.addLayout(head);
    layout.addLayout(body);
    const auto request = [this, chart] { emit exportRequested(m_facts.*chart); };
    connect(button, &QToolButton::clicked, this, request);
    connect(view, &ChartView::exportRequested, this, request);
    return view;
}

void DetailsPane::addProvenance(QVBoxLayout &layout)
{
    auto *title = new TextLabel(tr("Where the numbers come from"), this);
    title->setType(13, QFont::DemiBold);
    m_provenance = new QGridLayout;
    m_provenance->setHorizontalSpacing(16);
    m_provenance->setVerticalSpacing(4);
    m_provenance->setColumnMinimumWidth(0, 76);
    m_provenance->setColumnStretch(1, 1);
    auto *part = new QVBoxLayout;
    part->setContentsMargins(kPadding, 12, kPadding, 0);
    part->setSpacing(8);
    part->addWidget(title);
    part->addLayout(m_provenance);
    layout.addLayout(part);
}

void DetailsPane::setEdition(EditionPtr edition)
{
    m_edition = std::move(edition);
    derive();
}

void DetailsPane::derive()
{
    if (!m_edition || m_selection.current() == 0) {
        m_latest.drop();
        take({});
        return;
    }
    const auto days = m_span->current() == u"all" ? std::optional<int>() : kShortSpan;
    m_latest.run([edition = m_edition, id = m_selection.current(), days] { return detailsFacts(edition, id, days); });
}

void DetailsPane::take(const DetailsFacts &facts)
{
    if (facts.id != m_facts.id)
        findChild<QScrollArea *>()->verticalScrollBar()->setValue(0);
    m_facts = facts;
    m_stack->setCurrentIndex(facts.id == 0 ? 0 : 1);
    if (facts.id == 0)
        return;
    const qsizetype slash = facts.fullName.indexOf(u'/');
    m_owner->setText(facts.fullName.left(slash + 1));
    m_name->setText(facts.fullName.mid(slash + 1));
    m_description->setText(facts.description);
    m_description->setVisible(!facts.description.isEmpty());
    m_dot->setLanguage(facts.language.value_or(QString()));
    const QString language = !facts.language         ? tr("Language unknown")
                             : facts.language->isEmpty() ? tr("No language")
                                                         : *facts.language;
    m_numbers->setText(tr("%1   %2 stars").arg(language, countText(facts.stars)));
    m_moreNumbers->setText(tr("%1 forks   %2 open issues").arg(countText(facts.forks), countText(facts.openIssues)));
    m_remarks->setText(facts.remarks.join(u'\n'));
    m_remarks->setVisible(!facts.remarks.isEmpty());
    m_history->setChart(facts.history);
    m_gains->setChart(facts.gains);
    showProvenance();
}

void DetailsPane::showProvenance()
{
    while (QLayoutItem *item = m_provenance->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const DetailsFacts::Line &line : m_facts.provenance) {
        auto *label = new TextLabel(line.label, this);
        label->setType(12);
        label->setTone(Tone::Caption);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        auto *value = new TextLabel(line.value, this);
        value->setType(12);
        value->setWordWrap(true);
        m_provenance->addWidget(label, row, 0);
        m_provenance->addWidget(value, row, 1);
        ++row;
    }
}

void DetailsPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().base);
}

} // namespace RepoSignal
