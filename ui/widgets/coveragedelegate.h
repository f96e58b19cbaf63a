// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/celldelegates.h"

namespace RepoSignal {

/// StripRole (models/facttablemodel.h) as a strip of days: dark where there is data, light and low where it is in part,
/// empty where there is none. The text of the cell says how many days there are, as a tool tip.
class CoverageDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                      const QModelIndex &index) const override;
};

} // namespace RepoSignal
