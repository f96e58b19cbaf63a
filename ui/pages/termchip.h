// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace RepoSignal {

/// A term of the filter; pressing it takes the term out.
class TermChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TermChip(const QString &term, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace RepoSignal
