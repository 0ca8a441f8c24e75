package dev.zhicheng.render.template;

import dev.zhicheng.core.json.internal.LocatedJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate's page looks like: page, colours, styles, ornaments, fixed words, slots, photo, QR and seal. Data,
 * read from JSON; it holds no certificate. Lengths are mm from the lower left corner, type sizes points. Immutable and
 * thread-safe.
 *
 * @param id its name, not null
 * @param language BCP 47, of the document, not null
 * @param subject the document's title for a reader's window, not null
 * @param width of the page, mm
 * @param height of the page, mm
 * @param colours name to {@code #rrggbb}
 * @param styles name to style
 * @param ornaments drawn first, in order
 * @param texts in reading order; those from {@code textsAfterGrid} on stand after the grid
 * @param textsAfterGrid the index of the first text that is read after the grid
 * @param grid the labelled values
 * @param photo where a photo stands, or null when the template has none
 * @param qr where the QR stands with its quiet zone, a square, not null
 * @param qrAlternative what the QR is, in words, not null
 * @param photoAlternative what the photo is, in words, not null
 * @param seal where the seal stands, or null when the template has none
 * @param sealAlternative what the seal is, in words, not null
 */
public record CertificateTemplate(
        String id,
        String language,
        String subject,
        double width,
        double height,
        Map<String, String> colours,
        Map<String, TextStyle> styles,
        List<Ornament> ornaments,
        List<FixedText> texts,
        int textsAfterGrid,
        FieldGrid grid,
        @Nullable Box photo,
        String photoAlternative,
        Box qr,
        String qrAlternative,
        @Nullable SealPlace seal,
        String sealAlternative) {

    /** Copies the collections and refuses names that lead nowhere. */
    public CertificateTemplate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(qr, "qr");
        colours = Map.copyOf(colours);
        styles = Map.copyOf(styles);
        ornaments = List.copyOf(ornaments);
        texts = List.copyOf(texts);
        for (TextStyle style : styles.values()) {
            require(colours.containsKey(style.colour()), "colour", style.colour());
        }
        for (FixedText text : texts) {
            require(styles.containsKey(text.style()), "style", text.style());
        }
        require(styles.containsKey(grid.labelStyle()), "style", grid.labelStyle());
        require(styles.containsKey(grid.valueStyle()), "style", grid.valueStyle());
        for (FieldGrid.Field field : grid.fields()) {
            require(field.style() == null || styles.containsKey(field.style()), "style", field.style());
        }
    }

    /**
     * A bundled template: {@code ningxia-title-2021} or {@code yunmeng-title-portrait}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static CertificateTemplate bundled(String id) {
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("no bundled template of that name");
        }
        try (InputStream stream = CertificateTemplate.class.getResourceAsStream(id + ".json")) {
            if (stream == null) {
                throw new IllegalArgumentException("no bundled template of that name");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a template's JSON ({@link TemplateSchema}), strictly: every fault is found in one reading, and a file with any
     * gives no template. The caller closes the stream.
     *
     * @throws InvalidTemplateException when it is no template, with all that is wrong
     * @throws IOException when the stream cannot be read
     */
    public static CertificateTemplate read(InputStream json) throws IOException {
        return TemplateReader.read(json.readNBytes(LocatedJson.MAX_BYTES + 1));
    }

    /** The style of that name; {@code name} is one the template has. */
    public TextStyle style(String name) {
        return Objects.requireNonNull(styles.get(name), name);
    }

    private static void require(boolean known, String kind, @Nullable String name) {
        if (!known) {
            throw new IllegalArgumentException("the template has no " + kind + " named " + name);
        }
    }
}
