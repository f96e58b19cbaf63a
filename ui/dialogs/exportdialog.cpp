// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/exportdialog.h"

#include "dialogs/figurepreview.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace RepoSignal {

namespace {

constexpr int kControlsWidth = 320;

const QString kPng = QStringLiteral("png");
const QString kSvg = QStringLiteral("svg");
const QString kCsv = QStringLiteral("csv");

} // namespace

ExportDialog::ExportDialog(const ChartSpec &chart, const QString &folder, QThreadPool &background, QWidget *parent)
    : QDialog(parent), m_chart(chart), m_folder(folder),
      m_latest(background, [this](const Result<QImage> &image) { showPreview(image); }), m_preview(new FigurePreview(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export figure"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *controls = new QWidget(this);
    controls->setFixedWidth(kControlsWidth);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    addControls(*form);
    m_message = new TextLabel(controls);
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, controls);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_preview, 1);
    layout->addWidget(controls);
    nameFile();
    optionsChanged();
    resize(1060, 520);
}

void ExportDialog::addControls(QFormLayout &form)
{
    m_title = new QLineEdit(m_chart.title, this);
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setCursorPosition(0);
    m_preset = new QComboBox(this);
    m_preset->setObjectName(QStringLiteral("preset"));
    for (const FigurePreset &preset : figurePresets())
        m_preset->addItem(tr("%1, %2 × %3").arg(preset.id).arg(preset.width).arg(preset.height), preset.id);
    const auto makeSegments = [this](const QString &name, const QList<std::pair<QString, QString>> &choices) {
        auto *segments = new Segments(this);
        segments->setObjectName(name);
        for (const auto &[id, text] : choices)
            segments->addSegment(id, text);
        connect(segments, &Segments::currentChanged, this, [this] {
            nameFile();
            optionsChanged();
        });
        return segments;
    };
    m_format = makeSegments(QStringLiteral("format"), {{kPng, tr("PNG")}, {kSvg, tr("SVG")}, {kCsv, tr("CSV")}});
    m_theme = makeSegments(QStringLiteral("theme"), {{QStringLiteral("light"), tr("Light")}, {QStringLiteral("dark"), tr("Dark")}});
    m_scale = makeSegments(QStringLiteral("scale"),
                           {{QStringLiteral("1"), tr("1×")}, {QStringLiteral("2"), tr("2×")}, {QStringLiteral("3"), tr("3×")}});
    form.addRow(tr("&Title"), m_title);
    form.addRow(tr("&Size"), m_preset);
    form.addRow(tr("Format"), m_format);
    form.addRow(tr("Theme"), m_theme);
    form.addRow(tr("Scale"), m_scale);
    form.addRow(tr("&File"), makeFileRow());
    m_format->setAccessibleName(tr("Format"));
    m_theme->setAccessibleName(tr("Theme"));
    m_scale->setAccessibleName(tr("Scale"));
    connect(m_title, &QLineEdit::textChanged, this, &ExportDialog::optionsChanged);
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        nameFile();
        optionsChanged();
    });
}

QWidget *ExportDialog::makeFileRow()
{
    auto *row = new QWidget(this);
    m_file = new QLineEdit(row);
    m_file->setObjectName(QStringLiteral("file"));
    auto *browseButton = new QPushButton(tr("&Browse…"), row);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::checkFile);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_file, 1);
    layout->addWidget(browseButton);
    row->setFocusProxy(m_file);
    return row;
}

FigureOptions ExportDialog::options() const
{
    FigureOptions options;
    options.preset = *figurePreset(m_preset->currentData().toString());
    options.theme = m_theme->current() == u"dark" ? FigureTheme::Dark : FigureTheme::Light;
    options.scale = m_scale->current().toInt();
    return options;
}

QString ExportDialog::path() const
{
    return m_file->text().trimmed();
}

QString ExportDialog::ending() const
{
    return m_format->current();
}

void ExportDialog::optionsChanged()
{
    m_chart.title = m_title->text().trimmed();
    m_scale->setEnabled(ending() == kPng);
    FigureOptions preview = options();
    preview.scale = 1;
    m_latest.run([chart = m_chart, preview] { return figureImage(chart, preview); });
}

/// The file's name follows the options as long as it lies in the folder where figures go.
void ExportDialog::nameFile()
{
    FigureOptions named = options();
    if (ending() != kPng)
        named.scale = 1;
    m_file->setText(QDir(m_folder).filePath(figureFileName(m_chart, named, ending())));
}

void ExportDialog::checkFile()
{
    m_save->setEnabled(m_fits && !path().isEmpty());
    if (!m_fits)
        return;
    m_message->setTone(Tone::Secondary);
    m_message->setText(QFileInfo::exists(path()) ? tr("This file exists and is replaced.") : QString());
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export figure"), path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending());
    dialog->setNameFilter(QStringLiteral("*.") + ending());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_folder = QFileInfo(file).absolutePath();
        m_file->setText(file);
    });
    dialog->open();
}

void ExportDialog::save()
{
    if (!m_save->isEnabled())
        return;
    const QString file = path();
    const bool hasEnding = file.endsWith(u'.' + ending(), Qt::CaseInsensitive);
    emit saveRequested(m_chart, options(), hasEnding ? file : file + u'.' + ending());
    accept();
}

void ExportDialog::showPreview(const Result<QImage> &image)
{
    m_fits = image.ok();
    m_preview->setImage(image ? image.value() : QImage());
    checkFile();
    if (image)
        return;
    m_message->setTone(Tone::Bad);
    m_message->setText(sentence(image.error()));
}

} // namespace RepoSignal
