package dev.zhicheng.core.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** An {@code .xls} workbook, held whole: the format ends at 65,536 rows. */
final class XlsWorkbook implements RawWorkbook {

    private final HSSFWorkbook workbook;

    private XlsWorkbook(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Opens a workbook; an {@code .xlsx} with a password comes in the same wrapping as an {@code .xls}. */
    static XlsWorkbook of(byte[] bytes) throws IOException {
        try {
            POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
            if (files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw new WorkbookOpener.LockedException();
            }
            return new XlsWorkbook(new HSSFWorkbook(files));
        } catch (EncryptedDocumentException password) {
            throw new WorkbookOpener.LockedException();
        }
    }

    @Override
    public List<@Nullable String> sheetNames() {
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            names.add(workbook.getSheetName(i));
        }
        return names;
    }

    @Override
    public RawSheet open(int index) {
        return new Rows(
                workbook.getSheetAt(index), workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static final class Rows implements RawSheet {

        private final Iterator<Row> rows;
        private final boolean since1904;
        private final Set<Integer> hidden = new HashSet<>();
        private final VerticalMerges merges;

        Rows(HSSFSheet sheet, boolean since1904) {
            this.rows = sheet.rowIterator();
            this.since1904 = since1904;
            this.merges = new VerticalMerges(sheet.getMergedRegions().stream()
                    .filter(region -> region.getFirstColumn() == region.getLastColumn())
                    .map(region -> new VerticalMerges.Region(
                            region.getFirstColumn() + 1, region.getFirstRow() + 1, region.getLastRow() + 1))
                    .toList());
            IntStream.range(0, 256).filter(sheet::isColumnHidden).forEach(column -> hidden.add(column + 1));
        }

        @Override
        public @Nullable RawRow next() {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            List<RawCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(read(cell));
            }
            return merges.fill(new RawRow(row.getRowNum() + 1, row.getZeroHeight(), cells));
        }

        private RawCell read(Cell cell) {
            int column = cell.getColumnIndex() + 1;
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case NUMERIC ->
                    DateFormats.cell(
                            column,
                            cell.getNumericCellValue(),
                            new CellFormat(
                                    cell.getCellStyle().getDataFormat(),
                                    cell.getCellStyle().getDataFormatString()),
                            since1904);
                case BOOLEAN -> new RawCell(column, RawCell.Kind.TEXT, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
                case ERROR -> new RawCell(column, RawCell.Kind.ERROR, "");
                default -> new RawCell(column, RawCell.Kind.TEXT, cell.getStringCellValue());
            };
        }

        @Override
        public Set<Integer> hiddenColumns() {
            return hidden;
        }

        @Override
        public void close() {}
    }
}
