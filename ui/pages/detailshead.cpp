// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/detailshead.h"

#include "pages/editionwords.h"
#include "pages/repositorymenu.h"
#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace RepoSignal {

/// The dot of a language, as in the tables.
class LanguageDot : public QWidget
{
public:
    explicit LanguageDot(QWidget *parent) : QWidget(parent) { setFixedSize(kDotSize, kDotSize); }

    void setLanguage(const QString &language)
    {
        m_language = language;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintLanguageDot(painter, rect(), m_language, theme().base);
    }

private:
    QString m_language;
};

DetailsHead::DetailsHead(QWidget *parent) : QWidget(parent)
{
    constexpr int kPadding = 16;
    m_description = new TextLabel(this);
    m_description->setObjectName(QStringLiteral("description"));
    m_description->setWordWrap(true);
    m_description->setTone(Tone::Secondary);
    m_moreNumbers = new TextLabel(this);
    m_moreNumbers->setTone(Tone::Secondary);
    m_moreNumbers->setElideMode(Qt::ElideRight);
    m_remarks = new TextLabel(this);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    m_remarks->setWordWrap(true);
    m_remarks->setTone(Tone::Warn);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, 12, kPadding, 12);
    layout->setSpacing(6);
    layout->addLayout(makeName());
    layout->addWidget(m_description);
    layout->addLayout(makeNumbers());
    layout->addWidget(m_moreNumbers);
    layout->addWidget(m_remarks);
}

QLayout *DetailsHead::makeName()
{
    m_owner = new TextLabel(this);
    m_owner->setType(15, QFont::DemiBold);
    m_owner->setTone(Tone::Secondary);
    m_name = new TextLabel(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setType(15, QFont::DemiBold);
    m_name->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *open = new QToolButton(this);
    open->setObjectName(QStringLiteral("openOnGitHub"));
    open->setIcon(icon(QStringLiteral("external-link")));
    open->setAutoRaise(true);
    open->setProperty("small", true);
    open->setFocusPolicy(Qt::StrongFocus);
    open->setAccessibleName(tr("Open on GitHub"));
    open->setToolTip(tr("Open on GitHub (Ctrl+Enter in a table)"));
    connect(open, &QToolButton::clicked, this, [this] { openOnGitHub(m_fullName); });
    auto *name = new QHBoxLayout;
    name->setSpacing(0);
    name->addWidget(m_owner);
    name->addWidget(m_name, 1);
    name->addWidget(open);
    return name;
}

QLayout *DetailsHead::makeNumbers()
{
    m_dot = new LanguageDot(this);
    m_numbers = new TextLabel(this);
    m_numbers->setObjectName(QStringLiteral("numbers"));
    m_numbers->setElideMode(Qt::ElideRight);
    m_numbers->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(kDotGap);
    numbers->addWidget(m_dot);
    numbers->addWidget(m_numbers, 1);
    return numbers;
}

void DetailsHead::setFacts(const DetailsFacts &facts)
{
    m_fullName = facts.fullName;
    const qsizetype slash = facts.fullName.indexOf(u'/');
    m_owner->setText(facts.fullName.left(slash + 1));
    m_name->setText(facts.fullName.mid(slash + 1));
    m_description->setText(facts.description);
    m_description->setVisible(!facts.description.isEmpty());
    m_dot->setLanguage(facts.language.value_or(QString()));
    const QString language = !facts.language         ? tr("Language unknown")
                             : facts.language->isEmpty() ? tr("No language")
                                                         : *facts.language;
    m_numbers->setText(tr("%1   %2 stars").arg(language, countText(facts.stars)));
    m_moreNumbers->setText(tr("%1 forks   %2 open issues").arg(countText(facts.forks), countText(facts.openIssues)));
    m_remarks->setText(facts.remarks.join(u'\n'));
    m_remarks->setVisible(!facts.remarks.isEmpty());
}

} // namespace RepoSignal
