// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/icons.h"

#include "charts/languagecolors.h"
#include "widgets/fieldstyle.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace RepoSignal {

namespace {

QString iconPath(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// The shape in a colour, with the thinner stroke of small icons; Qt SVG itself draws currentColor black.
QPixmap drawnIcon(const QString &name, const QSize &pixels, const QColor &color)
{
    const QString key = QStringLiteral("icon/%1/%2x%3/%4")
                            .arg(name, QString::number(pixels.width()), QString::number(pixels.height()),
                                 color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(iconPath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.6\"");
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), pixels));
    // Strokes of one shape overlap: the whole fades, not each of them.
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.fillRect(QRectF(QPointF(), pixels), QColor(0, 0, 0, color.alpha()));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// What QIcon draws with: the theme is asked anew for every picture.
class ThemedIconEngine : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const int side = std::min(size.width(), size.height());
        QPixmap pixmap = drawn({side, side}, scale, mode, state);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

protected:
    /// `pixels` are device pixels.
    virtual QPixmap drawn(const QSize &pixels, qreal ratio, QIcon::Mode mode, QIcon::State state) = 0;
};

class LucideEngine : public ThemedIconEngine
{
public:
    LucideEngine(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone) {}

    QIconEngine *clone() const override { return new LucideEngine(m_name, m_tone); }
    QString key() const override { return QStringLiteral("lucide"); }
    QString iconName() override { return m_name; }

protected:
    QPixmap drawn(const QSize &pixels, qreal, QIcon::Mode mode, QIcon::State) override
    {
        QColor color = toneColor(m_tone);
        if (mode == QIcon::Disabled)
            color.setAlphaF(kDisabledOpacity);
        return drawnIcon(m_name, pixels, color);
    }

private:
    QString m_name;
    Tone m_tone;
};

class LanguageEngine : public ThemedIconEngine
{
public:
    explicit LanguageEngine(QString language) : m_language(std::move(language)) {}

    QIconEngine *clone() const override { return new LanguageEngine(m_language); }
    QString key() const override { return QStringLiteral("language"); }

protected:
    QPixmap drawn(const QSize &pixels, qreal ratio, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap pixmap(pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.scale(ratio, ratio);
        if (mode == QIcon::Disabled)
            painter.setOpacity(kDisabledOpacity);
        QRectF dot(0, 0, kDotSize, kDotSize);
        dot.moveCenter(QRectF(QPointF(), QSizeF(pixels) / ratio).center());
        paintLanguageDot(painter, dot, m_language, theme().base);
        return pixmap;
    }

private:
    QString m_language;
};

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QIcon icon(const QString &name, Tone tone)
{
    if (QFile::exists(iconPath(name)))
        return QIcon(new LucideEngine(name, tone));
    qWarning("There is no icon %s in resources/icons", qPrintable(name));
    return {};
}

QRect squareIn(const QRect &row, int left, int side)
{
    return {left, row.top() + (row.height() - side) / 2, side, side};
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    QPixmap pixmap = drawnIcon(name, (rect.size() * ratio).toSize(), color);
    if (pixmap.isNull())
        return;
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

void paintLanguageDot(QPainter &painter, const QRectF &rect, QStringView language, const QColor &ground)
{
    constexpr double kFaint = 3;
    const QRgb rgb = language.isEmpty() ? 0 : languageColor(language);
    const QColor color = QColor::fromRgb(rgb);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    if (rgb == 0) {
        QPen pen(theme().ink3, 1);
        pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
    } else if (contrast(color, ground) < kFaint) {
        painter.setPen(QPen(theme().ink3, 1));
        painter.setBrush(color);
        painter.drawEllipse(ring);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(rect);
    }
    painter.restore();
}

QIcon languageIcon(const QString &language)
{
    return QIcon(new LanguageEngine(language));
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace RepoSignal
