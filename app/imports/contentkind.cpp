// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/contentkind.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace RepoSignal {

namespace {

struct Signature {
    QByteArrayView bytes;
    qsizetype offset;
    const char *kind; ///< what such a file is
};

template<std::size_t size> constexpr QByteArrayView bytes(const char (&text)[size])
{
    return {text, static_cast<qsizetype>(size - 1)};
}

const Signature kSignatures[] = {
    {bytes("\x89PNG\r\n\x1a\n"), 0, QT_TRANSLATE_NOOP("Import", "a picture (PNG)")},
    {bytes("\xff\xd8\xff"), 0, QT_TRANSLATE_NOOP("Import", "a picture (JPEG)")},
    {bytes("GIF8"), 0, QT_TRANSLATE_NOOP("Import", "a picture (GIF)")},
    {bytes("WEBP"), 8, QT_TRANSLATE_NOOP("Import", "a picture (WebP)")},
    {bytes("II*\0"), 0, QT_TRANSLATE_NOOP("Import", "a picture (TIFF)")},
    {bytes("%PDF-"), 0, QT_TRANSLATE_NOOP("Import", "a PDF document")},
    {bytes("PK\x03\x04"), 0, QT_TRANSLATE_NOOP("Import", "a ZIP archive or an Excel or LibreOffice document")},
    {bytes("\xd0\xcf\x11\xe0"), 0, QT_TRANSLATE_NOOP("Import", "an old Excel or Word document")},
    {bytes("7z\xbc\xaf\x27\x1c"), 0, QT_TRANSLATE_NOOP("Import", "a 7-Zip archive")},
    {bytes("BZh"), 0, QT_TRANSLATE_NOOP("Import", "compressed with bzip2")},
    {bytes("\x28\xb5\x2f\xfd"), 0, QT_TRANSLATE_NOOP("Import", "compressed with Zstandard")},
    {bytes("\x7f"
           "ELF"),
     0, QT_TRANSLATE_NOOP("Import", "a program")},
    {bytes("MZ"), 0, QT_TRANSLATE_NOOP("Import", "a program")},
    {bytes("SQLite format 3\0"), 0, QT_TRANSLATE_NOOP("Import", "a database (SQLite)")},
    {bytes("PAR1"), 0, QT_TRANSLATE_NOOP("Import", "a Parquet file")},
};

const Signature kTextSignatures[] = {
    {bytes("{"), 0, QT_TRANSLATE_NOOP("Import", "a JSON document")},
    {bytes("["), 0, QT_TRANSLATE_NOOP("Import", "a JSON document")},
    {bytes("<!doctype html"), 0, QT_TRANSLATE_NOOP("Import", "a web page (HTML)")},
    {bytes("<html"), 0, QT_TRANSLATE_NOOP("Import", "a web page (HTML)")},
    {bytes("<?xml"), 0, QT_TRANSLATE_NOOP("Import", "an XML document")},
    {bytes("<svg"), 0, QT_TRANSLATE_NOOP("Import", "a picture (SVG)")},
};

const Signature *find(std::span<const Signature> signatures, QByteArrayView beginning)
{
    const auto found = std::ranges::find_if(signatures, [beginning](const Signature &signature) {
        return beginning.sliced(std::min(signature.offset, beginning.size())).startsWith(signature.bytes);
    });
    return found == signatures.end() ? nullptr : &*found;
}

/// With a byte order mark, or with zeros in every other byte.
bool isUtf16(QByteArrayView beginning)
{
    if (beginning.startsWith(bytes("\xff\xfe")) || beginning.startsWith(bytes("\xfe\xff")))
        return true;
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < beginning.size(); ++i)
        zeros[i % 2] += beginning[i] == '\0';
    const qsizetype half = beginning.size() / 2;
    return half >= 8 && std::max(zeros[0], zeros[1]) > half * 8 / 10 && std::min(zeros[0], zeros[1]) == 0;
}

/// Bytes that text does not hold: more than one in twenty.
bool isBinary(QByteArrayView beginning)
{
    const auto strange = std::ranges::count_if(beginning, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    return strange * 20 > beginning.size();
}

/// True where `key` stands as the name of a member; inside a text its quotes are escaped.
bool hasKey(QByteArrayView text, QByteArrayView key)
{
    for (qsizetype at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        const qsizetype end = at + key.size();
        if (at > 0 && text[at - 1] == '"' && end < text.size() && text[end] == '"'
            && text.sliced(end + 1).trimmed().startsWith(':'))
            return true;
    }
    return false;
}

/// Members that every event has, in all years.
bool isEvent(QByteArrayView text)
{
    const bool hasRepository = hasKey(text, "repo") || hasKey(text, "repository");
    const int told = int{hasKey(text, "type")} + hasKey(text, "actor") + hasKey(text, "payload")
        + hasKey(text, "created_at") + hasRepository;
    return told >= 3;
}

Error malformed(const QString &sentence)
{
    return {ErrorKind::Malformed, sentence, {}};
}

} // namespace

std::optional<Error> reasonNotATable(const QString &file, const QByteArray &beginning)
{
    if (beginning.isEmpty())
        return malformed(QCoreApplication::translate("Import", "%1 is empty.").arg(file));
    const Signature *signature = find(kSignatures, beginning);
    if (!signature && isUtf16(beginning))
        return malformed(QCoreApplication::translate("Import",
                                                     "%1 is written in UTF-16; save it as UTF-8 (spreadsheets "
                                                     "call it “CSV UTF-8”) and import it again.")
                             .arg(file));
    if (!signature)
        signature = find(kTextSignatures, beginning.trimmed().toLower());
    if (signature)
        return malformed(QCoreApplication::translate("Import", "%1 is %2, not a table; choose a CSV file.")
                             .arg(file, QCoreApplication::translate("Import", signature->kind)));
    if (isBinary(beginning))
        return malformed(QCoreApplication::translate("Import", "%1 is not text; choose a CSV file.").arg(file));
    return {};
}

JsonShape recogniseJson(const QByteArray &beginning)
{
    QByteArrayView text(beginning);
    if (text.startsWith(bytes("\xef\xbb\xbf")))
        text = text.sliced(3);
    text = text.trimmed();
    if (text.startsWith('['))
        return text.sliced(1).trimmed().startsWith('{') && isEvent(text) ? JsonShape::EventArray : JsonShape::None;
    if (!text.startsWith('{'))
        return JsonShape::None;
    if (hasKey(text, "days") && hasKey(text, "repos"))
        return JsonShape::TrendingMonth;
    return isEvent(text) ? JsonShape::EventLines : JsonShape::None;
}

bool looksPacked(const QByteArray &beginning)
{
    constexpr qsizetype tarMark = 257;
    return beginning.startsWith(bytes("\x1f\x8b"))
        || beginning.startsWith(bytes("\xfd"
                                      "7zXZ\0"))
        || QByteArrayView(beginning).sliced(std::min(tarMark, beginning.size())).startsWith(bytes("ustar"));
}

} // namespace RepoSignal
