package dev.zhicheng.render.summary;

import dev.zhicheng.core.summary.SummaryColumn;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.core.summary.SummaryRow;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.render.NotDrawableException;
import dev.zhicheng.render.font.Typeface;
import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.internal.page.TableLayout;
import dev.zhicheng.render.internal.pdf.MarkDrawing;
import dev.zhicheng.render.template.Weight;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Writes the summary table (《高级职称证书电子化人员信息汇总表》, 附件2) as a PDF to print, sign and stamp: 二 asks for it on paper. A4
 * landscape, the header row on every page, page numbers. It is a form for ink, not an archive file: no PDF/A, no tags. It
 * shows identity numbers whole, as the form does. Immutable and thread-safe.
 */
public final class SummaryTablePdf {

    private static final String TITLE = "高级职称证书电子化人员信息汇总表";

    private final Typeface typeface;

    private SummaryTablePdf(Typeface typeface) {
        this.typeface = Objects.requireNonNull(typeface, "typeface");
    }

    /** With the bundled fonts. */
    public static SummaryTablePdf bundled() {
        return new SummaryTablePdf(Typeface.bundled());
    }

    /** With the caller's fonts. */
    public static SummaryTablePdf of(Typeface typeface) {
        return new SummaryTablePdf(typeface);
    }

    /**
     * Writes a table; the stream stays open.
     *
     * @throws NotDrawableException when a text has no glyph or no place; nothing is written then
     * @throws IOException when the stream fails
     */
    public void write(SummaryTable table, OutputStream out) throws IOException {
        TableLayout.Result laidOut = TableLayout.of(words(table.onOfficialForm()), typeface);
        if (!laidOut.findings().isEmpty()) {
            throw new NotDrawableException(laidOut.findings());
        }
        try (PDDocument document = new PDDocument();
                MarkDrawing drawing = new MarkDrawing(document)) {
            document.setDocumentId((long) table.hashCode());
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(TITLE);
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage("zh-CN");
            for (Page page : laidOut.pages()) {
                draw(document, drawing, page);
            }
            document.save(out);
        }
    }

    private static void draw(PDDocument document, MarkDrawing drawing, Page page) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            for (Block block : page.blocks()) {
                for (Mark mark : block.marks()) {
                    drawing.draw(content, mark);
                }
            }
        }
    }

    private TableLayout.Words words(SummaryTable table) {
        List<SummaryColumn> columns = new ArrayList<>();
        for (SummaryColumn column : SummaryColumn.values()) {
            if (column.isOfficial() || table.columns().contains(column)) {
                columns.add(column);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (SummaryRow row : table.rows()) {
            rows.add(columns.stream()
                    .map(column -> drawable(Objects.requireNonNullElse(row.text(column), "")))
                    .toList());
        }
        SummaryHead head = table.head();
        String date = head.date() == null
                ? "年　　月　　日"
                : head.date().getYear() + "年" + head.date().getMonthValue() + "月"
                        + head.date().getDayOfMonth() + "日";
        return new TableLayout.Words(
                "附件2",
                TITLE,
                "单位名称（盖章）：" + Objects.requireNonNullElse(head.unit(), ""),
                date,
                columns.stream().map(SummaryTablePdf::header).toList(),
                columns.stream().map(SummaryTablePdf::share).toList(),
                rows,
                table.signatureLines());
    }

    /** As the form breaks it over two lines. */
    private static String header(SummaryColumn column) {
        return switch (column) {
            case SERIES, TITLE, SPECIALITY -> column.header().replace("名称", "\n名称");
            default -> column.header();
        };
    }

    /** Widths in millimetres of the form's own columns. */
    private static double share(SummaryColumn column) {
        return switch (column) {
            case SEQUENCE -> 10;
            case NAME -> 21;
            case CITIZEN_ID -> 36;
            case SERIES, TITLE, SPECIALITY -> 24;
            case ISSUED_ON, ACQUIRED_ON, NUMBER -> 22;
            case ISSUER, DOCUMENT_NUMBER -> 40;
            default -> 15;
        };
    }

    /** A compatibility character that no font has, such as the ﹝ of old word processors, is set as what it stands for. */
    private String drawable(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(one -> typeface.faceFor(one.codePointAt(0), Weight.REGULAR) == null
                        ? Normalizer.normalize(one, Normalizer.Form.NFKC)
                        : one)
                .collect(Collectors.joining());
    }
}
