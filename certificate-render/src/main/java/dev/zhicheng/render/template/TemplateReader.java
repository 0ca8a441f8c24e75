package dev.zhicheng.render.template;

import dev.zhicheng.core.json.internal.LocatedJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a template from its file and finds all its faults. */
final class TemplateReader {

    /** The longest side of a page, mm: an A0 sheet's. */
    private static final double PAGE = 1189;

    private static final double POINTS = 400;
    private static final int LIMIT = 200;

    private static final Comparator<TemplateFault> FILE_ORDER = Comparator.comparingInt(TemplateFault::line)
            .thenComparing(TemplateFault::pointer)
            .thenComparing(TemplateFault::message);

    private final List<TemplateFault> faults;
    private final TemplateCursor file;
    private final double width;
    private final double height;
    private final Map<String, String> colours = new LinkedHashMap<>();
    private final Map<String, TextStyle> styles = new LinkedHashMap<>();

    private TemplateReader(LocatedJson json, List<TemplateFault> faults) {
        this.faults = faults;
        this.file = TemplateCursor.root(json, faults)
                .only(
                        "$schema",
                        "id",
                        "language",
                        "subject",
                        "width",
                        "height",
                        "colours",
                        "styles",
                        "ornaments",
                        "texts",
                        "textsAfterGrid",
                        "grid",
                        "photo",
                        "photoAlternative",
                        "qr",
                        "qrAlternative",
                        "seal",
                        "sealAlternative");
        this.width = file.at("width").positive(PAGE);
        this.height = file.at("height").positive(PAGE);
    }

    /** The template; {@code json} in UTF-8. */
    static CertificateTemplate read(byte[] json) {
        List<TemplateFault> faults = new ArrayList<>();
        LocatedJson file = LocatedJson.read(json, TemplateCursor.into(faults));
        if (file == null) {
            throw new InvalidTemplateException(faults);
        }
        return new TemplateReader(file, faults).template();
    }

    private CertificateTemplate template() {
        file.at("colours").members().forEach(colour -> colours.put(colour.key(), colour(colour)));
        file.at("styles").members().forEach(style -> styles.put(style.key(), style(style)));
        String id = file.at("id").text();
        String language = file.at("language").text();
        String subject = file.at("subject").text();
        List<Ornament> ornaments = ornaments();
        List<FixedText> texts = new ArrayList<>();
        file.at("texts").elements(LIMIT).forEach(text -> texts.add(text(text)));
        int textsAfterGrid = (int) file.at("textsAfterGrid").number(0, texts.size());
        FieldGrid grid = grid(file.at("grid"));
        TemplateCursor photo = file.at("photo");
        Box photoBox = photo.isPresent() ? box(photo) : null;
        String photoAlternative = alternative(photo, "photoAlternative");
        Box qr = square(file.at("qr"));
        String qrAlternative = file.at("qrAlternative").text();
        TemplateCursor seal = file.at("seal");
        SealPlace sealPlace = seal.isPresent() ? seal(seal) : null;
        String sealAlternative = alternative(seal, "sealAlternative");
        if (!faults.isEmpty()) {
            throw new InvalidTemplateException(
                    faults.stream().distinct().sorted(FILE_ORDER).toList());
        }
        return new CertificateTemplate(
                id,
                language,
                subject,
                width,
                height,
                colours,
                styles,
                ornaments,
                texts,
                textsAfterGrid,
                grid,
                photoBox,
                photoAlternative,
                qr,
                qrAlternative,
                sealPlace,
                sealAlternative);
    }

    /** What a figure shows, in words: required when there is a figure. */
    private String alternative(TemplateCursor figure, String key) {
        TemplateCursor words = file.at(key);
        return figure.isPresent() || words.isPresent() ? words.text() : "";
    }

    private static String colour(TemplateCursor at) {
        String text = at.text();
        if (!text.isEmpty() && !text.matches("#[0-9a-fA-F]{6}")) {
            at.fault(TemplateFault.Kind.VALUE, "a colour is written #rrggbb");
        }
        return text;
    }

    private TextStyle style(TemplateCursor at) {
        at.only("weight", "size", "minimum", "spacing", "colour", "lines", "leading");
        double size = at.at("size").positive(POINTS);
        double minimum = at.at("minimum").positive(POINTS);
        if (minimum > size) {
            at.at("minimum").fault(TemplateFault.Kind.VALUE, "the smallest size is above the size");
        }
        return new TextStyle(
                at.at("weight").word(Weight.class),
                size,
                Math.min(minimum, size),
                at.at("spacing").decimal(0, POINTS),
                at.at("colour").nameOf("colour", colours.keySet()),
                (int) at.at("lines").number(1, LIMIT),
                at.at("leading").positive(10));
    }

    private List<Ornament> ornaments() {
        List<Ornament> ornaments = new ArrayList<>();
        for (TemplateCursor at : file.at("ornaments").optionalElements(LIMIT)) {
            switch (at.at("kind").text()) {
                case "frame" -> ornaments.add(frame(at));
                case "rosette" -> ornaments.add(rosette(at));
                case "rule" -> ornaments.add(rule(at));
                case "" -> {
                    // reported as missing
                }
                default -> at.at("kind").fault(TemplateFault.Kind.VALUE, "one of [frame, rosette, rule] is required");
            }
        }
        return ornaments;
    }

    private Ornament frame(TemplateCursor at) {
        at.only("kind", "inset", "band", "wave", "strands", "lineWidth", "colour", "ruleColour", "paper");
        double inset = at.at("inset").positive(PAGE);
        double band = at.at("band").positive(PAGE);
        if (2 * (inset + band) >= Math.min(width, height)) {
            at.fault(TemplateFault.Kind.OUTSIDE_PAGE, "the frame leaves no page inside it");
        }
        return new Ornament.Frame(
                inset,
                band,
                at.at("wave").positive(PAGE),
                (int) at.at("strands").number(1, 50),
                at.at("lineWidth").positive(10),
                colourOf(at.at("colour")),
                colourOf(at.at("ruleColour")),
                at.has("paper") ? colourOf(at.at("paper")) : null);
    }

    private Ornament rosette(TemplateCursor at) {
        at.only("kind", "x", "y", "radius", "petals", "strands", "lineWidth", "colour");
        double x = at.at("x").decimal(0, PAGE);
        double y = at.at("y").decimal(0, PAGE);
        double radius = at.at("radius").positive(PAGE);
        inside(at, x - radius, y - radius, 2 * radius, 2 * radius);
        return new Ornament.Rosette(
                x,
                y,
                radius,
                (int) at.at("petals").number(3, LIMIT),
                (int) at.at("strands").number(1, 50),
                at.at("lineWidth").positive(10),
                colourOf(at.at("colour")));
    }

    private Ornament rule(TemplateCursor at) {
        at.only("kind", "x", "y", "width", "colour");
        double x = at.at("x").decimal(0, PAGE);
        double y = at.at("y").decimal(0, PAGE);
        double across = at.at("width").positive(PAGE);
        inside(at, x - across / 2, y, across, 0);
        return new Ornament.Rule(x, y, across, colourOf(at.at("colour")));
    }

    private FixedText text(TemplateCursor at) {
        at.only("text", "slot", "style", "box", "align", "role", "language");
        String text = at.at("text").optionalText();
        @Nullable Slot slot = at.has("slot") ? at.at("slot").word(Slot.class) : null;
        if (text == null && slot == null) {
            at.fault(TemplateFault.Kind.MISSING, "a text needs fixed words, a slot, or both");
        }
        return new FixedText(
                text == null ? "" : text,
                slot,
                styleOf(at.at("style")),
                box(at.at("box")),
                at.at("align").word(Align.class, Align.LEFT),
                at.at("role").word(Role.class, Role.P),
                at.at("language").optionalText());
    }

    private FieldGrid grid(TemplateCursor at) {
        at.only("box", "boxWithPhoto", "columns", "pitch", "labelStyle", "valueStyle", "labelWidth", "gap", "fields");
        Box box = box(at.at("box"));
        List<Double> columns = new ArrayList<>();
        at.at("columns").elements(10).forEach(column -> columns.add(column.positive(LIMIT)));
        List<FieldGrid.Field> fields = new ArrayList<>();
        at.at("fields").elements(LIMIT).forEach(field -> fields.add(field(field)));
        return new FieldGrid(
                box,
                at.has("boxWithPhoto") ? box(at.at("boxWithPhoto")) : box,
                columns.isEmpty() ? List.of(1.0) : columns,
                at.at("pitch").positive(PAGE),
                styleOf(at.at("labelStyle")),
                styleOf(at.at("valueStyle")),
                at.at("labelWidth").positive(PAGE),
                at.at("gap").decimal(0, PAGE),
                fields);
    }

    private FieldGrid.Field field(TemplateCursor at) {
        at.only("slot", "label", "style", "wide");
        return new FieldGrid.Field(
                at.at("slot").word(Slot.class),
                at.at("label").text(),
                at.has("style") ? styleOf(at.at("style")) : null,
                at.has("wide") && at.at("wide").flag());
    }

    private SealPlace seal(TemplateCursor at) {
        at.only("x", "y", "diameter");
        double x = at.at("x").decimal(0, PAGE);
        double y = at.at("y").decimal(0, PAGE);
        double diameter = at.at("diameter").positive(PAGE);
        inside(at, x - diameter / 2, y - diameter / 2, diameter, diameter);
        return new SealPlace(x, y, diameter);
    }

    private Box square(TemplateCursor at) {
        Box box = box(at);
        if (box.width() != box.height()) {
            at.fault(TemplateFault.Kind.VALUE, "a square is required");
        }
        return box;
    }

    private Box box(TemplateCursor at) {
        at.only("x", "y", "width", "height");
        double x = at.at("x").decimal(0, PAGE);
        double y = at.at("y").decimal(0, PAGE);
        double across = at.at("width").positive(PAGE);
        double up = at.at("height").positive(PAGE);
        inside(at, x, y, across, up);
        return new Box(x, y, across, up);
    }

    private void inside(TemplateCursor at, double x, double y, double across, double up) {
        if (x < 0 || y < 0 || x + across > width || y + up > height) {
            at.fault(TemplateFault.Kind.OUTSIDE_PAGE, "it is not whole on the page");
        }
    }

    private String colourOf(TemplateCursor at) {
        return at.nameOf("colour", colours.keySet());
    }

    private String styleOf(TemplateCursor at) {
        return at.nameOf("style", styles.keySet());
    }
}
