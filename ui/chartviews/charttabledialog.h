// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"

#include <QDialog>

namespace RepoSignal {

/// The rows behind a chart, readable and copyable.
class ChartTableDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ChartTableDialog(const ChartSpec &chart, QWidget *parent = nullptr);

    /// Header and rows, separated by tabs; cells as they are.
    [[nodiscard]] QString asText() const;
    void copy() const;

private:
    ChartTable m_table;
};

} // namespace RepoSignal
