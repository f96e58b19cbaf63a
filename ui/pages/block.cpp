// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/block.h"

#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace RepoSignal {

void offerFigure(QToolButton &button, const ChartSpec &chart)
{
    button.setEnabled(!chart.isEmpty());
    button.setToolTip(plainToolTip(chart.isEmpty() ? chart.emptyReason : Block::tr("Make a figure of this chart")));
}

Block::Block(const QString &title, QWidget *content, QWidget *parent)
    : Panel(title, parent), m_content(content), m_nothing(new TextLabel(this)), m_provenance(new TextLabel(this))
{
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setTone(Tone::Secondary);
    m_nothing->setContentsMargins(kPadding, 0, kPadding, 8);
    m_nothing->hide();
    m_provenance->setObjectName(QStringLiteral("provenance"));
    m_provenance->setType(12);
    m_provenance->setTone(Tone::Caption);
    m_provenance->setWordWrap(true);
    m_provenance->setContentsMargins(kPadding, 8, kPadding, 0);
    const bool isFixed = content->sizePolicy().verticalPolicy() == QSizePolicy::Fixed;
    body()->addWidget(m_nothing, isFixed ? 0 : 1);
    body()->addWidget(content, isFixed ? 0 : 1);
    if (isFixed)
        body()->addStretch(1);
    body()->addWidget(m_provenance);
}

void Block::setProvenance(const QString &line)
{
    m_provenance->setText(line);
}

void Block::setNothing(const QString &sentence)
{
    m_nothing->setText(sentence);
    m_nothing->setVisible(!sentence.isEmpty());
    m_content->setVisible(sentence.isEmpty());
}

QToolButton *Block::addFigureButton(bool iconOnly)
{
    m_figure = addButton(QStringLiteral("image"), tr("Make figure"), iconOnly);
    return m_figure;
}

void Block::setFigure(const ChartSpec &chart)
{
    offerFigure(*m_figure, chart);
}

QToolButton *Block::addButton(const QString &iconName, const QString &text, bool iconOnly)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(iconOnly ? text : QString());
    button->setToolButtonStyle(iconOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setProperty("small", true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    addHeaderWidget(button);
    return button;
}

} // namespace RepoSignal
