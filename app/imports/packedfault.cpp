// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/packedfault.h"

#include "imports/expansion.h"

#include <QCoreApplication>

namespace RepoSignal {

Error brokenFile(const QString &file, const QString &reason)
{
    return {ErrorKind::Malformed,
            QCoreApplication::translate("Import",
                                        "%1 is broken or was cut off (%2); get the file again. What stands "
                                        "before the fault was read.")
                .arg(file, reason.isEmpty() ? QCoreApplication::translate("Import", "no reason given") : reason),
            {}};
}

Error damagedFile(const QString &file)
{
    return {ErrorKind::Malformed,
            QCoreApplication::translate("Import",
                                        "%1 is damaged: its text does not match its checksum, so numbers in it "
                                        "may be wrong; get the file again. It was read all the same.")
                .arg(file),
            {}};
}

Error swellingFile(const QString &file)
{
    return {ErrorKind::Malformed,
            QCoreApplication::translate("Import",
                                        "%1 unpacks to more than %2 times its size, as only files do that are made "
                                        "to flood a computer; unpack it by hand where it is trusted. What stands "
                                        "before was read.")
                .arg(file)
                .arg(Expansion::kMostTimes),
            {}};
}

} // namespace RepoSignal
