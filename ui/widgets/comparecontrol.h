// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/editions.h"
#include "widgets/menubutton.h"

#include <vector>

class QActionGroup;

namespace RepoSignal {

/// A menu button that says what the edition is compared with.
class CompareControl : public MenuButton
{
    Q_OBJECT

public:
    explicit CompareControl(QWidget *parent = nullptr);

    /// Days that "Choose date…" offers: ascending, before the as-of date.
    void setDays(std::vector<Day> days);
    /// `resolved` is the day it comes to; no value where there is nothing to compare with. Does not emit.
    void setCompareWith(const CompareWith &compareWith, std::optional<Day> resolved);

signals:
    void compareWithChosen(const RepoSignal::CompareWith &compareWith);

private:
    void chooseDate();

    std::vector<Day> m_days;
    CompareWith m_current;
    std::optional<Day> m_resolved;
    QActionGroup *m_group = nullptr;
};

} // namespace RepoSignal
