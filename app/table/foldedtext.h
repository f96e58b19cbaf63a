// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <string>

namespace RepoSignal {

/// Appends the text in UTF-8 with Unicode case folding, the form in which texts are compared and searched: the order of
/// its bytes is that of its characters, on every machine.
void appendFolded(QStringView text, std::string &out);

} // namespace RepoSignal
