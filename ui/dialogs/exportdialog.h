// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures/figure.h"
#include "session/latest.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace RepoSignal {

class FigurePreview;
class Segments;
class TextLabel;

/// Makes a published figure of a chart: size, theme, scale, file. The preview is the figure itself. Not modal.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `background` paints the preview and outlives the dialog; the file lies in `folder` until another is named.
    ExportDialog(const ChartSpec &chart, const QString &folder, QThreadPool &background, QWidget *parent = nullptr);

    [[nodiscard]] FigureOptions options() const;
    [[nodiscard]] QString path() const;

signals:
    void saveRequested(const RepoSignal::ChartSpec &chart, const RepoSignal::FigureOptions &options, const QString &path);

private:
    void addControls(QFormLayout &form);
    QWidget *makeFileRow();
    [[nodiscard]] QString ending() const;
    void optionsChanged();
    void nameFile();
    void checkFile();
    void browse();
    void save();
    void showPreview(const Result<QImage> &image);

    ChartSpec m_chart;
    QString m_folder;
    bool m_fits = false; ///< the figure could be made
    Latest<Result<QImage>> m_latest;
    FigurePreview *m_preview = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_preset = nullptr;
    Segments *m_format = nullptr;
    Segments *m_theme = nullptr;
    Segments *m_scale = nullptr;
    QLineEdit *m_file = nullptr;
    TextLabel *m_message = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace RepoSignal
