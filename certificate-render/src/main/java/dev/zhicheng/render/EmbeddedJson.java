package dev.zhicheng.render;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhicheng.core.certificate.ElectronicCertificate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The data file that travels inside the PDF, for machines: what the page shows of the title, never the identity number,
 * birth date, sex or anything made from them. The issuer puts the digest of these bytes into the credential before
 * signing it (claim 10), so the bytes depend on nothing but the certificate's other fields: one order, no spaces, UTF-8.
 */
public final class EmbeddedJson {

    /** The attachment's file name. */
    public static final String FILE_NAME = "certificate.json";

    private static final JsonFactory JSON = new JsonFactory();

    private EmbeddedJson() {}

    /** The bytes for a certificate; its {@code credential} does not enter, so it may still be empty. */
    public static byte[] of(ElectronicCertificate certificate) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            put(json, "number", certificate.number());
            put(json, "name", certificate.holder().name());
            put(json, "seriesCode", certificate.seriesCode());
            put(json, "series", certificate.series());
            put(json, "title", certificate.title());
            put(json, "speciality", certificate.speciality());
            put(json, "level", certificate.level().name());
            put(json, "acquiredOn", certificate.acquiredOn().toString());
            put(json, "documentNumber", certificate.documentNumber());
            put(json, "issuer", certificate.issuer());
            put(json, "issuedOn", certificate.issuedOn().toString());
            put(json, "supersedes", certificate.supersedes());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
