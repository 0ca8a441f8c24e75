package dev.zhicheng.core.summary;

import dev.zhicheng.core.identity.Masking;
import org.jspecify.annotations.Nullable;

/**
 * A file is no summary table, or no longer one: nothing of it can be used.
 *
 * <p>Its message is one line that names the file, the sheet, the row and the column as far as they are known, and what was
 * expected there; an identity number in a name is masked. What a person wrote wrongly in a cell is never this exception.
 */
public final class SummaryTableException extends RuntimeException {

    /** Why the file is of no use. */
    public enum Reason {
        /** It cannot be opened or read. */
        UNREADABLE,
        /** It is neither a workbook nor CSV text. */
        NOT_A_TABLE,
        /** It is cut off or damaged. */
        DAMAGED,
        /** It needs a password. */
        ENCRYPTED,
        /** It is larger than a summary table can be, or unpacks to something that is. */
        TOO_LARGE,
        /** There is no sheet of the wanted name. */
        NO_SHEET,
        /** There is no header row. */
        NO_HEADER,
        /** There is a header row and nothing under it. */
        NO_ROWS
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final @Nullable String file;
    private final transient @Nullable SummaryPlace place;
    private final String expected;

    /**
     * A fault in a file.
     *
     * @param reason what is wrong
     * @param file the file's name as the caller gave it, or null
     * @param place where, or null when the file as a whole is meant
     * @param expected what should have been there, as a noun phrase
     * @param cause what the reading library said, or null
     */
    public SummaryTableException(
            Reason reason,
            @Nullable String file,
            @Nullable SummaryPlace place,
            String expected,
            @Nullable Throwable cause) {
        super(message(reason, file, place, expected), cause);
        this.reason = reason;
        this.file = file;
        this.place = place;
        this.expected = expected;
    }

    private static String message(Reason reason, @Nullable String file, @Nullable SummaryPlace place, String expected) {
        StringBuilder line = new StringBuilder(file == null ? "summary table" : file);
        if (place != null) {
            line.append(place.sheet() == null ? "" : ", sheet " + place.sheet());
            line.append(place.row() == null ? "" : ", row " + place.row());
            line.append(place.column() == null ? "" : ", column " + place.column());
        }
        line.append(": ").append(reason).append(", expected ").append(expected);
        return Masking.within(line.toString());
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The file's name as the caller gave it, or null. */
    public @Nullable String file() {
        return file;
    }

    /** Where, or null when the file as a whole is meant. */
    public @Nullable SummaryPlace place() {
        return place;
    }

    /** What should have been there. */
    public String expected() {
        return expected;
    }
}
