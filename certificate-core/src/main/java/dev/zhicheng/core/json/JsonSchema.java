package dev.zhicheng.core.json;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.certificate.Redaction;
import dev.zhicheng.core.summary.SummaryTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON Schemas (draft 2020-12) in the jar, one for each record that travels alone.
 *
 * <p>They say the same as {@link CertificateJson} but for what a schema cannot: a property twice, text after the end. They
 * are generated from the records, and the build checks that they still are.
 */
public enum JsonSchema {
    /** An application, the input of a decision. */
    APPLICATION("application", Application.class),
    /** An electronic certificate. */
    ELECTRONIC_CERTIFICATE("electronic-certificate", ElectronicCertificate.class),
    /** A certificate as one level of disclosure may see it. */
    REDACTION("redaction", Redaction.class),
    /** The summary table of annex 2. */
    SUMMARY_TABLE("summary-table", SummaryTable.class),
    /** The problem of one line of JSON Lines. */
    PROBLEM("problem", JsonProblem.OnLine.class);

    private final String name;
    private final Class<? extends Record> type;

    JsonSchema(String name, Class<? extends Record> type) {
        this.name = name;
        this.type = type;
    }

    /** The record it describes. */
    public Class<? extends Record> type() {
        return type;
    }

    /** The file's name in the package of this enumeration, e.g. {@code application.schema.json}. */
    public String fileName() {
        return name + ".schema.json";
    }

    /** The schema's text. */
    public String text() {
        try (InputStream in = Objects.requireNonNull(JsonSchema.class.getResourceAsStream(fileName()), fileName())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
