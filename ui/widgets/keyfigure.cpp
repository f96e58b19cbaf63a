// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/keyfigure.h"

#include "widgets/textlabel.h"
#include "widgets/trendstrip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace RepoSignal {

KeyFigure::KeyFigure(QWidget *parent)
    : QWidget(parent), m_number(new TextLabel(this)), m_label(new TextLabel(this)), m_subLabel(new TextLabel(this)),
      m_trend(new TrendStrip(this))
{
    m_number->setType(22, QFont::DemiBold);
    m_label->setType(13, QFont::Medium);
    m_label->setElideMode(Qt::ElideRight);
    m_subLabel->setType(12);
    m_subLabel->setTone(Tone::Secondary);
    m_subLabel->setWordWrap(true);
    m_trend->hide();

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_number, 1);
    top->addWidget(m_trend, 0, Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 12, 20, 12);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addWidget(m_label);
    layout->addWidget(m_subLabel);
    layout->addStretch(1);
}

void KeyFigure::setFigure(const QString &number, const QString &label, const QString &subLabel)
{
    m_number->setText(number);
    m_label->setText(label);
    m_subLabel->setText(subLabel);
    setAccessibleName(number + u' ' + label);
    setAccessibleDescription(subLabel);
}

void KeyFigure::setTrend(const std::vector<double> &gains)
{
    m_trend->setGains(gains);
    m_trend->setVisible(!gains.empty());
}

KeyFigureRow::KeyFigureRow(int count, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    for (int i = 0; i < count; ++i) {
        m_figures.append(new KeyFigure(this));
        layout->addWidget(m_figures.last(), 1);
    }
}

void KeyFigureRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().hair);
    painter.setBrush(theme().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    for (qsizetype i = 1; i < m_figures.size(); ++i)
        painter.fillRect(m_figures.at(i)->x(), 1, 1, height() - 2, theme().hair);
}

} // namespace RepoSignal
