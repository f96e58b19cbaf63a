// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/error.h"

#include <QCoreApplication>
#include <QDateTime>

namespace RepoSignal {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Error", source);
}

QString subject(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network: return text("The network did not answer.");
    case ErrorKind::Timeout: return text("No answer in time.");
    case ErrorKind::RateLimited: return text("The limit of requests is used up.");
    case ErrorKind::Unauthorized: return text("The other side refused the credentials.");
    case ErrorKind::NotFound: return text("Not found.");
    case ErrorKind::Malformed: return text("The data could not be understood.");
    case ErrorKind::Storage: return text("The file could not be read or written.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentence(const Error &error)
{
    QString result = error.detail.isEmpty() ? subject(error.kind) : error.detail;
    if (error.retryAt) {
        const auto time = QDateTime::fromSecsSinceEpoch(error.retryAt->time_since_epoch().count(), Qt::UTC);
        result += u' ' + text("Goes on at %1 UTC.").arg(time.toString(u"HH:mm"));
    }
    return result;
}

} // namespace RepoSignal
