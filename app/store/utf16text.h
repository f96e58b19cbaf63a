// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringDecoder>
#include <QStringView>

#include <string_view>
#include <vector>

namespace RepoSignal {

/// Turns UTF-8 into UTF-16 in a buffer that is used again; a view lives until the next text.
class Utf16Text
{
public:
    QStringView from(std::string_view text)
    {
        if (m_buffer.size() < text.size())
            m_buffer.resize(text.size() * 2);
        QChar *begin = m_buffer.data();
        QChar *end = m_decoder.appendToBuffer(begin, {text.data(), static_cast<qsizetype>(text.size())});
        m_view = QStringView(begin, end - begin);
        return m_view;
    }
    [[nodiscard]] QStringView view() const { return m_view; }

private:
    QStringDecoder m_decoder{QStringDecoder::Utf8, QStringDecoder::Flag::Stateless};
    std::vector<QChar> m_buffer;
    QStringView m_view;
};

} // namespace RepoSignal
