// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/signaldelegates.h"

#include "models/tabledataroles.h"
#include "widgets/icons.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

constexpr int kStackWidth = 56;
constexpr int kStackHeight = 8;
constexpr int kGap = 8;
constexpr int kChipHeight = 20;
constexpr int kChipPadding = 7;
constexpr int kChipIcon = 12;
constexpr qreal kStaleMarks = 0.45;
/// Weight of the surprise part, which a provisional score lacks.
constexpr double kSurpriseWeight = 0.3;

bool hasMark(const QModelIndex &index, int marks)
{
    return (index.data(MarksRole).toInt() & marks) != 0;
}

QColor groundOf(Tone tone)
{
    switch (tone) {
    case Tone::Signal: return theme().signalSoft;
    case Tone::Good: return theme().goodSoft;
    default: return theme().base;
    }
}

QColor inkOf(Tone tone)
{
    return tone == Tone::Signal ? theme().signalText : toneColor(tone);
}

} // namespace

QColor scorePartColor(std::size_t part)
{
    static constexpr std::array<QRgb, 3> light{0xff0b66a8, 0xff4f93c6, 0xff93bedf};
    static constexpr std::array<QRgb, 3> dark{0xff6fbdf2, 0xff3f86b8, 0xff2c5f85};
    return QColor::fromRgb((theme().dark ? dark : light)[part]);
}

void paintScoreParts(QPainter &painter, const QRect &track, const std::vector<double> &parts, double missingWeight)
{
    painter.fillRect(track, theme().track);
    double left = track.left();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const double width = std::clamp(parts[part], 0.0, 100.0) / 100 * track.width();
        if (!isKnown(parts[part]) || width <= 0)
            continue;
        painter.fillRect(QRectF(left, track.top(), width, track.height()), scorePartColor(part));
        left += width;
    }
    if (missingWeight <= 0)
        return;
    const double width = std::min(missingWeight * track.width(), track.left() + track.width() - left);
    painter.setPen(QPen(theme().ink2, 1, Qt::DotLine));
    painter.drawRect(QRectF(left + 0.5, track.top() + 0.5, std::max(0.0, width - 1), track.height() - 1));
}

void ScoreDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                                 const QModelIndex &index) const
{
    const QRect stack(content.right() + 1 - kStackWidth, content.top() + (content.height() - kStackHeight) / 2, kStackWidth,
                      kStackHeight);
    const QRect number = content.adjusted(0, 0, -(kStackWidth + kGap), 0);
    painter.setPen(CellDelegate::inkOf(option, index, hasMark(index, Provisional) ? theme().ink2 : theme().ink));
    painter.drawText(number, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), text(index));
    if (!index.data(ValueRole).isValid())
        return;
    painter.setOpacity(hasMark(index, Stale | Expired) ? kStaleMarks : 1);
    paintScoreParts(painter, stack, index.data(ScorePartsRole).value<std::vector<double>>(),
                    hasMark(index, Provisional) ? kSurpriseWeight : 0);
    painter.setOpacity(1);
}

LabelLook labelLook(Label label)
{
    switch (label) {
    case Label::Sustained:
        return {QStringLiteral("trending-up"), Texts::tr("Sustained"), Tone::Good, false, true};
    case Label::Spike: return {QStringLiteral("zap"), Texts::tr("Spike"), Tone::Signal, false, true};
    case Label::Undecided: return {QStringLiteral("circle-help"), Texts::tr("Undecided"), Tone::Secondary, false, false};
    case Label::TooNew: return {QStringLiteral("sprout"), Texts::tr("Too new"), Tone::Secondary, true, false};
    case Label::Steady: return {{}, Texts::tr("Steady"), Tone::Secondary, false, false};
    case Label::Unknown: break;
    }
    return {{}, kUnknownText.toString(), Tone::Caption, false, false};
}

int paintLabelChip(QPainter &painter, const QRect &room, const QFontMetrics &metrics, const LabelLook &look)
{
    if (look.iconName.isEmpty()) {
        painter.setPen(inkOf(look.tone));
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), look.word);
        return metrics.horizontalAdvance(look.word);
    }
    const int width = 2 * kChipPadding + kChipIcon + 4 + metrics.horizontalAdvance(look.word);
    const QRect chip(room.left(), room.top() + (room.height() - kChipHeight) / 2, std::min(width, room.width()), kChipHeight);
    const QColor ink = inkOf(look.tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look.filled ? QBrush(groundOf(look.tone)) : QBrush(Qt::NoBrush));
    painter.setPen(look.filled ? QPen(Qt::NoPen) : QPen(theme().line, 1, look.dashed ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), kChipHeight / 2.0, kChipHeight / 2.0);
    painter.restore();
    paintIcon(painter, squareIn(chip, chip.left() + kChipPadding, kChipIcon), look.iconName, ink);
    painter.setPen(ink);
    painter.drawText(chip.adjusted(kChipPadding + kChipIcon + 4, 0, -2, 0),
                     int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), look.word);
    return chip.width();
}

void LabelDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                                 const QModelIndex &index) const
{
    const Label label = labelFromId(index.data(ValueRole).toString()).value_or(Label::Unknown);
    painter.setOpacity(hasMark(index, Stale | Expired) ? kStaleMarks : 1);
    (void)paintLabelChip(painter, content, option.fontMetrics, labelLook(label));
    painter.setOpacity(1);
}

CellDelegate *makeRepositoryDelegate(const Column &column, QObject *parent)
{
    if (column.id == u"repository")
        return new RepositoryDelegate(parent);
    if (column.id == u"score")
        return new ScoreDelegate(parent);
    if (column.id == u"label")
        return new LabelDelegate(parent);
    return makeCellDelegate(column.type, parent);
}

} // namespace RepoSignal
