// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notice.h"

#include "widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
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

/// Fact and detail as one wrapped paragraph of plain text, the fact heavier where a detail follows it.
class FactText : public QWidget
{
public:
    explicit FactText(QWidget *parent) : QWidget(parent)
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    void setContent(const QString &fact, const QString &detail)
    {
        QTextCharFormat heavy;
        heavy.setFontWeight(QFont::DemiBold);
        m_layout.setText(detail.isEmpty() ? fact : fact + u' ' + detail);
        m_layout.setFormats({{0, detail.isEmpty() ? 0 : static_cast<int>(fact.size()), heavy}});
        updateGeometry();
        update();
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return lay(width); }
    [[nodiscard]] QSize sizeHint() const override { return {480, lay(480)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, fontMetrics().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const int height = lay(width());
        QPainter painter(this);
        painter.setPen(theme().ink);
        m_layout.draw(&painter, QPoint(0, (this->height() - height) / 2));
    }

private:
    /// Breaks the lines; returns their height.
    int lay(int width) const
    {
        m_layout.setFont(font());
        m_layout.beginLayout();
        qreal bottom = 0;
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, bottom});
            bottom += line.height();
        }
        m_layout.endLayout();
        return qCeil(bottom);
    }

    mutable QTextLayout m_layout;
};

Notice::Notice(QWidget *parent) : QWidget(parent), m_text(new FactText(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(kTextLeft, 8, 16, 8);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_text, 1);
    setMinimumHeight(38);
}

void Notice::setContent(Kind kind, const QString &fact, const QString &detail)
{
    m_kind = kind;
    m_text->setContent(fact, detail);
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
    paintIcon(painter, squareIn(rect(), kIconLeft), look.iconName, look.edge);
}

} // namespace RepoSignal
