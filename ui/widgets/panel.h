// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace RepoSignal {

class TextLabel;

/// A bordered card: title, muted subtitle, controls at the right, and a body.
class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(const QString &title = {}, QWidget *parent = nullptr);

    /// The title names the panel for assistive technology too; an empty one hides the header.
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// At the right end of the header; takes ownership.
    void addHeaderWidget(QWidget *widget);
    /// Has no margins: tables reach the edges. Texts add 16 px themselves.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    static constexpr int kPadding = 16;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_headerRow = nullptr;
    QHBoxLayout *m_header = nullptr;
    QVBoxLayout *m_body = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_subtitle = nullptr;
};

} // namespace RepoSignal
