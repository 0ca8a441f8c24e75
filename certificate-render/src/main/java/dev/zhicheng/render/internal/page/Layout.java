package dev.zhicheng.render.internal.page;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.RenderFinding;
import dev.zhicheng.render.font.Typeface;
import dev.zhicheng.render.internal.ornament.Ornaments;
import dev.zhicheng.render.qr.QrCode;
import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.render.template.Align;
import dev.zhicheng.render.template.Box;
import dev.zhicheng.render.template.CertificateTemplate;
import dev.zhicheng.render.template.FieldGrid;
import dev.zhicheng.render.template.FixedText;
import dev.zhicheng.render.template.Role;
import dev.zhicheng.render.template.Slot;
import dev.zhicheng.render.template.TextStyle;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import static dev.zhicheng.render.internal.page.Page.MM;

/**
 * Puts certificates' values on a template's page. Made once: what is the same on every page is laid out then, and the same
 * {@link Block} objects stand on each page, so that a writer can know them again. Immutable and thread-safe.
 */
public final class Layout {

    private static final double SMALLEST_MODULE_MM = 0.33;

    private static final double EDGE_MM = 0.3;

    /** How much of its row a value of several lines may fill. */
    private static final double AIR = 0.8;

    private final CertificateTemplate template;
    private final Typeface typeface;
    private final Block ornaments;
    private final List<@Nullable Block> fixedTexts = new ArrayList<>();
    private final @Nullable Block seal;
    private final List<RenderFinding> fixedFindings;

    /** Lays out what does not change; {@code seal} may be absent. */
    public Layout(CertificateTemplate template, Typeface typeface, @Nullable Seal seal) {
        this.template = template;
        this.typeface = typeface;
        List<Mark> decoration = Ornaments.of(template);
        decoration.add(plateEdge(template));
        this.ornaments = Block.artifact(decoration);
        Typesetter setter = new Typesetter(template.colours(), typeface);
        for (FixedText text : template.texts()) {
            fixedTexts.add(text.slot() == null ? text(setter, text, "") : null);
        }
        this.seal = seal == null || template.seal() == null
                ? null
                : Block.figure(template.sealAlternative(), SealDrawing.of(seal, template.seal()));
        this.fixedFindings = setter.findings();
    }

    /**
     * A laid-out page and what did not go on it.
     *
     * @param page the page, whole only when there are no findings
     * @param findings what is wrong
     */
    public record Result(Page page, List<RenderFinding> findings) {}

    /** The blocks that are the same objects on every page. */
    public List<Block> fixed() {
        List<Block> fixed = new ArrayList<>();
        fixed.add(ornaments);
        fixedTexts.stream().filter(Objects::nonNull).forEach(fixed::add);
        if (seal != null) {
            fixed.add(seal);
        }
        return fixed;
    }

    /** Runs with the characters that nearly every page has besides: labels, digits, the words of dates and levels. */
    public List<Mark.Run> usual() {
        Typesetter setter = new Typesetter(template.colours(), typeface);
        FieldGrid grid = template.grid();
        StringBuilder labels = new StringBuilder();
        for (FieldGrid.Field field : grid.fields()) {
            labels.append(field.label());
        }
        List<Mark> runs = new ArrayList<>();
        setter.runs(labels.toString(), template.style(grid.labelStyle()), runs);
        setter.runs("0123456789年月日男女号〔〕", template.style(grid.valueStyle()), runs);
        for (FieldGrid.Field field : grid.fields()) {
            if (field.slot() == Slot.LEVEL && field.style() != null) {
                setter.runs("正副高级", template.style(field.style()), runs);
            }
        }
        return runs.stream().map(Mark.Run.class::cast).toList();
    }

    /** Lays out one certificate; {@code photo} may be absent. */
    public Result of(ElectronicCertificate certificate, byte @Nullable [] photo) {
        Typesetter setter = new Typesetter(template.colours(), typeface);
        List<RenderFinding> findings = new ArrayList<>(fixedFindings);
        List<Block> blocks = new ArrayList<>();
        blocks.add(ornaments);
        texts(setter, certificate, 0, template.textsAfterGrid(), blocks);
        boolean withPhoto = photo != null && template.photo() != null;
        if (withPhoto) {
            String fault = PhotoCheck.fault(photo);
            if (fault != null) {
                findings.add(new RenderFinding(RenderFinding.Code.PHOTO_UNREADABLE, "photo", fault));
            } else {
                photo(setter, photo, template.photo(), blocks);
            }
        }
        grid(setter, certificate, withPhoto, blocks);
        texts(setter, certificate, template.textsAfterGrid(), template.texts().size(), blocks);
        if (seal != null) {
            blocks.add(seal);
        }
        symbol(certificate, blocks, findings);
        findings.addAll(setter.findings());
        return new Result(new Page(template.width() * MM, template.height() * MM, blocks), List.copyOf(findings));
    }

    private void texts(Typesetter setter, ElectronicCertificate certificate, int from, int to, List<Block> blocks) {
        for (int i = from; i < to; i++) {
            FixedText text = template.texts().get(i);
            Block fixed = fixedTexts.get(i);
            if (fixed != null) {
                blocks.add(fixed);
            } else if (text.slot() != null) {
                String value = Values.of(text.slot(), certificate);
                if (value != null) {
                    blocks.add(text(setter, text, value));
                }
            }
        }
    }

    private Block text(Typesetter setter, FixedText text, String value) {
        TextStyle style = template.style(text.style());
        Box box = text.box();
        double width = box.width() * MM;
        double height = box.height() * MM;
        Typesetter.Fitted fitted = text.slot() == null
                ? setter.paragraph("text", text.text(), style, width, height)
                : setter.fit(text.slot().name(), text.text() + value, style, width, height);
        double middle = (box.y() + box.height() / 2) * MM;
        Block.Kind kind = text.role() == Role.H1 ? Block.Kind.H1 : Block.Kind.P;
        return new Block(
                kind, null, text.language(), setter.placeRound(fitted, box.x() * MM, width, middle, text.align()));
    }

    /** A hairline outside the white plate of the QR, so that it stands on tinted paper as the photo does. */
    private static Mark plateEdge(CertificateTemplate template) {
        Box qr = template.qr();
        Colour colour = Colour.parse(template.colours()
                .get(template.style(template.grid().labelStyle()).colour()));
        Path2D edge = Ornaments.rectangle(
                (qr.x() - EDGE_MM) * MM,
                (qr.y() - EDGE_MM) * MM,
                (qr.width() + 2 * EDGE_MM) * MM,
                (qr.height() + 2 * EDGE_MM) * MM);
        return Mark.Shape.once(edge, null, colour, 0.4);
    }

    private void photo(Typesetter setter, byte[] photo, Box box, List<Block> blocks) {
        double x = box.x() * MM;
        double y = box.y() * MM;
        double width = box.width() * MM;
        double height = box.height() * MM;
        blocks.add(Block.figure(
                template.photoAlternative(), List.of(new Mark.Picture(photo, x, y, width, height, false))));
        Colour frame = setter.colour(template.style(template.grid().labelStyle()));
        blocks.add(
                Block.artifact(List.of(Mark.Shape.once(Ornaments.rectangle(x, y, width, height), null, frame, 0.4))));
    }

    private void grid(Typesetter setter, ElectronicCertificate certificate, boolean withPhoto, List<Block> blocks) {
        FieldGrid grid = template.grid();
        Box box = withPhoto ? grid.boxWithPhoto() : grid.box();
        List<List<Cell>> rows = rows(setter, grid, box, certificate);
        double pitch = Math.min(grid.pitch(), box.height() / Math.max(1, rows.size())) * MM;
        double top = (box.y() + box.height() / 2) * MM + pitch * rows.size() / 2;
        double drop = 0.36 * template.style(grid.valueStyle()).size();
        double shares = grid.columns().stream().mapToDouble(Double::doubleValue).sum();
        for (int row = 0; row < rows.size(); row++) {
            double baseline = top - pitch * (row + 0.5) - drop;
            double x = box.x() * MM;
            List<Cell> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                Cell cell = cells.get(column);
                double share = cell.wide() ? shares : grid.columns().get(column);
                double width = box.width() * MM * share / shares;
                blocks.add(cell(setter, cell, x, width, baseline, pitch));
                x += width;
            }
        }
    }

    private record Cell(FieldGrid.Field field, String value, boolean wide) {}

    private List<List<Cell>> rows(Typesetter setter, FieldGrid grid, Box box, ElectronicCertificate certificate) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> open = new ArrayList<>();
        for (FieldGrid.Field field : grid.fields()) {
            String value = Values.of(field.slot(), certificate);
            if (value == null) {
                continue;
            }
            boolean wide = field.wide() || !fitsColumn(setter, grid, box, field, value);
            if (!open.isEmpty() && (wide || open.size() == grid.columns().size())) {
                rows.add(open);
                open = new ArrayList<>();
            }
            open.add(new Cell(field, value, wide));
            if (wide) {
                rows.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            rows.add(open);
        }
        return rows;
    }

    /** Whether the value stands on one line in the narrowest column. */
    private boolean fitsColumn(Typesetter setter, FieldGrid grid, Box box, FieldGrid.Field field, String value) {
        double shares = grid.columns().stream().mapToDouble(Double::doubleValue).sum();
        double width = box.width() * Collections.min(grid.columns()) / shares;
        return setter.onOneLine(value, style(field), (width - grid.labelWidth() - 2 * grid.gap()) * MM);
    }

    private TextStyle style(FieldGrid.Field field) {
        return template.style(field.style() == null ? template.grid().valueStyle() : field.style());
    }

    private Block cell(Typesetter setter, Cell cell, double x, double width, double baseline, double pitch) {
        FieldGrid grid = template.grid();
        String field = cell.field().slot().name();
        double label = grid.labelWidth() * MM;
        double gap = grid.gap() * MM;
        List<Mark> marks = new ArrayList<>(
                setter.spread(field, cell.field().label(), template.style(grid.labelStyle()), x, label, baseline));
        double room = width - label - 2 * gap;
        Typesetter.Fitted fitted = setter.fit(field, cell.value(), style(cell.field()), room, AIR * pitch);
        double rise = (fitted.lines().size() - 1) * fitted.leading() / 2;
        marks.addAll(setter.place(fitted, x + label + gap, room, baseline + rise, Align.LEFT));
        return new Block(Block.Kind.P, null, null, marks);
    }

    private void symbol(ElectronicCertificate certificate, List<Block> blocks, List<RenderFinding> findings) {
        QrCode code = QrCode.of(certificate.credential());
        Box box = template.qr();
        double module = box.width() / (code.size() + 2 * QrCode.QUIET_ZONE);
        if (module < SMALLEST_MODULE_MM) {
            findings.add(new RenderFinding(
                    RenderFinding.Code.QR_TOO_DENSE, "credential", String.format(Locale.ROOT, "%.2f mm", module)));
        }
        blocks.add(Block.figure(
                template.qrAlternative(),
                List.of(new Mark.Symbol(code.modules(), box.x() * MM, box.y() * MM, box.width() * MM))));
    }
}
