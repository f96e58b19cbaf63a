// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/csvreader.h"
#include "support/testmain.h"

#include <QtTest>

using namespace RepoSignal;

namespace {

/// Hands out its bytes in pieces of one size, and fails at the end when told to.
class PieceStream : public ByteStream
{
public:
    PieceStream(QByteArray bytes, qsizetype piece) : m_bytes(std::move(bytes)), m_piece(piece) {}
    Result<std::size_t> read(std::span<char> into) override
    {
        const qsizetype count = std::min({m_piece, m_bytes.size() - m_at, static_cast<qsizetype>(into.size())});
        if (count == 0 && fails)
            return Error{ErrorKind::Malformed, QStringLiteral("cut off"), {}};
        std::memcpy(into.data(), m_bytes.constData() + m_at, static_cast<std::size_t>(count));
        m_at += count;
        return static_cast<std::size_t>(count);
    }

    bool fails = false;

private:
    QByteArray m_bytes;
    qsizetype m_piece;
    qsizetype m_at = 0;
};

/// `line:field|field`, or `line!fault:beginning`.
QStringList rowsOf(PieceStream &stream, std::size_t expected, bool *failed = nullptr)
{
    CsvReader reader(stream);
    reader.expectFields(expected);
    QStringList rows;
    CsvRow row;
    while (true) {
        while (reader.takeRow(row)) {
            QStringList fields;
            for (const std::string_view field : row.fields)
                fields.append(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())));
            const QString text = QString::fromUtf8(row.text.data(), static_cast<qsizetype>(row.text.size())).left(20);
            rows.append(row.fault ? QStringLiteral("%1!%2:%3").arg(row.line).arg(int(*row.fault)).arg(text)
                                  : QStringLiteral("%1:%2").arg(row.line).arg(fields.join(u'|')));
        }
        const auto filled = reader.fill();
        if (failed)
            *failed = !filled;
        if (!filled || !filled.value())
            return rows;
    }
}

QString fault(int line, RowFault kind, const char *text)
{
    return QStringLiteral("%1!%2:%3").arg(line).arg(int(kind)).arg(QString::fromUtf8(text));
}

QStringList list(std::initializer_list<const char *> rows)
{
    QStringList result;
    for (const char *row : rows)
        result.append(QString::fromUtf8(row));
    return result;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void readsRows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        const auto add = [](const char *name, const QByteArray &bytes, const QStringList &rows) {
            QTest::newRow(name) << bytes << rows;
        };
        add("plain", "a,b,c\nd,e,f\n", list({"1:a|b|c", "2:d|e|f"}));
        add("no last line break", "a,b,c\nd,e,f", list({"1:a|b|c", "2:d|e|f"}));
        add("CRLF", "a,b,c\r\n\"d\",e,\"f\"\r\n", list({"1:a|b|c", "2:d|e|f"}));
        add("return at the very end", "a,b,\"c\"\r", list({"1:a|b|c"}));
        add("byte order mark",
            "\xEF\xBB\xBF"
            "a,b,c\n",
            list({"1:a|b|c"}));
        add("byte order mark before a quote", "\xEF\xBB\xBF\"a\",b,c\n", list({"1:a|b|c"}));
        add("empty fields", ",,\n\"\",\"\",\"\"\n", list({"1:||", "2:||"}));
        add("empty field at the end", "a,b,", list({"1:a|b|"}));
        add("commas and quotes", "\"a,a\",\"b\"\"b\"\"\",\"\"\"\"\n", list({"1:a,a|b\"b\"|\""}));
        add("line breaks in a field", "\"a\nb\r\nc\",d,e\nf,g,h\n", list({"1:a\nb\r\nc|d|e", "4:f|g|h"}));
        add("quote inside a plain field", "a\"b,c,d\n", list({"1:a\"b|c|d"}));
        add("blank lines", "\n\na,b,c\n\r\n\nd,e,f\n\n", list({"3:a|b|c", "6:d|e|f"}));
        add("several languages", "π,日本,😀\n", list({"1:π|日本|😀"}));
        add("nothing", "", {});
        add("a mark alone", "\xEF\xBB\xBF", {});
        add("half a mark", "\xEF\xBB,b,c\n", {fault(1, RowFault::NotUtf8, "\xEF\xBF\xBD\xEF\xBF\xBD,b,c")});
        add("too few and too many", "a,b\nc,d,e,f\ng,h,i\n",
            {fault(1, RowFault::FieldCount, "a,b"), fault(2, RowFault::FieldCount, "c,d,e,f"),
             QStringLiteral("3:g|h|i")});
        add("Latin-1", "a,b\xE9,c\nd,e,f\n",
            {fault(1, RowFault::NotUtf8, "a,b\xEF\xBF\xBD,c"), QStringLiteral("2:d|e|f")});
        add("null byte", QByteArray("a,\0,c\nd,e,f\n", 12),
            {QStringLiteral("1!%1:a,%2,c").arg(int(RowFault::NullByte)).arg(QChar(u'\0')), QStringLiteral("2:d|e|f")});
        add("stray quote", "\"a\"b,c,d\ne,f,g\n",
            {fault(1, RowFault::StrayQuote, "\"a\"b,c,d"), QStringLiteral("2:e|f|g")});
        add("open quote", "a,b,\"c\nd,e,f\ng,h,i\n",
            {fault(1, RowFault::OpenQuote, "a,b,\"c"), QStringLiteral("2:d|e|f"), QStringLiteral("3:g|h|i")});
        add("open quote before quoted rows", "a,b,\"c\nd,e,\"f\"\ng,\"h\",i\n",
            {fault(1, RowFault::StrayQuote, "a,b,\"c"), QStringLiteral("2:d|e|f"), QStringLiteral("3:g|h|i")});
        add("fields swallowed by a quote", "a,\"b,c\nd,e,f\"\ng,h,i\n",
            {fault(1, RowFault::FieldCount, "a,\"b,c"), QStringLiteral("2:d|e|f\""), QStringLiteral("3:g|h|i")});
    }

    void readsRows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        for (const qsizetype piece : {qsizetype(1), qsizetype(2), qsizetype(7), qsizetype(1 << 20)}) {
            PieceStream stream(bytes, piece);
            QCOMPARE(rowsOf(stream, 3), rows);
        }
    }

    void refusesLongFieldsAlone()
    {
        const QByteArray longText(static_cast<qsizetype>(CsvReader::kLongestField) + 1, 'x');
        const QByteArray plain = "a,b,c\n" + longText + ",e,f\ng,h,i\n";
        const QByteArray quoted = "a,b,c\n\"" + longText + "\",e,f\ng,h,i\n";
        const QByteArray open = "a,b,c\n\"d,e,f\n" + ("g,h,i\n" + QByteArray(500, 'x') + ",y,z\n").repeated(3'000);
        for (const QByteArray &bytes : {plain, quoted, open}) {
            PieceStream stream(bytes, 64 * 1024);
            const QStringList rows = rowsOf(stream, 3);
            QCOMPARE(rows.first(), QStringLiteral("1:a|b|c"));
            QVERIFY(rows.at(1).startsWith(QStringLiteral("2!%1:").arg(int(RowFault::FieldTooLong))));
            QCOMPARE(rows.at(2), QStringLiteral("3:g|h|i"));
            QCOMPARE(rows.size(), bytes == open ? 6'002 : 3);
        }
    }

    void takesTheLongestFieldAllowed()
    {
        const QByteArray text(static_cast<qsizetype>(CsvReader::kLongestField), 'x');
        PieceStream stream("a,b," + text + "\n", 10'000);
        QCOMPARE(rowsOf(stream, 3).size(), 1);
    }

    void refusesARowWithoutEnd()
    {
        const QByteArray bytes = QByteArray("a,").repeated(10'000'000) + "\nb,c,d\n";
        for (const auto &[expected, fault] :
             {std::pair(3, RowFault::FieldCount), std::pair(0, RowFault::FieldTooLong)}) {
            PieceStream stream(bytes, 1 << 22);
            const QStringList rows = rowsOf(stream, std::size_t(expected));
            QCOMPARE(rows.size(), 2);
            QVERIFY(rows.first().startsWith(QStringLiteral("1!%1:").arg(int(fault))));
            QCOMPARE(rows.last(), QStringLiteral("2:b|c|d"));
        }
    }

    void dropsTheRowThatAFaultCutsOff()
    {
        PieceStream stream("a,b,c\nd,e,12", 5);
        stream.fails = true;
        bool failed = false;
        QCOMPARE(rowsOf(stream, 3, &failed), list({"1:a|b|c"}));
        QVERIFY(failed);
    }

    void keepsItsPlaceOverManyPieces()
    {
        QByteArray bytes;
        for (int i = 0; i < 50'000; ++i)
            bytes += QByteArray::number(i) + ",\"x\"\"\ny\",z\n";
        PieceStream stream(bytes, 4096);
        const QStringList rows = rowsOf(stream, 3);
        QCOMPARE(rows.size(), 50'000);
        QCOMPARE(rows.last(), QStringLiteral("99999:49999|x\"\ny|z"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestCsvReader)
#include "tst_csvreader.moc"
