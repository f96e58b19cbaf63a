// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/velocityfacts.h"
#include "widgets/theme.h"

#include <QScrollArea>

namespace RepoSignal {

class RepositoryList;
class Selection;
class TextLabel;

/// The bursts of an edition, grouped by what they are: spikes, undecided, sustained, and those whose data are in doubt.
class BurstList : public QScrollArea
{
    Q_OBJECT

public:
    explicit BurstList(Selection &selection, QWidget *parent = nullptr);

    void setFacts(const VelocityFacts &facts);
    [[nodiscard]] int currentEditionRow() const; ///< -1 for none
    [[nodiscard]] std::vector<int> shownColumns() const;

signals:
    void repositoryActivated();
    void filterRequested(const QString &term);

private:
    struct Section {
        QWidget *widget = nullptr;
        TextLabel *count = nullptr;
        RepositoryList *list = nullptr;
    };
    struct SectionWords {
        QString iconName;
        QString name;
        Tone tone = Tone::Ink;
        QString detail; ///< beside the name
        QString rule; ///< what belongs to it
    };
    [[nodiscard]] Section makeSection(const SectionWords &words, Selection &selection);
    static void fill(const Section &section, const VelocityFacts &facts, const std::vector<int> &rows);

    Section m_spikes;
    Section m_undecided;
    Section m_sustained;
    Section m_inDoubt;
    TextLabel *m_nothing = nullptr;
};

} // namespace RepoSignal
