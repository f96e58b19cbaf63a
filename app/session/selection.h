// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"

#include <QObject>

namespace RepoSignal {

/// The repository that all pages speak about; shared by them so that they never need to know each other.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// 0 when nothing is selected.
    [[nodiscard]] RepositoryId current() const { return m_current; }
    void setCurrent(RepositoryId repository);

signals:
    void currentChanged(RepoSignal::RepositoryId repository);

private:
    RepositoryId m_current = 0;
};

} // namespace RepoSignal
