// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/whypane.h"

#include "widgets/signaldelegates.h"
#include "widgets/textlabel.h"

#include <QGridLayout>
#include <QPainter>

namespace RepoSignal {

namespace {

constexpr int kPadding = 16;
constexpr int kBarHeight = 8;
constexpr int kNameWidth = 64;
constexpr int kValueWidth = 44;

TextLabel *makeText(QWidget *parent, int size, Tone tone)
{
    auto *label = new TextLabel(parent);
    label->setType(size);
    label->setTone(tone);
    label->setWordWrap(true);
    return label;
}

} // namespace

/// A part of the score on a track of 100; an empty track where it is not known.
class PartBar : public QWidget
{
public:
    PartBar(std::size_t part, QWidget *parent) : QWidget(parent), m_part(part)
    {
        setFixedHeight(kBarHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setValue(double value)
    {
        m_value = value;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().track);
        if (isKnown(m_value))
            painter.fillRect(QRectF(0, 0, width() * std::clamp(m_value, 0.0, 100.0) / 100, height()), scorePartColor(m_part));
    }

private:
    std::size_t m_part;
    double m_value = kUnknown;
};

/// A burst's label as the tables show it.
class LabelChip : public QWidget
{
public:
    explicit LabelChip(QWidget *parent) : QWidget(parent) { setFixedSize(112, 24); }

    void setLabel(Label label)
    {
        m_label = label;
        setAccessibleName(labelLook(label).word);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(uiFont(13));
        (void)paintLabelChip(painter, rect(), QFontMetrics(painter.font()), labelLook(m_label));
    }

private:
    Label m_label = Label::Unknown;
};

WhyPane::WhyPane(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, 8, kPadding, 8);
    layout->setSpacing(4);
    auto *title = new TextLabel(tr("Signal score"), this);
    title->setType(13, QFont::DemiBold);
    m_score = new TextLabel(this);
    m_score->setObjectName(QStringLiteral("score"));
    m_score->setType(20, QFont::DemiBold);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_score);
    layout->addLayout(head);
    m_standing = makeText(this, 12, Tone::Secondary);
    m_standing->setObjectName(QStringLiteral("standing"));
    layout->addWidget(m_standing);

    auto *parts = new QGridLayout;
    parts->setHorizontalSpacing(8);
    parts->setVerticalSpacing(2);
    parts->setColumnMinimumWidth(0, kNameWidth);
    parts->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        PartRow &row = m_parts[i];
        row = {makeText(this, 13, Tone::Ink), new PartBar(i, this), makeText(this, 13, Tone::Ink), makeText(this, 12, Tone::Caption)};
        row.name->setWordWrap(false);
        row.value->setWordWrap(false);
        row.value->setMinimumWidth(kValueWidth);
        row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const int line = static_cast<int>(2 * i);
        parts->addWidget(row.name, line, 0);
        parts->addWidget(row.bar, line, 1);
        parts->addWidget(row.value, line, 2);
        parts->addWidget(row.arithmetic, line + 1, 0, 1, 3);
    }
    layout->addLayout(parts);
    m_sum = makeText(this, 12, Tone::Secondary);
    m_sum->setObjectName(QStringLiteral("sum"));
    layout->addWidget(m_sum);

    m_label = new LabelChip(this);
    m_odds = makeText(this, 12, Tone::Secondary);
    m_odds->setObjectName(QStringLiteral("odds"));
    auto *label = new QHBoxLayout;
    label->setSpacing(8);
    label->addWidget(m_label);
    label->addWidget(m_odds, 1);
    layout->addSpacing(4);
    layout->addLayout(label);
    m_lines = new QGridLayout;
    m_lines->setHorizontalSpacing(16);
    m_lines->setVerticalSpacing(4);
    m_lines->setColumnMinimumWidth(0, 76);
    m_lines->setColumnStretch(1, 1);
    layout->addLayout(m_lines);
    m_remarks = makeText(this, 12, Tone::Warn);
    m_remarks->setObjectName(QStringLiteral("whyRemarks"));
    layout->addWidget(m_remarks);
}

void WhyPane::setFacts(const WhyFacts &facts)
{
    m_score->setText(facts.score);
    m_standing->setText(facts.standing);
    m_standing->setVisible(!facts.standing.isEmpty());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const WhyFacts::Part &part = facts.parts[i];
        m_parts[i].name->setText(part.name);
        m_parts[i].bar->setValue(part.value);
        m_parts[i].bar->setAccessibleName(part.name);
        m_parts[i].value->setText(isKnown(part.value) ? QString::number(part.value, 'f', 1) : kUnknownText.toString());
        m_parts[i].arithmetic->setText(part.arithmetic);
    }
    m_sum->setText(facts.sum);
    m_label->setLabel(facts.label);
    m_odds->setText(facts.odds);
    showLines(facts.lines);
    m_remarks->setText(facts.remarks.join(u'\n'));
    m_remarks->setVisible(!facts.remarks.isEmpty());
}

void WhyPane::showLines(const std::vector<WhyFacts::Line> &lines)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const WhyFacts::Line &line : lines) {
        auto *label = makeText(this, 12, Tone::Caption);
        label->setText(line.label);
        label->setWordWrap(false);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        auto *value = makeText(this, 12, Tone::Ink);
        value->setText(line.value);
        m_lines->addWidget(label, row, 0);
        m_lines->addWidget(value, row, 1);
        ++row;
    }
}

} // namespace RepoSignal
