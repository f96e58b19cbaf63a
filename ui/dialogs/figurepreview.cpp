// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/figurepreview.h"

#include "widgets/theme.h"

#include <QPainter>

namespace RepoSignal {

FigurePreview::FigurePreview(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(480, 360);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Preview of the figure"));
}

void FigurePreview::setImage(const QImage &image)
{
    m_isPale = image.isNull();
    if (!image.isNull())
        m_image = image;
    update();
}

void FigurePreview::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize size = m_image.size().scaled(this->size() - QSize(2, 2), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(rect().center());
    painter.setOpacity(m_isPale ? 0.35 : 1);
    const qreal ratio = devicePixelRatioF();
    QImage scaled = m_image.scaled(size * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    painter.drawImage(place.topLeft(), scaled);
    painter.setOpacity(1);
    painter.setPen(theme().line);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

} // namespace RepoSignal
