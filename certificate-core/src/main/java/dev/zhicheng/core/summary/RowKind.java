package dev.zhicheng.core.summary;

import dev.zhicheng.core.text.TextCleaner;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row below the header row is. */
enum RowKind {
    /** A certificate of a person. */
    CERTIFICATE,
    /** The lines for signatures and what else stands below the table. */
    SIGNATURE,
    /** The form's own example. */
    SAMPLE,
    /** A 序号 and nothing else. */
    NUMBERED_BLANK,
    /** Text that fills no column of the table: a note, a total. */
    LINE;

    private static final Pattern SIGNATURE_WORD =
            Pattern.compile("签\\s*[字名章]|盖\\s*章|联\\s*系\\s*(?:电\\s*话|人)|填\\s*表\\s*人|经\\s*办\\s*人|审\\s*核\\s*人|负\\s*责\\s*人");
    private static final Pattern HIDDEN_NAME = Pattern.compile("[xX*×某]{2,}");
    private static final Pattern HIDDEN_DIGITS = Pattern.compile("[xX*]{2,}");
    private static final Pattern ORDINAL = Pattern.compile("[0-9]{1,7}");
    private static final Pattern TOTAL =
            Pattern.compile("[合总小共]\\s*计\\s*:?\\s*[0-9]*\\s*[人个名份]?|注\\s*:.*|说明\\s*:.*|备注\\s*:.*", Pattern.DOTALL);

    /** An identity number has no fewer characters, a telephone number hardly as many. */
    private static final int SHORTEST_ID = 15;

    /** The kind of a row that is not blank; {@code texts} are its cells in known columns. */
    static RowKind of(RawRow row, Map<SummaryColumn, String> texts) {
        String first = TextCleaner.toHalfWidth(row.cells().get(0).text());
        String id = half(texts.get(SummaryColumn.CITIZEN_ID));
        if (SIGNATURE_WORD.matcher(first).find()
                && (!mayBeId(id) || SIGNATURE_WORD.matcher(id).find())) {
            return SIGNATURE;
        }
        String name = half(texts.get(SummaryColumn.NAME));
        boolean hiddenId = id == null || HIDDEN_DIGITS.matcher(id).find();
        if (name != null && HIDDEN_NAME.matcher(name).matches() && hiddenId) {
            return SAMPLE;
        }
        String sequence = half(texts.get(SummaryColumn.SEQUENCE));
        boolean nothingElse = texts.size() == (sequence == null ? 0 : 1);
        if (nothingElse) {
            return sequence != null && ORDINAL.matcher(sequence).matches() ? NUMBERED_BLANK : LINE;
        }
        return !mayBeId(id) && TOTAL.matcher(first.strip()).matches() ? LINE : CERTIFICATE;
    }

    /** A telephone number or a sum stands where its line leaves room, which may be under the column of id numbers. */
    private static boolean mayBeId(@Nullable String id) {
        return id != null && id.length() >= SHORTEST_ID;
    }

    private static @Nullable String half(@Nullable String text) {
        return text == null ? null : TextCleaner.toHalfWidth(text).strip();
    }
}
