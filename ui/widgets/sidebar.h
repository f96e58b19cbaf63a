// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace RepoSignal {

class TextLabel;

/// Pages at the left: icon, name and the digit of its shortcut; below, what the library holds.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// Pages are numbered from 0 in the order they are added; Ctrl and the digit after it are set by the window.
    void addPage(const QString &iconName, const QString &name);
    void setCurrent(int page); ///< does not emit
    [[nodiscard]] int current() const;
    /// A rail of icons, 48 px wide.
    void setCompact(bool compact);

    struct Summary {
        QString library; ///< file name
        QString hint; ///< whole path, as tool tip
        struct Line {
            QString label;
            QString value;
        };
        std::vector<Line> lines; ///< a source and its repositories
        QString note; ///< `400 days, 50 missing`
    };
    void setSummary(const Summary &summary);

signals:
    void pageChosen(int page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_pages = nullptr;
    QVBoxLayout *m_pageLayout = nullptr;
    QWidget *m_footer = nullptr;
    bool m_compact = false;
};

} // namespace RepoSignal
