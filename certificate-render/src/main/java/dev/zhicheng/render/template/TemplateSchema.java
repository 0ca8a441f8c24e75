package dev.zhicheng.render.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON Schema (draft 2020-12) of templates, with descriptions, so that an editor completes them. It is in this jar as
 * {@code dev/zhicheng/render/template/template.schema.json}. A file that satisfies it may still have faults that only
 * {@link CertificateTemplate#read} sees: a style that is not there, a box that is not whole on the page.
 */
public final class TemplateSchema {

    private static final String FILE = "template.schema.json";

    private TemplateSchema() {}

    /** The schema as JSON text. */
    public static String json() {
        try (InputStream in = Objects.requireNonNull(TemplateSchema.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
