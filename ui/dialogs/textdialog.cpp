// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/textdialog.h"

#include "widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr int kTabStop = 180; ///< pixels

} // namespace

TextDialog::TextDialog(const QString &title, const QString &text, const QString &fileName, QWidget *parent)
    : QDialog(parent), m_fileName(fileName), m_message(new TextLabel(this))
{
    addForm(tr("Text"), QStringLiteral("txt"), text.toUtf8());
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *view = new QPlainTextEdit(text, this);
    view->setObjectName(QStringLiteral("text"));
    view->setAccessibleName(title);
    view->setReadOnly(true);
    view->setTabStopDistance(kTabStop);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setWordWrap(true);
    m_message->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!fileName.isEmpty())
        connect(buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole), &QPushButton::clicked, this, &TextDialog::save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(view, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(640, 480);
}

void TextDialog::addForm(const QString &name, const QString &ending, const QByteArray &bytes)
{
    m_forms.push_back({QStringLiteral("%1 (*.%2)").arg(name, ending), ending, bytes});
}

bool TextDialog::saveTo(const QString &path)
{
    const auto chosen = std::ranges::find(m_forms, QFileInfo(path).suffix().toLower(), &Form::ending);
    const QByteArray &bytes = chosen == m_forms.end() ? m_forms.front().bytes : chosen->bytes;
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    m_message->setTone(isWritten ? Tone::Good : Tone::Bad);
    m_message->setText(isWritten ? tr("Saved as %1.").arg(path)
                                 : tr("Could not write %1: %2. Nothing was changed.").arg(path, file.errorString()));
    m_message->show();
    return isWritten;
}

void TextDialog::save()
{
    auto *dialog = new QFileDialog(this, windowTitle(), m_fileName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const Form &form : m_forms)
        filters.append(form.filter);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(m_forms.front().ending);
    connect(dialog, &QFileDialog::filterSelected, dialog, [this, dialog, filters](const QString &filter) {
        dialog->setDefaultSuffix(m_forms.at(static_cast<std::size_t>(filters.indexOf(filter))).ending);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { saveTo(path); });
    dialog->open();
}

} // namespace RepoSignal
