// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figuretext.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QRawFont>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace RepoSignal {

namespace {

bool turnsDirection(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

/// How much larger than drawn texts are set.
constexpr int kSettingScale = 16;
/// A last line shorter than this part of the width is a waste of a line.
constexpr double kShortLine = 0.25;
/// A line width that no text of a figure reaches; Qt counts it in 64ths of pixels.
constexpr double kNoEnd = 1 << 23;

/// A width that lines must keep, less what rounding may add.
double usable(double width)
{
    return std::max(1.0, width - 0.5);
}

QFont settingFont(int size, int weight, double spacing = 0)
{
    QFont font(QStringLiteral("RepoSignal Sans"));
    font.setPixelSize(size * kSettingScale);
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    if (spacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, spacing * kSettingScale);
    return font;
}

} // namespace

QList<QGlyphRun> glyphRuns(const QString &text, int size, int weight, double spacing)
{
    QTextLayout layout(text, settingFont(size, weight, spacing));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(kNoEnd);
    layout.endLayout();
    QList<QGlyphRun> runs = layout.glyphRuns();
    for (QGlyphRun &run : runs) {
        QList<QPointF> positions = run.positions();
        for (QPointF &position : positions)
            position = (position - QPointF(0, line.ascent())) / kSettingScale;
        run.setPositions(positions);
        QRawFont font = run.rawFont();
        font.setPixelSize(size);
        run.setRawFont(font);
    }
    return runs;
}

QString cleanText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            result += c;
            result += text[++i];
        } else if (c.isSurrogate() || c == QChar(0xfffe) || c == QChar(0xffff)) {
            result += QChar::ReplacementCharacter;
        } else if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
                   || c == QChar::ParagraphSeparator) {
            result += u' ';
        } else if (!turnsDirection(c.unicode())) {
            result += c;
        }
    }
    return result;
}

double textWidth(const QString &text, int size, int weight, double spacing)
{
    return QFontMetricsF(settingFont(size, weight, spacing)).horizontalAdvance(text) / kSettingScale;
}

double textWidth(const std::vector<TextSpan> &spans, int size)
{
    double width = 0;
    for (const TextSpan &span : spans)
        width += textWidth(span.text, size, span.weight);
    return width;
}

FigureText lineOfText(std::vector<TextSpan> spans, QPointF at, int size, TextAnchor anchor)
{
    const double width = textWidth(spans, size);
    const double left = anchor == TextAnchor::Start ? at.x() : at.x() - (anchor == TextAnchor::End ? width : width / 2);
    FigureText text{.spans = std::move(spans), .at = at, .size = size, .anchor = anchor};
    text.rect = QRectF(left, at.y() - kAscent * size, width, (kAscent + kDescent) * size);
    return text;
}

std::vector<int> shrinkingSizes(int size)
{
    const int smallest = std::max(kSmallestText, static_cast<int>(std::ceil(0.9 * size)));
    std::vector<int> sizes;
    for (int i = std::max(size, smallest); i >= smallest; --i)
        sizes.push_back(i);
    return sizes;
}

QStringList wrapped(const QString &text, int size, int weight, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, settingFont(size, weight));
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(usable(width) * kSettingScale);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

std::optional<WrappedText> fitted(const QString &text, std::span<const int> sizes, int weight, double width,
                                  int maxLines)
{
    std::optional<WrappedText> best;
    for (const int size : sizes) {
        QStringList lines = wrapped(text, size, weight, width);
        if (best ? lines.size() < best->lines.size() : lines.size() <= maxLines)
            best = WrappedText{std::move(lines), size};
        if (best && (best->lines.size() == 1 || textWidth(best->lines.last(), best->size, weight) > kShortLine * width))
            return best;
    }
    return best;
}

QString kept(const QString &text)
{
    static const QRegularExpression dayOfMonth(QStringLiteral("\\b(\\d{1,2}) (?=\\p{L})"));
    QString result = text;
    result.replace(QLatin1String("n = "), QStringLiteral("n\u00a0=\u00a0"));
    return result.replace(dayOfMonth, QStringLiteral("\\1\u00a0"));
}

WrappedText balanced(WrappedText text, int weight, double width)
{
    const QString whole = text.lines.join(u' ');
    for (double narrow = width * 0.95; text.lines.size() > 1 && narrow > width / 2; narrow *= 0.95) {
        QStringList lines = wrapped(whole, text.size, weight, narrow);
        if (lines.size() > text.lines.size())
            break;
        text.lines = std::move(lines);
    }
    return text;
}

Error tooLong(const QString &what, const QString &text, const QString &preset, qsizetype characters)
{
    const QString sentence = characters > 0
        ? QCoreApplication::translate("Figures",
                                      "The %1 “%2” is too long for the preset %3 by %4 characters: shorten it "
                                      "or choose a larger preset.")
              .arg(what, text, preset, QString::number(characters))
        : QCoreApplication::translate("Figures",
                                      "The %1 “%2” does not fit into the preset %3: shorten it or choose a "
                                      "larger preset.")
              .arg(what, text, preset);
    return Error{.kind = ErrorKind::Malformed, .detail = sentence, .retryAt = {}};
}

Error tooLong(const QString &what, const QString &text, const FigurePreset &preset, int size, int weight, double width,
              int maxLines)
{
    const std::array smallest{size};
    qsizetype fits = 0;
    for (qsizetype step = text.size(); step > 0; step /= 2) {
        while (fits + step <= text.size() && fitted(text.first(fits + step), smallest, weight, width, maxLines))
            fits += step;
    }
    return tooLong(what, text, preset.id, text.size() - fits);
}

} // namespace RepoSignal
