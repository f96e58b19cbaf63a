// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailsdock.h"

#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace RepoSignal {

namespace {

class DockTitle : public QWidget
{
public:
    using QWidget::QWidget;

    /// The dock's layout asks for these only.
    [[nodiscard]] QSize sizeHint() const override { return {QWidget::sizeHint().width(), 32}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 32}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().window);
        painter.fillRect(0, height() - 1, width(), 1, theme().line);
    }
};

} // namespace

DetailsDock::DetailsDock(const QString &title, QWidget *content, QWidget *parent) : QDockWidget(title, parent)
{
    setObjectName(QStringLiteral("detailsDock"));
    setFeatures(QDockWidget::DockWidgetClosable);
    setAllowedAreas(Qt::RightDockWidgetArea);
    auto *bar = new DockTitle(this);
    auto *label = new TextLabel(title, bar);
    label->setType(13, QFont::Medium);
    label->setTone(Tone::Secondary);
    auto *close = new QToolButton(bar);
    close->setObjectName(QStringLiteral("closeDetails"));
    close->setIcon(icon(QStringLiteral("x")));
    close->setAutoRaise(true);
    close->setProperty("small", true);
    close->setAccessibleName(tr("Hide the details"));
    close->setToolTip(tr("Hide the details (F9)"));
    connect(close, &QToolButton::clicked, this, &DetailsDock::closeRequested);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 0, 8, 0);
    layout->addWidget(label, 1);
    layout->addWidget(close);
    setTitleBarWidget(bar);
    content->setMinimumWidth(kCompactWidth);
    setWidget(content);
}

} // namespace RepoSignal
