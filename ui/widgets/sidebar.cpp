// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sidebar.h"

#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace RepoSignal {

namespace {

constexpr int kWidth = 184;
constexpr int kRail = 48;
constexpr int kRow = 32;
constexpr int kFooterMargin = 8;
constexpr int kFooterTop = 12;

/// A page's row: icon, name, digit; the current one is tinted with an accent edge.
class PageButton : public QAbstractButton
{
public:
    PageButton(QString iconName, const QString &name, int digit, QWidget *parent)
        : QAbstractButton(parent), m_iconName(std::move(iconName)), m_digit(digit)
    {
        setText(name);
        setCheckable(true);
        setAccessibleName(name);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setFixedHeight(kRow);
    }

    void setCompact(bool compact)
    {
        m_compact = compact;
        setToolTip(compact ? QStringLiteral("%1 (Ctrl+%2)").arg(text()).arg(m_digit) : QString());
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return {m_compact ? kRow : kWidth - 16, kRow}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &colors = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            QPainterPath tile;
            tile.addRoundedRect(rect(), 6, 6);
            painter.setClipPath(tile);
            painter.fillRect(rect(), isChecked() ? colors.selection : colors.hover);
            if (isChecked())
                painter.fillRect(0, 0, 2, height(), colors.accent);
            painter.setClipping(false);
        }
        paintIcon(painter, squareIn(rect(), m_compact ? (width() - kIconSize) / 2 : 8), m_iconName,
                  isChecked() ? colors.accent : colors.ink2);
        if (!m_compact) {
            painter.setPen(isChecked() ? colors.ink : colors.ink2);
            painter.setFont(uiFont(13, isChecked() ? QFont::Medium : QFont::Normal));
            painter.drawText(rect().adjusted(34, 0, -28, 0), int(Qt::AlignLeft | Qt::AlignVCenter), text());
            painter.setPen(colors.ink2);
            painter.setFont(uiFont(12));
            painter.drawText(rect().adjusted(0, 0, -8, 0), int(Qt::AlignRight | Qt::AlignVCenter),
                             QString::number(m_digit));
        }
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter.setPen(QPen(colors.accent, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        }
    }

private:
    QString m_iconName;
    int m_digit;
    bool m_compact = false;
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent), m_pages(new QButtonGroup(this)), m_pageLayout(new QVBoxLayout), m_footer(new QWidget(this))
{
    m_pageLayout->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(m_pageLayout);
    layout->addStretch(1);
    layout->addWidget(m_footer);
    m_footer->hide();
    setFixedWidth(kWidth);
    setAccessibleName(tr("Pages"));
    connect(m_pages, &QButtonGroup::idClicked, this, &Sidebar::pageChosen);
}

void Sidebar::addPage(const QString &iconName, const QString &name)
{
    const int page = static_cast<int>(m_pages->buttons().size());
    auto *button = new PageButton(iconName, name, page + 1, this);
    button->setCompact(m_compact);
    m_pages->addButton(button, page);
    m_pageLayout->addWidget(button);
    if (page == 0)
        button->setChecked(true);
}

void Sidebar::setCurrent(int page)
{
    if (QAbstractButton *button = m_pages->button(page))
        button->setChecked(true);
}

int Sidebar::current() const
{
    return m_pages->checkedId();
}

void Sidebar::setCompact(bool compact)
{
    m_compact = compact;
    setFixedWidth(compact ? kRail : kWidth);
    for (QAbstractButton *button : m_pages->buttons())
        static_cast<PageButton *>(button)->setCompact(compact);
    m_footer->setVisible(!compact && m_footer->layout());
}

void Sidebar::setSummary(const Summary &summary)
{
    qDeleteAll(m_footer->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_footer->layout();
    auto *layout = new QVBoxLayout(m_footer);
    layout->setContentsMargins(kFooterMargin, kFooterTop, kFooterMargin, 4);
    layout->setSpacing(4);
    auto *name = new TextLabel(summary.library, m_footer);
    name->setType(12, QFont::DemiBold);
    name->setTone(Tone::Secondary);
    name->setHint(summary.hint);
    name->setContentsMargins(kIconSize + 6, 0, 0, 0);
    layout->addWidget(name);
    const auto caption = [this](const QString &text) {
        auto *label = new TextLabel(text, m_footer);
        label->setType(12);
        label->setTone(Tone::Secondary);
        label->setElideMode(Qt::ElideRight);
        return label;
    };
    for (const Summary::Line &line : summary.lines) {
        auto *row = new QHBoxLayout;
        row->addWidget(caption(line.label), 1);
        TextLabel *value = caption(line.value);
        value->setElideMode(Qt::ElideNone);
        row->addWidget(value);
        layout->addLayout(row);
    }
    TextLabel *note = caption(summary.note);
    note->setTone(Tone::Caption);
    layout->addWidget(note);
    m_footer->setVisible(!m_compact);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().window);
    painter.fillRect(width() - 1, 0, 1, height(), theme().line);
    if (m_footer->isHidden())
        return;
    const QPoint corner = m_footer->pos();
    painter.fillRect(8, corner.y(), width() - 17, 1, theme().line);
    paintIcon(painter, QRectF(corner.x() + kFooterMargin, corner.y() + kFooterTop, kIconSize, kIconSize),
              QStringLiteral("database"), theme().ink2);
}

} // namespace RepoSignal
