// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/detailsfacts.h"

#include <QWidget>

namespace RepoSignal {

class LanguageDot;
class TextLabel;

/// What a repository is: its name with the way to GitHub, description, language, numbers and what must be known of them.
class DetailsHead : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsHead(QWidget *parent = nullptr);

    void setFacts(const DetailsFacts &facts);

private:
    [[nodiscard]] QLayout *makeName();
    [[nodiscard]] QLayout *makeNumbers();

    QString m_fullName;
    TextLabel *m_owner = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_description = nullptr;
    LanguageDot *m_dot = nullptr;
    TextLabel *m_numbers = nullptr;
    TextLabel *m_moreNumbers = nullptr;
    TextLabel *m_remarks = nullptr;
};

} // namespace RepoSignal
