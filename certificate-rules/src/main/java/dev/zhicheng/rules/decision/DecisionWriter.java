package dev.zhicheng.rules.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.zhicheng.rules.decision.internal.Ground;
import dev.zhicheng.rules.policy.Language;
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
    private static final int USUAL_LENGTH = 2048;

    private static final SerializableString APPLICATION_ID = new SerializedString("applicationId");
    private static final SerializableString POLICY = new SerializedString("policy");
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString VERSION = new SerializedString("version");
    private static final SerializableString SHA256 = new SerializedString("sha256");
    private static final SerializableString CERTIFICATES = new SerializedString("certificates");
    private static final SerializableString RECEIPT = new SerializedString("receipt");
    private static final SerializableString FACTS_SHA256 = new SerializedString("factsSha256");
    private static final SerializableString LAW_DATE = new SerializedString("lawDate");
    private static final SerializableString INDEX = new SerializedString("index");
    private static final SerializableString NUMBER = new SerializedString("number");
    private static final SerializableString LEVEL = new SerializedString("level");
    private static final SerializableString OUTCOME = new SerializedString("outcome");
    private static final SerializableString FINDINGS = new SerializedString("findings");
    private static final SerializableString NEXT_ACTIONS = new SerializedString("nextActions");
    private static final SerializableString MISSING = new SerializedString("missing");
    private static final SerializableString CODE = new SerializedString("code");
    private static final SerializableString VERDICT = new SerializedString("verdict");
    private static final SerializableString FIELD = new SerializedString("field");
    private static final SerializableString CITATIONS = new SerializedString("citations");
    private static final SerializableString SOURCE = new SerializedString("source");
    private static final SerializableString CLAUSE = new SerializedString("clause");
    private static final SerializableString ACTUAL = new SerializedString("actual");
    private static final SerializableString EXPECTED = new SerializedString("expected");
    private static final SerializableString DETAIL = new SerializedString("detail");
    private static final SerializableString MESSAGE = new SerializedString("message");
    private static final SerializableString ACTION = new SerializedString("action");
    private static final SerializableString BY = new SerializedString("by");
    private static final SerializableString FIELDS = new SerializedString("fields");
    private static final SerializableString SETTLES = new SerializedString("settles");

    private final Locale locale;
    private final Language language;

    private DecisionWriter(Locale locale) {
        this.locale = locale;
        this.language = Language.of(locale);
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
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
        string(json, APPLICATION_ID, decision.applicationId());
        json.writeFieldName(POLICY);
        json.writeStartObject();
        string(json, ID, receipt.policyId());
        string(json, VERSION, receipt.policyVersion());
        string(json, SHA256, receipt.policySha256());
        json.writeEndObject();
        json.writeFieldName(CERTIFICATES);
        json.writeStartArray();
        for (CertificateDecision certificate : decision.certificates()) {
            write(certificate, json);
        }
        json.writeEndArray();
        json.writeFieldName(RECEIPT);
        json.writeStartObject();
        string(json, FACTS_SHA256, receipt.factsSha256());
        text(
                json,
                LAW_DATE,
                receipt.lawDate() == null ? null : receipt.lawDate().toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(CertificateDecision certificate, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName(INDEX);
        json.writeNumber(certificate.index());
        text(json, NUMBER, certificate.number());
        text(
                json,
                LEVEL,
                certificate.level() == null ? null : certificate.level().name());
        string(json, OUTCOME, certificate.outcome().name());
        json.writeFieldName(FINDINGS);
        json.writeStartArray();
        for (Finding finding : certificate.findings()) {
            write(finding, json);
        }
        json.writeEndArray();
        json.writeFieldName(NEXT_ACTIONS);
        json.writeStartArray();
        for (NextAction action : certificate.nextActions()) {
            write(action, json);
        }
        json.writeEndArray();
        json.writeFieldName(MISSING);
        json.writeStartArray();
        for (MissingFacts missing : certificate.missing()) {
            write(missing, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Finding finding, JsonGenerator json) throws IOException {
        Ground ground = finding.ground();
        json.writeStartObject();
        json.writeFieldName(CODE);
        json.writeString(ground.writtenCode());
        string(json, VERDICT, finding.verdict().name());
        string(json, OUTCOME, finding.outcome().name());
        string(json, FIELD, finding.field());
        json.writeFieldName(CITATIONS);
        json.writeStartArray();
        for (Ground.WrittenCitation citation : ground.writtenCitations()) {
            json.writeStartObject();
            json.writeFieldName(SOURCE);
            json.writeString(citation.source());
            json.writeFieldName(CLAUSE);
            json.writeString(citation.clause());
            json.writeEndObject();
        }
        json.writeEndArray();
        text(json, ACTUAL, finding.actual());
        text(json, EXPECTED, finding.expected());
        String detail = finding.detail();
        if (detail != null) {
            string(json, DETAIL, detail);
        }
        json.writeFieldName(MESSAGE);
        SerializableString message = ground.writtenMessage(language);
        if (message != null) {
            json.writeString(message);
        } else {
            json.writeString(finding.message(language));
        }
        json.writeEndObject();
    }

    private void write(NextAction action, JsonGenerator json) throws IOException {
        json.writeStartObject();
        string(json, FIELD, action.field());
        string(json, ACTION, action.kind().name());
        string(json, BY, action.by().name());
        string(json, MESSAGE, action.message(locale));
        json.writeEndObject();
    }

    private static void write(MissingFacts missing, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName(FIELDS);
        json.writeStartArray();
        for (String field : missing.fields()) {
            json.writeString(field);
        }
        json.writeEndArray();
        json.writeFieldName(SETTLES);
        json.writeStartArray();
        for (Outcome outcome : Outcome.values()) {
            if (missing.settles().contains(outcome)) {
                json.writeString(outcome.name());
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void string(JsonGenerator json, SerializableString name, String text) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
    }

    private static void text(JsonGenerator json, SerializableString name, @Nullable String text) throws IOException {
        json.writeFieldName(name);
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }
}
