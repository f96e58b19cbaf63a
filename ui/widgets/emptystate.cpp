// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/emptystate.h"

#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace RepoSignal {

/// A rounded square with an icon.
class IconTile : public QWidget
{
public:
    explicit IconTile(QWidget *parent) : QWidget(parent) { setFixedSize(48, 48); }

    void setIconName(const QString &name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int kLargeIcon = 24;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().hover);
        painter.drawRoundedRect(rect(), 8, 8);
        QRectF place(0, 0, kLargeIcon, kLargeIcon);
        place.moveCenter(QRectF(rect()).center());
        paintIcon(painter, place, m_name, theme().ink2);
    }

private:
    QString m_name;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_tile(new IconTile(this)), m_fact(new TextLabel(this)), m_why(new TextLabel(this)),
      m_button(new QPushButton(this))
{
    constexpr int kTextWidth = 420;
    m_fact->setType(15, QFont::DemiBold);
    m_why->setTone(Tone::Secondary);
    for (TextLabel *label : {m_fact, m_why}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setMaximumWidth(kTextWidth);
    }
    m_button->setProperty("primary", true);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_tile, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    for (QWidget *text : {static_cast<QWidget *>(m_fact), static_cast<QWidget *>(m_why)}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(text, 100);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(2);
}

void EmptyState::setContent(const QString &iconName, const QString &fact, const QString &why)
{
    m_tile->setIconName(iconName);
    m_fact->setText(fact);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    setAccessibleName(fact);
    setAccessibleDescription(why);
}

void EmptyState::setAction(QAction *action)
{
    if (m_action)
        disconnect(m_action, nullptr, this, nullptr);
    m_action = action;
    m_button->setVisible(action != nullptr);
    if (!action)
        return;
    const auto follow = [this] {
        m_button->setText(m_action->text());
        m_button->setEnabled(m_action->isEnabled());
    };
    follow();
    connect(action, &QAction::changed, this, follow);
    connect(action, &QObject::destroyed, this, [this] { setAction(nullptr); });
}

} // namespace RepoSignal
