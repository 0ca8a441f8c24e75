package dev.zhicheng.core.summary;

import dev.zhicheng.core.summary.SummaryTableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** Tells by their first bytes what a file's bytes are, and opens them. */
final class WorkbookOpener {

    /** 100,000 rows are about 10 MiB as .xlsx and 30 MiB as CSV. */
    static final int MAX_BYTES = 128 << 20;

    static final String NO_LARGER = "a summary table of at most 128 MiB";

    private static final String EXPECTED = "an .xlsx or .xls workbook, or CSV in UTF-8 or GB18030";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private WorkbookOpener() {}

    static RawWorkbook open(InputStream in, String file) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException unreadable) {
            throw new SummaryTableException(Reason.UNREADABLE, file, null, "a file that can be read", unreadable);
        }
        if (bytes.length > MAX_BYTES) {
            throw new SummaryTableException(Reason.TOO_LARGE, file, null, NO_LARGER, null);
        }
        try {
            if (startsWith(bytes, ZIP)) {
                return open(() -> new XlsxWorkbook(bytes), file, "a whole .xlsx workbook");
            }
            if (startsWith(bytes, OLE2)) {
                return open(() -> XlsWorkbook.of(bytes), file, "a whole .xls workbook");
            }
            return CsvWorkbook.of(bytes)
                    .orElseThrow(() -> new SummaryTableException(Reason.NOT_A_TABLE, file, null, EXPECTED, null));
        } catch (NoClassDefFoundError missing) {
            throw withoutLibrary(missing);
        }
    }

    /** Says which optional dependency to add. */
    static IllegalStateException withoutLibrary(NoClassDefFoundError missing) {
        return new IllegalStateException(
                "workbooks need org.apache.poi:poi-ooxml, CSV needs org.apache.commons:commons-csv", missing);
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private interface Opening {
        RawWorkbook open() throws Exception;
    }

    /** What the reading library says is left out: opening may already touch cells, and it may quote them. */
    private static RawWorkbook open(Opening opening, String file, String expected) {
        try {
            return opening.open();
        } catch (LockedException locked) {
            throw new SummaryTableException(Reason.ENCRYPTED, file, null, "a workbook without a password", null);
        } catch (Exception notAWorkbook) {
            Reason reason = isTooLarge(notAWorkbook) ? Reason.TOO_LARGE : Reason.DAMAGED;
            throw new SummaryTableException(
                    reason, file, null, reason == Reason.TOO_LARGE ? NO_LARGER : expected, null);
        }
    }

    /** Whether a failure is one of the guards against a file that unpacks to more than it can be. */
    static boolean isTooLarge(Throwable failure) {
        Predicate<Throwable> guard = cause -> cause instanceof LimitedInputStream.LimitExceededException
                || cause.getMessage() != null && cause.getMessage().contains("Zip bomb detected");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (guard.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** A workbook that needs a password. */
    static final class LockedException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
