// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/whyfacts.h"

#include <QWidget>

class QGridLayout;

namespace RepoSignal {

class TextLabel;

/// Why a repository has its signal score: the parts with their arithmetic, the label with its odds, the inputs and what
/// is missing.
class WhyPane : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPane(QWidget *parent = nullptr);

    void setFacts(const WhyFacts &facts);

private:
    void showLines(const std::vector<WhyFacts::Line> &lines);

    TextLabel *m_score = nullptr;
    TextLabel *m_standing = nullptr;
    struct PartRow {
        TextLabel *name = nullptr;
        class PartBar *bar = nullptr;
        TextLabel *value = nullptr;
        TextLabel *arithmetic = nullptr;
    };
    std::array<PartRow, 3> m_parts;
    TextLabel *m_sum = nullptr;
    class LabelChip *m_label = nullptr;
    TextLabel *m_odds = nullptr;
    QGridLayout *m_lines = nullptr;
    TextLabel *m_remarks = nullptr;
};

} // namespace RepoSignal
