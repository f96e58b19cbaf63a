// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/query.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace RepoSignal {

class FilterBox;
class TextLabel;

/// Where the filter is typed, and below it its terms to be taken out one by one, or what is wrong with it, and how much
/// it leaves. A filter that cannot be read leaves the one before in force.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// The filter in force.
    [[nodiscard]] const Query &query() const { return m_query; }
    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);
    /// Adds a term, unless it is there.
    void addTerm(const QString &term);
    void clear();
    void edit(); ///< puts the cursor into the box

    /// Rows are being found; shown when it takes long.
    void setBusy(bool busy);
    void setCount(int shown, int all);
    /// False where the filter is the scope already.
    void setScopeOffered(bool offered);
    /// At the right end of the first line; takes ownership.
    void addControl(QWidget *control);

signals:
    void queryChanged();
    void scopeRequested();
    /// Esc was pressed in the empty box.
    void left();

private:
    QWidget *makeStatusRow();
    void apply(const QString &text);
    void showTerms();

    Query m_query;
    QString m_text;
    QTimer m_busy; ///< so that quick work does not flicker
    FilterBox *m_box = nullptr;
    QHBoxLayout *m_line = nullptr;
    QHBoxLayout *m_chips = nullptr;
    TextLabel *m_message = nullptr;
    TextLabel *m_count = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_scope = nullptr;
};

} // namespace RepoSignal
