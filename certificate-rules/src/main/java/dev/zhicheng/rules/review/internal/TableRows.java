package dev.zhicheng.rules.review.internal;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.summary.SummaryColumn;
import dev.zhicheng.core.summary.SummaryPlace;
import dev.zhicheng.core.summary.SummaryRow;
import dev.zhicheng.core.text.TextCleaner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the summary table: made from online data, matched with those of a signed sheet, compared field by field. */
public final class TableRows {

    /** What 附件2 says of a person and a certificate; 序号 and 备注 say nothing of either. */
    public static final List<SummaryColumn> COMPARED = List.of(
            SummaryColumn.NAME,
            SummaryColumn.CITIZEN_ID,
            SummaryColumn.SERIES,
            SummaryColumn.TITLE,
            SummaryColumn.SPECIALITY,
            SummaryColumn.ISSUED_ON,
            SummaryColumn.ISSUER,
            SummaryColumn.DOCUMENT_NUMBER,
            SummaryColumn.NUMBER);

    /**
     * By what a row is recognised, strictest first, so that a row with one wrong field is found by the others and the
     * difference can be named.
     */
    private static final List<List<SummaryColumn>> KEYS = List.of(
            List.of(SummaryColumn.CITIZEN_ID, SummaryColumn.NUMBER),
            List.of(SummaryColumn.CITIZEN_ID, SummaryColumn.TITLE),
            List.of(SummaryColumn.NAME, SummaryColumn.NUMBER),
            List.of(SummaryColumn.NAME, SummaryColumn.TITLE),
            List.of(SummaryColumn.NUMBER),
            List.of(SummaryColumn.CITIZEN_ID),
            List.of(SummaryColumn.NAME));

    private TableRows() {}

    /** The row of a certificate, the {@code sequence}-th of its table. */
    public static SummaryRow row(int sequence, Applicant applicant, PaperCertificate certificate) {
        Map<SummaryColumn, String> texts = new EnumMap<>(SummaryColumn.class);
        texts.put(SummaryColumn.SEQUENCE, Integer.toString(sequence));
        put(texts, SummaryColumn.NAME, applicant.name());
        put(texts, SummaryColumn.CITIZEN_ID, applicant.citizenId());
        put(texts, SummaryColumn.SERIES, certificate.series());
        put(texts, SummaryColumn.TITLE, certificate.title());
        put(texts, SummaryColumn.SPECIALITY, certificate.speciality());
        put(texts, SummaryColumn.ISSUED_ON, certificate.issuedOn());
        put(texts, SummaryColumn.ISSUER, certificate.issuer());
        put(texts, SummaryColumn.DOCUMENT_NUMBER, certificate.documentNumber());
        put(texts, SummaryColumn.NUMBER, certificate.number());
        return new SummaryRow(SummaryPlace.ofRow(null, sequence), texts, List.of());
    }

    /**
     * The signed row that is meant by each online row, where there is one. A key that fits several rows decides nothing,
     * and no signed row is taken twice.
     */
    public static Map<SummaryRow, SummaryRow> match(List<SummaryRow> online, List<SummaryRow> signed) {
        Map<SummaryRow, SummaryRow> matched = new HashMap<>();
        List<SummaryRow> open = new ArrayList<>(online);
        List<SummaryRow> free = new ArrayList<>(signed);
        for (List<SummaryColumn> columns : KEYS) {
            Map<String, List<SummaryRow>> wanted = byKey(open, columns);
            Map<String, List<SummaryRow>> offered = byKey(free, columns);
            wanted.forEach((key, rows) -> {
                List<SummaryRow> found = offered.getOrDefault(key, List.of());
                if (!key.isEmpty() && rows.size() == 1 && found.size() == 1) {
                    matched.put(rows.get(0), found.get(0));
                    open.remove(rows.get(0));
                    free.remove(found.get(0));
                }
            });
        }
        return matched;
    }

    private static Map<String, List<SummaryRow>> byKey(List<SummaryRow> rows, List<SummaryColumn> columns) {
        return rows.stream().collect(Collectors.groupingBy(row -> key(row, columns)));
    }

    /** Whether two texts of a column say the same, however they are written. */
    public static boolean same(SummaryColumn column, @Nullable String one, @Nullable String other) {
        return normal(column, one).equals(normal(column, other));
    }

    private static String key(SummaryRow row, List<SummaryColumn> columns) {
        StringBuilder key = new StringBuilder();
        for (SummaryColumn column : columns) {
            String text = normal(column, row.text(column));
            if (text.isEmpty()) {
                return "";
            }
            key.append(text).append('\n');
        }
        return key.toString();
    }

    private static String normal(SummaryColumn column, @Nullable String text) {
        if (text == null) {
            return "";
        }
        return switch (column) {
            case NAME -> String.valueOf(TextCleaner.cleanName(text).text());
            case CITIZEN_ID, NUMBER -> TextCleaner.lookupKey(text).toUpperCase(Locale.ROOT);
            case ISSUED_ON ->
                PartialDate.parse(TextCleaner.lookupKey(text))
                        .toOptional()
                        .map(PartialDate::toString)
                        .orElse(TextCleaner.lookupKey(text));
            case DOCUMENT_NUMBER ->
                DocumentNumber.parse(text)
                        .toOptional()
                        .map(DocumentNumber::canonical)
                        .orElse(TextCleaner.lookupKey(text));
            default -> TextCleaner.lookupKey(text);
        };
    }

    private static void put(Map<SummaryColumn, String> texts, SummaryColumn column, @Nullable String text) {
        if (text != null && !TextCleaner.lookupKey(text).isEmpty()) {
            texts.put(column, text);
        }
    }
}
