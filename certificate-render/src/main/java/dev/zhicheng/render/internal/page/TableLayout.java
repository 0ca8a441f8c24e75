package dev.zhicheng.render.internal.page;

import dev.zhicheng.render.RenderFinding;
import dev.zhicheng.render.font.Typeface;
import dev.zhicheng.render.internal.ornament.Ornaments;
import dev.zhicheng.render.template.Align;
import dev.zhicheng.render.template.TextStyle;
import dev.zhicheng.render.template.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static dev.zhicheng.render.internal.page.Page.MM;

/**
 * Lays out the form of annex 2 on A4 landscape pages: title and head once, the header row on every page, signature lines
 * after the last row, page numbers. A row is never broken over two pages.
 */
public final class TableLayout {

    private static final double WIDTH = 297 * MM;
    private static final double HEIGHT = 210 * MM;
    private static final double MARGIN = 12 * MM;
    private static final double PADDING = 1.4 * MM;
    private static final double BOTTOM = 20 * MM;
    private static final double SIGNATURES = 9 * MM;
    private static final Map<String, String> COLOURS = Map.of("ink", "#111111");
    private static final TextStyle TITLE = new TextStyle(Weight.BOLD, 18, 10, 1, "ink", 1, 1.3);
    private static final TextStyle HEAD = new TextStyle(Weight.REGULAR, 11, 7, 0, "ink", 1, 1.3);
    private static final TextStyle HEADER = new TextStyle(Weight.BOLD, 9.5, 6, 0, "ink", 3, 1.3);
    private static final TextStyle CELL = new TextStyle(Weight.REGULAR, 9, 5.5, 0, "ink", 8, 1.3);

    /**
     * The words of a table.
     *
     * @param annex above the title
     * @param title of the form
     * @param left of the head line
     * @param right of the head line
     * @param headers one for each column
     * @param shares the widths of the columns as shares
     * @param rows a text for each column, empty for none
     * @param signatures lines below the table; parts set apart by two spaces or more are spread over the width
     */
    public record Words(
            String annex,
            String title,
            String left,
            String right,
            List<String> headers,
            List<Double> shares,
            List<List<String>> rows,
            List<String> signatures) {}

    /**
     * Pages, whole only when there are no findings.
     *
     * @param pages in order
     * @param findings what does not fit or has no glyph
     */
    public record Result(List<Page> pages, List<RenderFinding> findings) {}

    private final Words words;
    private final Typesetter setter;
    private final double[] edges;
    private final List<List<Mark>> pages = new ArrayList<>();
    private List<Mark> marks = new ArrayList<>();
    private double top;

    private TableLayout(Words words, Typeface typeface) {
        this.words = words;
        this.setter = new Typesetter(COLOURS, typeface);
        double sum = words.shares().stream().mapToDouble(Double::doubleValue).sum();
        this.edges = new double[words.shares().size() + 1];
        edges[0] = MARGIN;
        for (int i = 1; i < edges.length; i++) {
            edges[i] = edges[i - 1] + words.shares().get(i - 1) / sum * (WIDTH - 2 * MARGIN);
        }
    }

    /** Lays out a table. */
    public static Result of(Words words, Typeface typeface) {
        TableLayout layout = new TableLayout(words, typeface);
        layout.arrange();
        List<Page> pages = layout.pages.stream()
                .map(marks -> new Page(WIDTH, HEIGHT, List.of(Block.artifact(marks))))
                .toList();
        return new Result(pages, layout.setter.findings());
    }

    private void arrange() {
        top = HEIGHT - MARGIN;
        line(words.annex(), HEAD, Align.LEFT, 5 * MM);
        line(words.title(), TITLE, Align.CENTRE, 11 * MM);
        line(words.right(), HEAD, Align.RIGHT, 0);
        line(words.left(), HEAD, Align.LEFT, 7 * MM);
        row(words.headers(), HEADER, Align.CENTRE);
        for (List<String> row : words.rows()) {
            row(row, CELL, Align.CENTRE);
        }
        if (top - SIGNATURES * (words.signatures().size() + 0.5) < BOTTOM) {
            breakPage();
        }
        top -= SIGNATURES / 2;
        words.signatures().forEach(this::signatures);
        pages.add(marks);
        for (int i = 0; i < pages.size(); i++) {
            marks = pages.get(i);
            top = 14 * MM;
            line("第 " + (i + 1) + " 页  共 " + pages.size() + " 页", HEAD, Align.CENTRE, 0);
        }
    }

    private void line(String text, TextStyle style, Align align, double advance) {
        double width = WIDTH - 2 * MARGIN;
        Typesetter.Fitted fitted = setter.fit("head", text, style, width, style.size());
        marks.addAll(setter.place(fitted, MARGIN, width, top - Typesetter.TOP * fitted.size(), align));
        top -= advance;
    }

    private void signatures(String line) {
        String[] parts = line.split(" {2,}");
        double width = (WIDTH - 2 * MARGIN) / parts.length;
        for (int i = 0; i < parts.length; i++) {
            Typesetter.Fitted fitted = setter.fit("signatures", parts[i], HEAD, width, HEAD.size());
            marks.addAll(setter.place(fitted, MARGIN + i * width, width, top - fitted.size(), Align.LEFT));
        }
        top -= SIGNATURES;
    }

    private void row(List<String> texts, TextStyle style, Align align) {
        List<Typesetter.Fitted> cells = new ArrayList<>();
        double height = 7 * MM;
        for (int i = 0; i < texts.size(); i++) {
            double width = edges[i + 1] - edges[i] - 2 * PADDING;
            Typesetter.Fitted cell =
                    setter.paragraph(words.headers().get(i).replace("\n", ""), texts.get(i), style, width, HEIGHT / 3);
            cells.add(cell);
            height = Math.max(height, cell.lines().size() * cell.leading() + 2 * PADDING);
        }
        if (top - height < BOTTOM) {
            breakPage();
            row(words.headers(), HEADER, Align.CENTRE);
        }
        for (int i = 0; i < cells.size(); i++) {
            Typesetter.Fitted cell = cells.get(i);
            double width = edges[i + 1] - edges[i];
            marks.add(Mark.Shape.once(
                    Ornaments.rectangle(edges[i], top - height, width, height), null, Colour.BLACK, 0.5));
            double text = cell.size() + (cell.lines().size() - 1) * cell.leading();
            double baseline = top - (height - text) / 2 - Typesetter.TOP * cell.size();
            marks.addAll(setter.place(cell, edges[i] + PADDING, width - 2 * PADDING, baseline, align));
        }
        top -= height;
    }

    private void breakPage() {
        pages.add(marks);
        marks = new ArrayList<>();
        top = HEIGHT - MARGIN;
    }
}
