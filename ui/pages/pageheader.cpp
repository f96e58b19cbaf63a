// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/pageheader.h"

#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace RepoSignal {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_subtitle(new TextLabel(this)), m_layout(new QHBoxLayout(this))
{
    constexpr int kHeight = 48;
    setFixedHeight(kHeight);
    auto *name = new TextLabel(title, this);
    name->setType(15, QFont::DemiBold);
    name->setElideMode(Qt::ElideNone);
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    m_subtitle->setTone(Tone::Secondary);
    m_subtitle->setElideMode(Qt::ElideRight);
    m_subtitle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_layout->setContentsMargins(16, 0, 16, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(name);
    m_layout->addWidget(m_subtitle, 1);
}

void PageHeader::addControl(QWidget *control)
{
    m_layout->addWidget(control);
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, theme().hair);
}

} // namespace RepoSignal
