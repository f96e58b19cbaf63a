// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figurelayout.h"

#include "figures/figuretext.h"
#include "figures/plots.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr int kTitleLines = 2;
constexpr int kSubtitleLines = 3;
constexpr int kNoteLines = 5;
constexpr int kSourceLines = 3;
constexpr QSizeF kAccentBar(48, 6);
constexpr double kBelowTitle = 4;
/// From the top of a block to its first base line, over the text size.
constexpr double kFirstLine = 0.97;
constexpr QLatin1String kWordmark("REPOSIGNAL");

QString word(const char *source)
{
    return QCoreApplication::translate("Figures", source);
}

/// Headline, subtitle, plot, notes, source and wordmark around it.
class Frame
{
public:
    /// A tight frame has its texts at their smallest and half the room between its parts.
    Frame(const ChartSpec &chart, const FigureOptions &options, bool isTight)
        : m_chart(chart), m_preset(options.preset), m_palette(figurePalette(options.theme)), m_isTight(isTight)
    {
        m_layout.size = QSize(m_preset.width, m_preset.height);
        m_layout.background = m_palette.background;
        m_top = m_preset.margin;
        m_bottom = m_preset.height - m_preset.margin;
    }

    Result<FigureLayout> layOut()
    {
        m_layout.items.push_back({FigureRect{QRectF(QPointF(left(), m_top), kAccentBar), m_palette.accent}});
        m_top += kAccentBar.height() + room(0.4 * m_preset.titleSize);
        if (const auto head = addHead(); !head)
            return head.error();
        if (const auto foot = addFoot(); !foot)
            return foot.error();
        const QRectF area(QPointF(left(), m_top + room(0.9 * m_preset.labelSize)),
                          QPointF(right(), m_bottom - room(0.8 * m_preset.labelSize)));
        if (const auto plot = addPlot(area); !plot)
            return plot.error();
        return std::move(m_layout);
    }

private:
    [[nodiscard]] double left() const { return m_preset.margin; }
    [[nodiscard]] double right() const { return m_preset.width - m_preset.margin; }
    [[nodiscard]] double width() const { return right() - left(); }

    [[nodiscard]] double room(double pixels) const { return m_isTight ? pixels / 2 : pixels; }
    [[nodiscard]] std::vector<int> sizes(int size) const
    {
        const auto shrinking = shrinkingSizes(size);
        return m_isTight ? std::vector{shrinking.back()} : shrinking;
    }

    /// The text in lines, or the error that names it as `what`.
    [[nodiscard]] Result<WrappedText> fit(const char *what, const QString &text, int size, int weight, double width,
                                          int maxLines) const
    {
        const auto allowed = sizes(size);
        auto lines = fitted(text, allowed, weight, width, maxLines);
        if (!lines)
            return tooLong(word(what), text, m_preset, allowed.back(), weight, width, maxLines);
        return *std::move(lines);
    }

    void add(FigureShape shape) { m_layout.items.push_back({std::move(shape)}); }

    void addLines(const WrappedText &text, QRgb color, int weight, double firstBase)
    {
        for (const QString &line : text.lines) {
            add(lineOfText({{line, color, weight}}, {left(), firstBase}, text.size));
            firstBase += text.size * kLineHeight;
        }
    }

    Result<void> addHead()
    {
        auto title = fit("title", cleanText(m_chart.title), m_preset.titleSize, 700, width(), kTitleLines);
        if (!title)
            return title.error();
        addHeadLines(balanced(std::move(title).value(), 700, width()), m_palette.ink, 700);
        m_top += kBelowTitle;
        const auto subtitle = fit("subtitle", kept(cleanText(m_chart.subtitle)), m_preset.subtitleSize, 400, width(),
                                  kSubtitleLines);
        if (!subtitle)
            return subtitle.error();
        addHeadLines(subtitle.value(), m_palette.secondInk, 400);
        return {};
    }

    void addHeadLines(const WrappedText &text, QRgb color, int weight)
    {
        addLines(text, color, weight, m_top + kFirstLine * text.size);
        m_top += text.size * (kFirstLine + kDescent + kLineHeight * static_cast<double>(text.lines.size() - 1));
    }

    /// From the bottom up: source line and wordmark, rule, notes.
    Result<void> addFoot()
    {
        const int foot = sizes(m_preset.footSize).front();
        const double mark = addWordmark(foot);
        const QString source = kept(cleanText(m_chart.sourceLine));
        const double beside = width() - mark - foot;
        const auto fittedSource = fit("source line", source, m_preset.footSize, 400, beside, kSourceLines);
        if (!fittedSource)
            return fittedSource.error();
        const WrappedText &lines = fittedSource.value();
        double base = m_bottom - lines.size * kLineHeight * static_cast<double>(lines.lines.size() - 1);
        addLines(lines, m_palette.secondInk, 400, base);
        const double rule = std::round(base - 1.375 * foot) + 0.5;
        add(FigureLine{
            .points = QPolygonF{QPointF(left(), rule), QPointF(right(), rule)}, .stroke = m_palette.line, .width = 1});
        m_bottom = rule - 0.5 * foot;
        const QString note = kept(cleanText(m_chart.notes.join(u' ')));
        if (note.isEmpty())
            return {};
        const auto fittedNotes = fit("note", note, m_preset.footSize, 400, width(), kNoteLines);
        if (!fittedNotes)
            return fittedNotes.error();
        const WrappedText &notes = fittedNotes.value();
        base = rule - 1.125 * foot - notes.size * kLineHeight * static_cast<double>(notes.lines.size() - 1);
        addLines(notes, m_palette.secondInk, 400, base);
        m_bottom = base - kAscent * notes.size;
        return {};
    }

    /// Three rising bars and the name, at the right end of the last line; returns its width.
    double addWordmark(int size)
    {
        const double spacing = size / 16.0;
        FigureText name{
            .spans = {{kWordmark, m_palette.ink, 700}}, .at = {0, m_bottom}, .size = size, .spacing = spacing};
        const double nameWidth = textWidth(name.spans.front().text, size, 700, spacing) - spacing;
        name.at.setX(right() - nameWidth);
        name.rect = QRectF(name.at.x(), m_bottom - kAscent * size, nameWidth, (kAscent + kDescent) * size);
        const double unit = size / 16.0;
        const double from = name.at.x() - 29 * unit;
        for (int i = 0; i < 3; ++i) {
            const double height = (4 + 4 * i) * unit;
            add(FigureRect{QRectF(from + i * 6 * unit, m_bottom - height, 4.5 * unit, height),
                           i == 2 ? m_palette.signal : m_palette.bar});
        }
        add(name);
        return right() - from;
    }

    Result<void> addPlot(const QRectF &area)
    {
        const PlotTask task{m_chart, m_palette, m_preset, area, m_isTight, m_layout};
        if (!m_chart.isEmpty())
            return m_chart.y.kind == ScaleKind::Band ? layOutBandPlot(task) : layOutXyPlot(task);
        m_layout.plot = area;
        const QString reason = cleanText(m_chart.emptyReason);
        const int maxLines = std::max(1, static_cast<int>(area.height() / (m_preset.labelSize * kLineHeight)));
        const auto fittedReason = fit("text", reason, m_preset.labelSize, 400, 0.8 * width(), maxLines);
        if (!fittedReason)
            return fittedReason.error();
        const WrappedText &text = fittedReason.value();
        const double height = text.size * kLineHeight;
        double base = area.center().y() - height * (static_cast<double>(text.lines.size()) / 2 - 1) - height * kDescent;
        for (const QString &line : text.lines) {
            add(lineOfText({{line, m_palette.secondInk, 400}}, {area.center().x(), base}, text.size,
                           TextAnchor::Middle));
            base += height;
        }
        return {};
    }

    const ChartSpec &m_chart;
    const FigurePreset &m_preset;
    const FigurePalette &m_palette;
    bool m_isTight;
    FigureLayout m_layout;
    double m_top = 0;
    double m_bottom = 0;
};

} // namespace

const FigureHit *FigureLayout::hitAt(QPointF point) const
{
    const auto found = std::find_if(hits.rbegin(), hits.rend(),
                                    [point](const FigureHit &hit) { return hit.rect.contains(point); });
    return found == hits.rend() ? nullptr : &*found;
}

Result<FigureLayout> layOutFigure(const ChartSpec &chart, const FigureOptions &options)
{
    auto layout = Frame(chart, options, false).layOut();
    return layout ? std::move(layout) : Frame(chart, options, true).layOut();
}

} // namespace RepoSignal
