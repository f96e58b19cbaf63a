// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace RepoSignal {

/// A table header that shows several sort keys, numbered from the second on, and asks for a sort instead of doing one.
/// Header texts are aligned as the model says.
class SortHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit SortHeader(QWidget *parent = nullptr);

    struct Key {
        int section = 0; ///< logical
        Qt::SortOrder order = Qt::DescendingOrder;
        bool operator==(const Key &) const = default;
    };
    void setSortKeys(const QList<Key> &keys);
    [[nodiscard]] QList<Key> sortKeys() const { return m_keys; }
    /// Sections that a click does not sort.
    void setUnsortable(const QList<int> &sections);

signals:
    /// `add` when Shift was held: sort by this after the keys there are.
    void sortRequested(int section, bool add);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QList<Key> m_keys;
    QList<int> m_unsortable;
    QPoint m_pressed;
};

} // namespace RepoSignal
