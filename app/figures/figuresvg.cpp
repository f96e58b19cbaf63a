// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figure.h"
#include "figures/figurelayout.h"
#include "figures/figuretext.h"

#include <QXmlStreamWriter>

#include <cmath>

namespace RepoSignal {

namespace {

constexpr QLatin1String kFontStack("RepoSignal Sans, Inter, Helvetica, Arial, sans-serif");
constexpr double kHaloWidth = 5;

/// At most two decimals, no zeros behind them.
QString number(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QString::number(rounded == 0 ? 0 : rounded, 'g', 10);
}

QString hex(QRgb color)
{
    return u'#' + QStringLiteral("%1").arg(color & 0xffffffU, 6, 16, QLatin1Char('0'));
}

class SvgWriter
{
public:
    explicit SvgWriter(QByteArray *bytes) : m_xml(bytes) {}

    void write(const FigureLayout &layout, const QString &title, const QString &description)
    {
        m_plot = layout.plot.adjusted(-2, -2, 2, 2);
        const int width = layout.size.width();
        const int height = layout.size.height();
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("width", width);
        attribute("height", height);
        attribute("viewBox", QStringLiteral("0 0 %1 %2").arg(width).arg(height));
        attribute("role", QStringLiteral("img"));
        attribute("font-family", kFontStack);
        m_xml.writeTextElement(QStringLiteral("title"), title);
        m_xml.writeTextElement(QStringLiteral("desc"), description);
        (*this)(FigureRect{QRectF(0, 0, width, height), layout.background});
        for (const FigureItem &item : layout.items) {
            setClipped(item.isClipped);
            std::visit(*this, item.shape);
        }
        setClipped(false);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

    void operator()(const FigureRect &shape)
    {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        attribute("x", shape.rect.x());
        attribute("y", shape.rect.y());
        attribute("width", shape.rect.width());
        attribute("height", shape.rect.height());
        paint("fill", shape.fill);
    }

    void operator()(const FigureArea &shape)
    {
        m_xml.writeEmptyElement(QStringLiteral("path"));
        attribute("d", path(shape.points) + u'Z');
        paint("fill", shape.fill);
    }

    void operator()(const FigureLine &shape)
    {
        m_xml.writeEmptyElement(QStringLiteral("path"));
        attribute("d", path(shape.points));
        attribute("fill", QStringLiteral("none"));
        paint("stroke", shape.stroke);
        attribute("stroke-width", shape.width);
        if (shape.points.size() > 2)
            attribute("stroke-linejoin", QStringLiteral("round"));
        if (shape.dashed)
            attribute("stroke-dasharray", number(2 * shape.width) + u' ' + number(3 * shape.width));
    }

    void operator()(const FigureCircle &shape)
    {
        m_xml.writeEmptyElement(QStringLiteral("circle"));
        attribute("cx", shape.center.x());
        attribute("cy", shape.center.y());
        attribute("r", shape.radius);
        paint("fill", shape.fill);
        if (shape.width > 0) {
            paint("stroke", shape.stroke);
            attribute("stroke-width", shape.width);
        }
    }

    void operator()(const FigureText &text)
    {
        // The outline is an element of its own: not every viewer knows paint-order.
        if (text.halo != 0)
            writeText(text, true);
        writeText(text, false);
    }

private:
    void attribute(const char *name, const QString &value) { m_xml.writeAttribute(QLatin1String(name), value); }
    void attribute(const char *name, double value) { attribute(name, number(value)); }

    void paint(const char *name, QRgb color)
    {
        attribute(name, hex(color));
        if (qAlpha(color) < 255)
            m_xml.writeAttribute(QLatin1String(name) + QLatin1String("-opacity"), number(qAlpha(color) / 255.0));
    }

    static QString path(const QPolygonF &points)
    {
        QString data;
        for (const QPointF &point : points)
            data += (data.isEmpty() ? u'M' : u'L') + number(point.x()) + u' ' + number(point.y());
        return data;
    }

    /// An inner svg element clips without an id, which could clash where figures are put into one page.
    void setClipped(bool isClipped)
    {
        if (isClipped == m_isClipped)
            return;
        m_isClipped = isClipped;
        if (!isClipped) {
            m_xml.writeEndElement();
            return;
        }
        m_xml.writeStartElement(QStringLiteral("svg"));
        attribute("x", m_plot.x());
        attribute("y", m_plot.y());
        attribute("width", m_plot.width());
        attribute("height", m_plot.height());
        attribute(
            "viewBox",
            QStringList{number(m_plot.x()), number(m_plot.y()), number(m_plot.width()), number(m_plot.height())}.join(
                u' '));
    }

    void writeText(const FigureText &text, bool isHalo)
    {
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute("x", text.at.x());
        attribute("y", text.at.y());
        attribute("font-size", text.size);
        if (text.anchor != TextAnchor::Start)
            attribute("text-anchor", text.anchor == TextAnchor::End ? QStringLiteral("end") : QStringLiteral("middle"));
        if (text.spacing != 0)
            attribute("letter-spacing", text.spacing);
        if (isHalo) {
            attribute("aria-hidden", QStringLiteral("true"));
            paint("stroke", text.halo);
            attribute("stroke-width", kHaloWidth);
            attribute("stroke-linejoin", QStringLiteral("round"));
        }
        const bool isOne = text.spans.size() == 1;
        for (const TextSpan &span : text.spans) {
            if (!isOne)
                m_xml.writeStartElement(QStringLiteral("tspan"));
            if (span.weight != 400)
                attribute("font-weight", span.weight);
            paint("fill", isHalo ? text.halo : span.color);
            m_xml.writeCharacters(span.text);
            if (!isOne)
                m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    QRectF m_plot;
    bool m_isClipped = false;
};

} // namespace

Result<QByteArray> figureSvg(const ChartSpec &chart, const FigureOptions &options)
{
    const auto layout = layOutFigure(chart, options);
    if (!layout)
        return layout.error();
    QByteArray bytes;
    SvgWriter(&bytes).write(layout.value(), cleanText(chart.title), cleanText(chart.altText));
    return bytes;
}

} // namespace RepoSignal
