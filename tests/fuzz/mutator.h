// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <random>
#include <vector>

namespace RepoSignal {

/// Makes inputs out of others: the same ones every time.
class Mutator
{
public:
    explicit Mutator(std::vector<QByteArray> seeds) : m_seeds(std::move(seeds)) {}

    /// One of the seeds with one to four changes.
    [[nodiscard]] QByteArray next();

private:
    void change(QByteArray &bytes);
    [[nodiscard]] qsizetype below(qsizetype end); ///< 0 where end is 0

    std::vector<QByteArray> m_seeds;
    std::minstd_rand m_random{1};
};

} // namespace RepoSignal
