package dev.zhicheng.core.summary;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipArchiveThresholdInputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an {@code .xlsx}, each unpacked under two guards: POI's inflate ratio (1:100) and a size that no summary
 * table reaches, for a ratio alone lets 64 MiB become 6 GiB.
 */
final class GuardedZip implements ZipEntrySource {

    /** A row of the table takes about 2 KiB of XML; a sheet cannot have more than 1,048,576 rows. */
    private static final long SHEET_LIMIT = 2L << 30;

    /** Held whole in memory, unlike sheets: 100,000 rows without a text in common take about 40 MiB. */
    private static final long STRINGS_LIMIT = 192L << 20;

    private static final long OTHER_LIMIT = 16L << 20;

    private final ZipFileZipEntrySource zip;

    GuardedZip(ZipFile zip) {
        this.zip = new ZipFileZipEntrySource(zip);
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries() == null ? Collections.emptyEnumeration() : zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new LimitedInputStream(
                new ZipArchiveThresholdInputStream(zip.getInputStream(entry)), limit(entry.getName()));
    }

    private static long limit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("worksheets/")) {
            return SHEET_LIMIT;
        }
        return lower.contains("sharedstrings") ? STRINGS_LIMIT : OTHER_LIMIT;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return zip.isClosed();
    }
}
