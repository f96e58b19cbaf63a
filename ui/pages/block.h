// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panel.h"

class QToolButton;

namespace RepoSignal {

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

protected:
    [[nodiscard]] QWidget *content() const { return m_content; }

private:
    QWidget *m_content = nullptr;
    class TextLabel *m_nothing = nullptr;
    class TextLabel *m_provenance = nullptr;
};

} // namespace RepoSignal
