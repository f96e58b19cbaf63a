// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panel.h"

#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace RepoSignal {

Panel::Panel(const QString &title, QWidget *parent)
    : QWidget(parent), m_headerRow(new QWidget(this)), m_header(new QHBoxLayout(m_headerRow)), m_body(new QVBoxLayout),
      m_title(new TextLabel(this)), m_subtitle(new TextLabel(this))
{
    constexpr int kHeaderHeight = 40;
    m_title->setType(13, QFont::DemiBold);
    m_title->setElideMode(Qt::ElideRight);
    m_subtitle->setType(12);
    m_subtitle->setTone(Tone::Secondary);
    m_subtitle->setElideMode(Qt::ElideRight);
    // The title keeps its room; the subtitle takes what is left.
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    m_headerRow->setMinimumHeight(kHeaderHeight);
    m_header->setContentsMargins(kPadding, 4, 8, 4);
    m_header->setSpacing(8);
    m_header->addWidget(m_title);
    m_header->addWidget(m_subtitle, 1);

    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 8);
    layout->setSpacing(0);
    layout->addWidget(m_headerRow);
    layout->addLayout(m_body, 1);
    setTitle(title);
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_headerRow->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Panel::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    setAccessibleDescription(subtitle);
}

void Panel::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().hair);
    painter.setBrush(theme().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace RepoSignal
