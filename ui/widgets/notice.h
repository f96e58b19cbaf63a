// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace RepoSignal {

/// What happened, what still works, what to do: a strip in the page, never a modal box.
class Notice : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Info, Warn, Bad, Good };

    explicit Notice(QWidget *parent = nullptr);

    /// Plain text; `fact` is set in bold and read first.
    void setContent(Kind kind, const QString &fact, const QString &detail = {});
    /// At most two; they stay owned by the caller, and follow its text and enabled state.
    void setActions(const QList<QAction *> &actions);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    class FactText *m_text = nullptr;
    QHBoxLayout *m_layout = nullptr;
    QList<QWidget *> m_buttons;
};

} // namespace RepoSignal
