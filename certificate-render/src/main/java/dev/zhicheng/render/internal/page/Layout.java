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
import dev.zhicheng.render.template.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import static dev.zhicheng.render.internal.page.Page.MM;

/** Puts a certificate's values on a template's page. A pure function of its arguments. */
public final class Layout {

    private static final double SMALLEST_MODULE_MM = 0.33;

    private final CertificateTemplate template;
    private final ElectronicCertificate certificate;
    private final Typesetter setter;
    private final List<Block> blocks = new ArrayList<>();

    private Layout(CertificateTemplate template, ElectronicCertificate certificate, Typeface typeface) {
        this.template = template;
        this.certificate = certificate;
        this.setter = new Typesetter(template, typeface);
    }

    /**
     * A laid-out page and what did not go on it.
     *
     * @param page the page, whole only when there are no findings
     * @param findings what is wrong
     */
    public record Result(Page page, List<RenderFinding> findings) {}

    /** Lays out one certificate; {@code photo} and {@code seal} may be absent. */
    public static Result of(
            CertificateTemplate template,
            ElectronicCertificate certificate,
            byte @Nullable [] photo,
            @Nullable Seal seal,
            Typeface typeface) {
        Layout layout = new Layout(template, certificate, typeface);
        List<RenderFinding> findings = layout.arrange(photo, seal);
        Page page = new Page(template.width() * MM, template.height() * MM, layout.blocks);
        return new Result(page, findings);
    }

    private List<RenderFinding> arrange(byte @Nullable [] photo, @Nullable Seal seal) {
        List<RenderFinding> findings = new ArrayList<>();
        blocks.add(Block.artifact(Ornaments.of(template)));
        texts(template.texts().subList(0, template.textsAfterGrid()));
        boolean withPhoto = photo != null && template.photo() != null;
        if (withPhoto) {
            photo(photo, template.photo());
        }
        grid(template.grid(), withPhoto);
        texts(template.texts()
                .subList(template.textsAfterGrid(), template.texts().size()));
        if (seal != null && template.seal() != null) {
            blocks.add(Block.figure(template.sealAlternative(), SealDrawing.of(seal, template.seal())));
        }
        symbol(findings);
        findings.addAll(0, setter.findings());
        return List.copyOf(findings);
    }

    private void texts(List<FixedText> texts) {
        for (FixedText text : texts) {
            String value = text.slot() == null ? "" : Values.of(text.slot(), certificate);
            if (value == null) {
                continue;
            }
            TextStyle style = template.style(text.style());
            String field = text.slot() == null ? "text" : text.slot().name();
            Box box = text.box();
            Typesetter.Fitted fitted = text.slot() == null
                    ? setter.paragraph(field, text.text(), style, box.width() * MM, box.height() * MM)
                    : setter.fit(field, text.text() + value, style, box.width() * MM, box.height() * MM);
            double baseline = (box.y() + box.height()) * MM - Typesetter.TOP * fitted.size();
            Block.Kind kind = text.role() == Role.H1 ? Block.Kind.H1 : Block.Kind.P;
            blocks.add(new Block(
                    kind,
                    null,
                    text.language(),
                    setter.place(fitted, box.x() * MM, box.width() * MM, baseline, text.align())));
        }
    }

    private void photo(byte[] photo, Box box) {
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

    private void grid(FieldGrid grid, boolean withPhoto) {
        List<List<Cell>> rows = rows(grid);
        Box box = withPhoto ? grid.boxWithPhoto() : grid.box();
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
                double share = cell.field().wide() ? shares : grid.columns().get(column);
                double width = box.width() * MM * share / shares;
                blocks.add(cell(grid, cell, x, width, baseline, pitch));
                x += width;
            }
        }
    }

    private record Cell(FieldGrid.Field field, String value) {}

    private List<List<Cell>> rows(FieldGrid grid) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> open = new ArrayList<>();
        for (FieldGrid.Field field : grid.fields()) {
            String value = Values.of(field.slot(), certificate);
            if (value == null) {
                continue;
            }
            if (!open.isEmpty()
                    && (field.wide() || open.size() == grid.columns().size())) {
                rows.add(open);
                open = new ArrayList<>();
            }
            open.add(new Cell(field, value));
            if (field.wide()) {
                rows.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            rows.add(open);
        }
        return rows;
    }

    private Block cell(FieldGrid grid, Cell cell, double x, double width, double baseline, double pitch) {
        String field = cell.field().slot().name();
        double label = grid.labelWidth() * MM;
        double gap = grid.gap() * MM;
        List<Mark> marks = new ArrayList<>(
                setter.spread(field, cell.field().label(), template.style(grid.labelStyle()), x, label, baseline));
        String style =
                cell.field().style() == null ? grid.valueStyle() : cell.field().style();
        double room = width - label - 2 * gap;
        Typesetter.Fitted fitted = setter.fit(field, cell.value(), template.style(style), room, pitch);
        double rise = (fitted.lines().size() - 1) * fitted.leading() / 2;
        marks.addAll(setter.place(fitted, x + label + gap, room, baseline + rise, Align.LEFT));
        return new Block(Block.Kind.P, null, null, marks);
    }

    private void symbol(List<RenderFinding> findings) {
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
