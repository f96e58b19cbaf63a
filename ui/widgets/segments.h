// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace RepoSignal {

/// A row of buttons of which one is down; arrow keys move it.
class Segments : public QWidget
{
    Q_OBJECT

public:
    explicit Segments(QWidget *parent = nullptr);

    /// Small segments are 24 px high, others 32.
    void setSmall(bool isSmall);
    void addSegment(const QString &id, const QString &text, const QString &toolTip = {});
    /// A disabled segment stays visible; its tool tip should say why.
    void setSegmentEnabled(const QString &id, bool enabled, const QString &toolTip);
    [[nodiscard]] QString current() const;
    /// Does not emit; an unknown id changes nothing.
    void setCurrent(const QString &id);

signals:
    void currentChanged(const QString &id);

private:
    [[nodiscard]] class SegmentButton *button(const QString &id) const;

    QButtonGroup *m_group = nullptr;
    QHBoxLayout *m_layout = nullptr;
    QString m_announced; ///< what was emitted or set last
    bool m_small = false;
};

} // namespace RepoSignal
