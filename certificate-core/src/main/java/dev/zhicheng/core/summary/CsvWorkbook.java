package dev.zhicheng.core.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV text in UTF-8, with or without byte order mark, or GB18030. */
final class CsvWorkbook implements RawWorkbook {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BYTE_ORDER_MARK_LENGTH = 3;

    /** Blank lines count, so that row numbers are those a spreadsheet shows. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final byte[] bytes;
    private final Charset charset;

    private CsvWorkbook(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
    }

    /**
     * The text, empty when the bytes are text in neither encoding, or markup: web pages are handed around as spreadsheets.
     * UTF-8 is tried first: GB18030 hardly ever passes for it.
     */
    static Optional<CsvWorkbook> of(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] > 0 && bytes[first] <= ' ') {
            first++;
        }
        boolean markup = first < bytes.length && bytes[first] == '<';
        if (markup || holdsZero(bytes)) {
            return Optional.empty();
        }
        return Stream.of(StandardCharsets.UTF_8, GB18030)
                .filter(charset -> decodes(bytes, charset))
                .findFirst()
                .map(charset -> new CsvWorkbook(bytes, charset));
    }

    private static boolean holdsZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return !result.isError() && !decoder.flush(out.clear()).isError();
    }

    @Override
    public List<@Nullable String> sheetNames() {
        return Collections.singletonList(null);
    }

    @Override
    public RawSheet open(int index) throws IOException {
        boolean marked = charset.equals(StandardCharsets.UTF_8)
                && bytes.length >= BYTE_ORDER_MARK_LENGTH
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF;
        int start = marked ? BYTE_ORDER_MARK_LENGTH : 0;
        Reader reader =
                new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), strict(charset));
        return new Records(
                CSVParser.builder().setReader(reader).setFormat(FORMAT).get());
    }

    @Override
    public void close() {}

    private static final class Records implements RawSheet {

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;

        Records(CSVParser parser) {
            this.parser = parser;
            this.records = parser.iterator();
        }

        @Override
        public @Nullable RawRow next() {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord row = records.next();
            List<RawCell> cells = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                cells.add(new RawCell(i + 1, RawCell.Kind.UNTYPED, row.get(i)));
            }
            return new RawRow(Math.toIntExact(row.getRecordNumber()), false, cells);
        }

        @Override
        public Set<Integer> hiddenColumns() {
            return Set.of();
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
