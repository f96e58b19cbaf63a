// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace RepoSignal {

/// One line for the query. Its leading icon tells the state, qualifiers are accented, a mistake is underlined.
class FilterBox : public QWidget
{
    Q_OBJECT

public:
    enum class State { Empty, Valid, Busy, Invalid };

    explicit FilterBox(QWidget *parent = nullptr);

    /// `message` says what is wrong, as tool tip and for assistive technology; `position` and `length` mark it.
    void setState(State state, const QString &message = {}, int position = -1, int length = 0);
    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] QString text() const;
    /// Does not emit.
    void setText(const QString &text);
    void setPlaceholderText(const QString &text);
    /// Shown at the right while empty: the shortcut that comes here.
    void setShortcutHint(const QString &text);
    void clear(); ///< and says so
    void selectAll();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr int kDebounce = 150; ///< milliseconds from the last key to edited()

signals:
    /// The text changed and typing paused, or Enter was pressed.
    void edited(const QString &text);
    /// Esc was pressed while empty.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void announce();
    void textChanged();

    class QueryEdit *m_edit = nullptr;
    class QueryHighlighter *m_highlighter = nullptr;
    QToolButton *m_clear = nullptr;
    QTimer m_debounce;
    QString m_announced;
    QString m_shortcutHint;
    State m_state = State::Empty;
};

} // namespace RepoSignal
