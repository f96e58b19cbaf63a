// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace RepoSignal {

/// The look of all widgets, over Fusion. Widgets ask for variants by properties:
/// `primary` (filled button), `small` (24 px control), both bool.
class RepoSignalStyle : public QProxyStyle
{
    Q_OBJECT

public:
    RepoSignalStyle();

};

} // namespace RepoSignal
