// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/style.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace RepoSignal {

RepoSignalStyle::RepoSignalStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

} // namespace RepoSignal
