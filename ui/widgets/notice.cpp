// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notice.h"

#include "widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace RepoSignal {

namespace {

struct Look {
    QColor edge;
    QColor ground;
    QString iconName;
};

Look lookOf(Notice::Kind kind)
{
    const Theme &colors = theme();
    switch (kind) {
    case Notice::Kind::Info: return {colors.accent, colors.selection, QStringLiteral("info")};
    case Notice::Kind::Warn: return {colors.warn, colors.warnSoft, QStringLiteral("triangle-alert")};
    case Notice::Kind::Bad: return {colors.bad, colors.badSoft, QStringLiteral("circle-x")};
    case Notice::Kind::Good: return {colors.good, colors.goodSoft, QStringLiteral("circle-check")};
    }
    Q_UNREACHABLE();
}

constexpr int kEdge = 3;
constexpr int kIconLeft = 17;
constexpr int kTextLeft = 43;

} // namespace

Notice::Notice(QWidget *parent) : QWidget(parent), m_text(new QLabel(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(kTextLeft, 8, 16, 8);
    m_layout->setSpacing(8);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_layout->addWidget(m_text, 1);
    setMinimumHeight(38);
}

void Notice::setContent(Kind kind, const QString &fact, const QString &detail)
{
    m_kind = kind;
    const QString escapedFact = fact.toHtmlEscaped();
    m_text->setText(detail.isEmpty()
                        ? escapedFact
                        : QStringLiteral("<span style=\"font-weight:600\">%1</span> %2").arg(escapedFact, detail.toHtmlEscaped()));
    setAccessibleName(detail.isEmpty() ? fact : fact + u' ' + detail);
    update();
}

void Notice::setActions(const QList<QAction *> &actions)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (QAction *action : actions.first(std::min<qsizetype>(actions.size(), 2))) {
        auto *button = new QToolButton(this);
        button->setProperty("link", true);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        m_layout->addWidget(button, 0, Qt::AlignVCenter);
        m_buttons.append(button);
    }
}

void Notice::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(rect(), 6, 6);
    painter.setClipPath(card);
    painter.fillRect(rect(), look.ground);
    painter.fillRect(0, 0, kEdge, height(), look.edge);
    paintIcon(painter, QRectF(kIconLeft, (height() - kIconSize) / 2, kIconSize, kIconSize), look.iconName, look.edge);
}

} // namespace RepoSignal
