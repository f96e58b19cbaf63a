// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <vector>

namespace RepoSignal {

/// Plain text to read, copy and save: the report of an import, licences. Not modal; deletes itself when closed.
class TextDialog : public QDialog
{
    Q_OBJECT

public:
    /// `fileName` is what saving suggests; an empty one offers no saving.
    TextDialog(const QString &title, const QString &text, const QString &fileName, QWidget *parent = nullptr);

    /// What is saved instead where the file's name ends so: `csv`; `name` is how the choice of endings calls it.
    void addForm(const QString &name, const QString &ending, const QByteArray &bytes);

    /// Writes the text as UTF-8 or the form of the ending, whole or not at all; false when it cannot be written, and the
    /// reason is shown.
    bool saveTo(const QString &path);

private:
    struct Form {
        QString filter;
        QString ending;
        QByteArray bytes;
    };
    void save();

    std::vector<Form> m_forms; ///< the text first
    QString m_fileName;
    class TextLabel *m_message = nullptr;
};

} // namespace RepoSignal
