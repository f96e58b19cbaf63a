// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"
#include "widgets/panel.h"

class QToolButton;

namespace RepoSignal {

/// Has a button make a chart's figure, or say why there is nothing to make one of.
void offerFigure(QToolButton &button, const ChartSpec &chart);

/// A panel of a page that says where its numbers come from in a muted last line, and shows a sentence where it has
/// nothing to show.
class Block : public Panel
{
    Q_OBJECT

public:
    /// `content` fills the block, or is as tall as it is when its size policy is fixed; takes ownership.
    Block(const QString &title, QWidget *content, QWidget *parent = nullptr);

    void setProvenance(const QString &line);
    /// Stands where the content was; an empty sentence shows the content again.
    void setNothing(const QString &sentence);
    /// A button in the header, with its text or as an icon only.
    QToolButton *addButton(const QString &iconName, const QString &text, bool iconOnly = false);
    /// The same for the figure of the block's chart, which setFigure() tells.
    QToolButton *addFigureButton(bool iconOnly = false);
    void setFigure(const ChartSpec &chart);

protected:
    [[nodiscard]] QWidget *content() const { return m_content; }

private:
    QWidget *m_content = nullptr;
    class TextLabel *m_nothing = nullptr;
    class TextLabel *m_provenance = nullptr;
    QToolButton *m_figure = nullptr;
};

} // namespace RepoSignal
