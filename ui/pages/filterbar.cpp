// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/filterbar.h"

#include "pages/editionwords.h"
#include "pages/termchip.h"
#include "widgets/filterbox.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace RepoSignal {

namespace {

constexpr int kPadding = 16;
constexpr int kBusyAfter = 120; ///< milliseconds

QToolButton *makeTextButton(const QString &objectName, const QString &text, const QString &toolTip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setProperty("small", true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->hide();
    return button;
}

/// Alternatives are bound together before a condition joins them.
QString withTerm(const QString &text, const Query &query, const QString &term)
{
    const bool isAlternatives = query.clauses.size() == 1 && query.clauses[0].isGroup() && !query.clauses[0].negated;
    return isAlternatives ? printClause(query.clauses[0]) + u' ' + term : text + u' ' + term;
}

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_box(new FilterBox(this)), m_line(new QHBoxLayout)
{
    m_box->setObjectName(QStringLiteral("filter"));
    m_box->setAccessibleName(tr("Filter"));
    m_box->setPlaceholderText(tr("Filter: lang:rust stars:>1000 or any words"));
    m_box->setShortcutHint(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_line->setContentsMargins(kPadding, 8, kPadding, 0);
    m_line->setSpacing(8);
    m_line->addWidget(m_box, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_line);
    layout->addWidget(makeStatusRow());

    m_busy.setSingleShot(true);
    m_busy.setInterval(kBusyAfter);
    connect(&m_busy, &QTimer::timeout, this, [this] { m_box->setState(FilterBox::State::Busy); });
    connect(m_box, &FilterBox::edited, this, &FilterBar::apply);
    connect(m_box, &FilterBox::left, this, &FilterBar::left);
}

QWidget *FilterBar::makeStatusRow()
{
    constexpr int kHeight = 40;
    auto *row = new QWidget(this);
    row->setFixedHeight(kHeight);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(8);
    m_message = new TextLabel(row);
    m_message->setObjectName(QStringLiteral("filterMessage"));
    m_message->setTone(Tone::Bad);
    m_message->setElideMode(Qt::ElideRight);
    m_message->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_clear = makeTextButton(QStringLiteral("clear"), tr("Clear"), tr("Clear the filter (Esc)"), row);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    m_scope = makeTextButton(QStringLiteral("useAsScope"), tr("Use as scope"),
                             tr("Speak, on all pages, about what this filter matches among everything in the library: also "
                                "repositories outside the scope shown now"), row);
    connect(m_scope, &QToolButton::clicked, this, &FilterBar::scopeRequested);
    m_count = new TextLabel(row);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setElideMode(Qt::ElideNone);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(kPadding, 0, kPadding, 0);
    layout->setSpacing(8);
    layout->addLayout(m_chips);
    layout->addWidget(m_clear);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_scope);
    layout->addWidget(m_count);
    return row;
}

void FilterBar::addControl(QWidget *control)
{
    m_line->addWidget(control);
}

void FilterBar::setText(const QString &text)
{
    m_box->setText(text);
    apply(text);
}

void FilterBar::addTerm(const QString &term)
{
    const ParsedQuery added = parseQuery(term);
    const bool isThere = std::ranges::all_of(added.query.clauses, [this](const QueryClause &one) {
        return std::ranges::find(m_query.clauses, one) != m_query.clauses.end();
    });
    if (!isThere)
        setText(m_text.isEmpty() ? term : withTerm(m_text, m_query, term));
}

void FilterBar::clear()
{
    setText({});
}

void FilterBar::edit()
{
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

void FilterBar::apply(const QString &text)
{
    const ParsedQuery parsed = parseQuery(text);
    m_busy.stop();
    if (parsed.error) {
        m_box->setState(FilterBox::State::Invalid, parsed.error->message, parsed.error->position, parsed.error->length);
        m_message->setText(tr("%1 The filter before is kept.").arg(parsed.error->message));
        return;
    }
    m_box->setState(parsed.query.isEmpty() ? FilterBox::State::Empty : FilterBox::State::Valid);
    m_message->setText({});
    m_text = text.trimmed();
    m_query = parsed.query;
    showTerms();
    emit queryChanged();
}

/// Long filters are not repeated: the box has them.
void FilterBar::showTerms()
{
    constexpr std::size_t kMostChips = 4;
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was pressed
        item->widget()->hide();
        delete item;
    }
    m_clear->setVisible(!m_query.isEmpty());
    if (m_query.clauses.size() > kMostChips)
        return;
    for (std::size_t i = 0; i < m_query.clauses.size(); ++i) {
        auto *chip = new TermChip(printClause(m_query.clauses[i]), this);
        m_chips->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, i] {
            Query rest = m_query;
            rest.clauses.erase(rest.clauses.begin() + static_cast<std::ptrdiff_t>(i));
            setText(printQuery(rest));
        });
    }
}

void FilterBar::setBusy(bool busy)
{
    if (busy && m_box->state() == FilterBox::State::Valid) {
        m_busy.start();
    } else if (!busy) {
        m_busy.stop();
        if (m_box->state() == FilterBox::State::Busy)
            m_box->setState(m_query.isEmpty() ? FilterBox::State::Empty : FilterBox::State::Valid);
    }
}

void FilterBar::setCount(int shown, int all)
{
    m_count->setText(tr("%1 of %2").arg(countText(shown), countText(all)));
}

void FilterBar::setScopeOffered(bool offered)
{
    // A query without a qualifier is no scope: it would be read as a scope's name.
    m_scope->setVisible(offered && m_query.hasQualifier());
}

} // namespace RepoSignal
