// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/startpage.h"

#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedLayout>

namespace RepoSignal {

namespace {

constexpr int kWidth = 432;

/// A large button: tile with an icon, what it does, and how, with its shortcut at the right.
class WayButton : public QAbstractButton
{
public:
    WayButton(QAction &action, QString iconName, QString explanation, bool isFirst, QWidget *parent)
        : QAbstractButton(parent), m_iconName(std::move(iconName)), m_explanation(std::move(explanation)),
          m_shortcut(isFirst ? StartPage::tr("Enter") : action.shortcut().toString(QKeySequence::NativeText)), m_isFirst(isFirst)
    {
        setText(action.text().remove(u'&').remove(QStringLiteral("…")));
        setAccessibleName(text());
        setAccessibleDescription(m_explanation);
        setFixedSize(kWidth, 76);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setEnabled(action.isEnabled());
        connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
        connect(&action, &QAction::enabledChanged, this, &QWidget::setEnabled);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        const Theme &colors = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(isEnabled() ? 1 : 0.6);
        painter.setPen(QPen(hasFocus() ? colors.accent : colors.line, hasFocus() ? 2 : 1));
        painter.setBrush(underMouse() ? colors.hover : colors.base);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);

        const QRectF tile(16, 18, 40, 40);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_isFirst ? colors.accent : colors.hover);
        painter.drawRoundedRect(tile, 6, 6);
        paintIcon(painter, QRectF(26, 28, 20, 20), m_iconName, m_isFirst ? colors.onAccent : colors.ink2);

        painter.setPen(colors.ink);
        painter.setFont(uiFont(15, QFont::DemiBold));
        painter.drawText(QRect(72, 14, width() - 160, 24), int(Qt::AlignLeft | Qt::AlignVCenter), text());
        painter.setPen(colors.ink2);
        painter.setFont(uiFont(13));
        painter.drawText(QRect(72, 38, width() - 160, 22), int(Qt::AlignLeft | Qt::AlignVCenter), m_explanation);
        painter.setFont(uiFont(12));
        painter.drawText(QRect(width() - 96, 0, 80, height()), int(Qt::AlignRight | Qt::AlignVCenter), m_shortcut);
    }

private:
    QString m_iconName;
    QString m_explanation;
    QString m_shortcut;
    bool m_isFirst;
};

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("start"));
    auto *opening = new TextLabel(tr("Opening the library…"), this);
    opening->setTone(Tone::Caption);
    opening->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(opening);

    auto *ways = new QWidget(this);
    m_title = new TextLabel(ways);
    m_title->setType(22, QFont::DemiBold);
    m_text = new TextLabel(ways);
    m_text->setWordWrap(true);
    m_text->setTone(Tone::Secondary);
    m_text->setFixedWidth(kWidth);
    m_ways = new QVBoxLayout;
    m_ways->setSpacing(12);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(12);
    column->addLayout(m_ways);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(ways);
    layout->addStretch(1);
    layout->addLayout(column);
    layout->addStretch(1);
    m_stack->addWidget(ways);
}

void StartPage::addWay(QAction *action, const QString &iconName, const QString &explanation)
{
    auto *button = new WayButton(*action, iconName, explanation, m_ways->isEmpty(), this);
    button->setObjectName(action->objectName());
    m_ways->addWidget(button);
}

void StartPage::setState(State state)
{
    m_stack->setCurrentIndex(state == State::Opening ? 0 : 1);
    if (state == State::Opening)
        return;
    m_title->setText(state == State::Empty ? tr("No data yet") : tr("No library is open"));
    m_text->setText(state == State::Empty ? tr("This library holds no observations. Open the bundled data, or bring your own.")
                                          : tr("Open the bundled data, or another library."));
    if (QLayoutItem *first = m_ways->itemAt(0))
        first->widget()->setFocus(Qt::OtherFocusReason);
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().base);
}

} // namespace RepoSignal
