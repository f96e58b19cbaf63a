// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace RepoSignal {

/// JSON with double quotes for the single ones of `text`.
[[nodiscard]] QByteArray json(QByteArray text);

/// A made-up event in the shape of 2015 and later; `payload` and `id` are JSON.
[[nodiscard]] QByteArray madeEvent(const QByteArray &type, const QByteArray &repository, const QByteArray &time,
                                   const QByteArray &payload = "{}", const QByteArray &id = "77");
/// One star.
[[nodiscard]] QByteArray madeStar(const QByteArray &repository, const QByteArray &time);
/// An event about o/a, number 12, in the shape of the public timeline of 2011 to 2014.
[[nodiscard]] QByteArray madeTimelineEvent(const QByteArray &type, const QByteArray &time);

} // namespace RepoSignal
