package dev.zhicheng.core.summary;

import dev.zhicheng.core.summary.SummaryTableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells by their first bytes what a file's bytes are, and opens them. */
final class WorkbookOpener {

    /** 100,000 rows are about 10 MiB as .xlsx and 30 MiB as CSV. */
    static final int MAX_BYTES = 128 << 20;

    static final String NO_LARGER = "a summary table (at most 128 MiB, unpacked at most 100 times that)";

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
        if (startsWith(bytes, ZIP)) {
            return xlsx(bytes, file);
        }
        if (startsWith(bytes, OLE2)) {
            return xls(bytes, file);
        }
        return CsvWorkbook.of(bytes)
                .filter(text -> bytes.length > 0)
                .orElseThrow(() -> new SummaryTableException(Reason.NOT_A_TABLE, file, null, EXPECTED, null));
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static RawWorkbook xlsx(byte[] bytes, String file) {
        try {
            return new XlsxWorkbook(bytes);
        } catch (IOException | OpenXML4JException | RuntimeException notAWorkbook) {
            if (isTooLarge(notAWorkbook)) {
                throw new SummaryTableException(Reason.TOO_LARGE, file, null, NO_LARGER, null);
            }
            throw new SummaryTableException(Reason.DAMAGED, file, null, "a whole .xlsx workbook", notAWorkbook);
        }
    }

    private static RawWorkbook xls(byte[] bytes, String file) {
        try {
            if (isEncryptedXlsx(bytes)) {
                throw new EncryptedDocumentException("EncryptedPackage");
            }
            return new XlsWorkbook(bytes);
        } catch (EncryptedDocumentException locked) {
            throw new SummaryTableException(Reason.ENCRYPTED, file, null, "a workbook without a password", null);
        } catch (IOException | RuntimeException notAWorkbook) {
            throw new SummaryTableException(Reason.DAMAGED, file, null, "a whole .xls workbook", notAWorkbook);
        }
    }

    private static boolean isEncryptedXlsx(byte[] bytes) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        }
    }

    /** Whether a failure is one of the guards against a file that unpacks to more than it can be. */
    static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean ratio = cause.getMessage() != null && cause.getMessage().contains("Zip bomb detected");
            if (ratio || cause instanceof LimitedInputStream.LimitExceededException) {
                return true;
            }
        }
        return false;
    }
}
