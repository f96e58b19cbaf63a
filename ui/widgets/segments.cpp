// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/segments.h"

#include "widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace RepoSignal {

/// One segment; draws its part of the common frame.
class SegmentButton : public QAbstractButton
{
public:
    SegmentButton(QString id, const QString &text, QWidget *parent) : QAbstractButton(parent), m_id(std::move(id))
    {
        setText(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }

    [[nodiscard]] QString id() const { return m_id; }
    void setEnds(bool first, bool last)
    {
        m_first = first;
        m_last = last;
        QAbstractButton::update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const bool isSmall = property("small").toBool();
        return {fontMetrics().horizontalAdvance(text()) + (isSmall ? 16 : 24),
                std::max(isSmall ? 24 : 32, fontMetrics().height() + 6)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    [[nodiscard]] QPainterPath outline() const;

    QString m_id;
    bool m_first = false;
    bool m_last = false;
};

QPainterPath SegmentButton::outline() const
{
    constexpr qreal kRadius = 6;
    // Inner edges overlap the neighbour's by a pixel; the frame of the row is cut at this segment's edges.
    const QRectF frame = QRectF(rect()).adjusted(m_first ? 0.5 : -kRadius, 0.5, m_last ? -0.5 : kRadius, -0.5);
    QPainterPath path;
    path.addRoundedRect(frame, kRadius, kRadius);
    return path;
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    const Theme &colors = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = isChecked() ? colors.selection : underMouse() && isEnabled() ? colors.hover : colors.base;
    painter.setPen(colors.line);
    painter.setBrush(ground);
    painter.drawPath(outline());
    if (!m_first)
        painter.fillRect(QRectF(0, 1, 1, height() - 2), colors.line);
    if (isChecked()) {
        painter.save();
        painter.setClipPath(outline());
        painter.fillRect(QRectF(0, height() - 2, width(), 2), isEnabled() ? colors.accent : colors.bar);
        painter.restore();
    }
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    QFont medium = font();
    medium.setWeight(isChecked() ? QFont::Medium : QFont::Normal);
    painter.setFont(medium);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
}

Segments::Segments(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::buttonClicked, this, [this] {
        if (current() == m_announced)
            return;
        m_announced = current();
        emit currentChanged(m_announced);
    });
}

void Segments::setSmall(bool isSmall)
{
    m_small = isSmall;
    for (QAbstractButton *segment : m_group->buttons())
        segment->setProperty("small", isSmall);
}

void Segments::addSegment(const QString &id, const QString &text, const QString &toolTip)
{
    auto *segment = new SegmentButton(id, text, this);
    segment->setObjectName(id);
    segment->setToolTip(toolTip);
    segment->setProperty("small", m_small);
    m_group->addButton(segment);
    m_layout->addWidget(segment);
    const QList<QAbstractButton *> segments = m_group->buttons();
    for (QAbstractButton *other : segments)
        static_cast<SegmentButton *>(other)->setEnds(other == segments.first(), other == segments.last());
    if (segments.size() == 1)
        setCurrent(id);
}

void Segments::setSegmentEnabled(const QString &id, bool enabled, const QString &toolTip)
{
    if (SegmentButton *segment = button(id)) {
        segment->setEnabled(enabled);
        segment->setToolTip(toolTip);
    }
}

QString Segments::current() const
{
    const QAbstractButton *checked = m_group->checkedButton();
    return checked ? static_cast<const SegmentButton *>(checked)->id() : QString();
}

void Segments::setCurrent(const QString &id)
{
    if (SegmentButton *segment = button(id)) {
        segment->setChecked(true);
        m_announced = id;
    }
}

SegmentButton *Segments::button(const QString &id) const
{
    for (QAbstractButton *segment : m_group->buttons()) {
        if (static_cast<SegmentButton *>(segment)->id() == id)
            return static_cast<SegmentButton *>(segment);
    }
    return nullptr;
}

} // namespace RepoSignal
