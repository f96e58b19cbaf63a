// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;

namespace RepoSignal {

class TextLabel;

/// The first line of a page: its name, what it is about, its controls at the right.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] TextLabel *subtitle() const { return m_subtitle; }
    void addControl(QWidget *control); ///< takes ownership

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_subtitle = nullptr;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace RepoSignal
