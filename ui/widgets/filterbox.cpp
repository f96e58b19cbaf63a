// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/filterbox.h"

#include "widgets/icons.h"
#include "widgets/queryhighlighter.h"
#include "widgets/textlabel.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

namespace RepoSignal {

namespace {

constexpr int kHeight = 32;
constexpr int kTextLeft = 34;
constexpr int kTextRight = 32;

QString oneLine(QString text)
{
    for (const QChar lineBreak :
         {QChar(u'\n'), QChar(u'\r'), QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator)})
        text.replace(lineBreak, u' ');
    return text;
}

} // namespace

/// One line of text: no line breaks, no frame, no scroll bars.
class QueryEdit : public QPlainTextEdit
{
public:
    explicit QueryEdit(QWidget *parent) : QPlainTextEdit(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setLineWrapMode(QPlainTextEdit::NoWrap);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setTabChangesFocus(true);
        setUndoRedoEnabled(true);
        document()->setDocumentMargin(0);
        viewport()->setAutoFillBackground(false);
    }

protected:
    void insertFromMimeData(const QMimeData *source) override { insertPlainText(oneLine(source->text()).trimmed()); }
    // Only the caret may scroll the line.
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

FilterBox::FilterBox(QWidget *parent)
    : QWidget(parent), m_edit(new QueryEdit(this)), m_highlighter(new QueryHighlighter(m_edit->document())),
      m_clear(new QToolButton(this))
{
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->installEventFilter(this);
    m_clear->setIcon(icon(QStringLiteral("x"), Tone::Secondary));
    m_clear->setAutoRaise(true);
    m_clear->setProperty("small", true);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setAccessibleName(tr("Clear the filter"));
    m_clear->setToolTip(tr("Clear (Esc)"));
    m_clear->hide();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(kDebounce);
    connect(&m_debounce, &QTimer::timeout, this, &FilterBox::announce);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FilterBox::textChanged);
    connect(m_clear, &QToolButton::clicked, this, &FilterBox::clear);
}

void FilterBox::setState(State state, const QString &message, int position, int length)
{
    m_state = state;
    m_edit->setToolTip(plainToolTip(message));
    m_edit->setAccessibleDescription(message);
    const QSignalBlocker quiet(m_edit);
    m_highlighter->setMistake(position, state == State::Invalid ? std::max(length, 1) : 0);
    update();
}

QString FilterBox::text() const
{
    return m_edit->toPlainText();
}

void FilterBox::setText(const QString &text)
{
    const QString line = oneLine(text);
    if (line == this->text())
        return;
    m_announced = line;
    m_edit->setPlainText(line);
    m_edit->moveCursor(QTextCursor::End);
    m_debounce.stop();
}

void FilterBox::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void FilterBox::setShortcutHint(const QString &text)
{
    m_shortcutHint = text;
    update();
}

void FilterBox::clear()
{
    m_edit->clear();
    announce();
}

void FilterBox::selectAll()
{
    m_edit->selectAll();
}

QSize FilterBox::sizeHint() const
{
    return {480, std::max(kHeight, fontMetrics().height() + 12)};
}

QSize FilterBox::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void FilterBox::announce()
{
    m_debounce.stop();
    if (text() == m_announced)
        return;
    m_announced = text();
    emit edited(m_announced);
}

void FilterBox::textChanged()
{
    m_clear->setVisible(!text().isEmpty());
    m_debounce.start();
    update();
}

void FilterBox::paintEvent(QPaintEvent *)
{
    const Theme &colors = theme();
    const bool invalid = m_state == State::Invalid;
    const bool focused = m_edit->hasFocus();
    const qreal width = focused || invalid ? 2 : 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(invalid ? colors.bad : focused ? colors.accent : colors.bar, width));
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 6, 6);

    const auto look = [&]() -> std::pair<QString, QColor> {
        switch (m_state) {
        case State::Empty: return {QStringLiteral("search"), colors.ink2};
        case State::Valid: return {QStringLiteral("circle-check"), colors.good};
        case State::Busy: return {QStringLiteral("loader-circle"), colors.accent};
        case State::Invalid: return {QStringLiteral("circle-alert"), colors.bad};
        }
        Q_UNREACHABLE();
    }();
    paintIcon(painter, squareIn(rect(), 11), look.first, look.second);

    if (text().isEmpty() && !focused && !m_shortcutHint.isEmpty()) {
        painter.setFont(uiFont(12));
        const int hintWidth = painter.fontMetrics().horizontalAdvance(m_shortcutHint) + 12;
        const QRectF key(this->width() - hintWidth - 8.5, (height() - 17) / 2.0, hintWidth, 17);
        painter.setPen(colors.line);
        painter.drawRoundedRect(key, 4, 4);
        painter.setPen(colors.ink2);
        painter.drawText(key, Qt::AlignCenter, m_shortcutHint);
    }
}

void FilterBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int line = m_edit->fontMetrics().height();
    m_edit->setGeometry(kTextLeft, (height() - line) / 2, width() - kTextLeft - kTextRight, line + 1);
    m_clear->setGeometry(width() - 28, (height() - 24) / 2, 24, 24);
}

void FilterBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        const QSignalBlocker quiet(m_edit);
        m_highlighter->rehighlight();
    }
}

bool FilterBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            announce();
            return true;
        }
        if (key == Qt::Key_Escape) {
            if (text().isEmpty())
                emit left();
            else
                clear();
            return true;
        }
        if (key == Qt::Key_Up || key == Qt::Key_Down)
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace RepoSignal
