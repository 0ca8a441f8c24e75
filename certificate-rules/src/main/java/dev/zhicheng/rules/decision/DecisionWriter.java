package dev.zhicheng.rules.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions as JSON. The language changes the messages only; nothing written identifies a person. Immutable and
 * thread-safe.
 */
public final class DecisionWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final Locale locale;

    private DecisionWriter(Locale locale) {
        this.locale = locale;
    }

    /** A writer whose messages are Chinese for a Chinese locale, English for any other. */
    public static DecisionWriter in(Locale locale) {
        return new DecisionWriter(locale);
    }

    /** The decision as one line of JSON, without a line break. */
    public String toJson(Decision decision) {
        return new String(toBytes(decision), StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. */
    public byte[] toBytes(Decision decision) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(decision, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the decision as one value.
     *
     * @throws IOException when the generator cannot write
     */
    public void write(Decision decision, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Receipt receipt = decision.receipt();
        json.writeStringField("applicationId", decision.applicationId());
        json.writeObjectFieldStart("policy");
        json.writeStringField("id", receipt.policyId());
        json.writeStringField("version", receipt.policyVersion());
        json.writeStringField("sha256", receipt.policySha256());
        json.writeEndObject();
        json.writeArrayFieldStart("certificates");
        for (CertificateDecision certificate : decision.certificates()) {
            write(certificate, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("receipt");
        json.writeStringField("factsSha256", receipt.factsSha256());
        text(
                json,
                "lawDate",
                receipt.lawDate() == null ? null : receipt.lawDate().toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(CertificateDecision certificate, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", certificate.index());
        text(json, "number", certificate.number());
        text(
                json,
                "level",
                certificate.level() == null ? null : certificate.level().name());
        json.writeStringField("outcome", certificate.outcome().name());
        json.writeArrayFieldStart("findings");
        for (Finding finding : certificate.findings()) {
            write(finding, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("nextActions");
        for (NextAction action : certificate.nextActions()) {
            write(action, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missing");
        for (MissingFacts missing : certificate.missing()) {
            write(missing, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code());
        json.writeStringField("verdict", finding.verdict().name());
        json.writeStringField("outcome", finding.outcome().name());
        json.writeStringField("field", finding.field());
        json.writeArrayFieldStart("citations");
        for (Citation citation : finding.citations()) {
            json.writeStartObject();
            json.writeStringField("source", citation.source());
            json.writeStringField("clause", citation.clause());
            json.writeEndObject();
        }
        json.writeEndArray();
        text(json, "actual", finding.actual());
        text(json, "expected", finding.expected());
        if (finding.detail() != null) {
            json.writeStringField("detail", finding.detail());
        }
        json.writeStringField("message", finding.message(locale));
        json.writeEndObject();
    }

    private void write(NextAction action, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", action.field());
        json.writeStringField("action", action.kind().name());
        json.writeStringField("by", action.by().name());
        json.writeStringField("message", action.message(locale));
        json.writeEndObject();
    }

    private static void write(MissingFacts missing, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("fields");
        for (String field : missing.fields()) {
            json.writeString(field);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("settles");
        for (Outcome outcome : Outcome.values()) {
            if (missing.settles().contains(outcome)) {
                json.writeString(outcome.name());
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) throws IOException {
        if (text == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }
}
