package dev.zhicheng.rules.ledger.internal;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.zhicheng.rules.ledger.LedgerEvent;
import dev.zhicheng.rules.ledger.LedgerEvent.Allocated;
import dev.zhicheng.rules.ledger.LedgerEvent.Changed;
import dev.zhicheng.rules.ledger.LedgerEvent.Issued;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.LedgerState;
import dev.zhicheng.rules.ledger.PolicyStamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ledger's header and its events as JSON, members in a fixed order; format version 1. */
final class RecordCodec {

    static final String FORMAT = "zhicheng.ledger";
    static final int VERSION = 1;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * What a ledger begins with.
     *
     * @param createdAt when it was begun
     * @param keyCheck a digest of nothing under its holder key: tells a wrong key before it does harm
     */
    record Header(Instant createdAt, String keyCheck) {}

    private RecordCodec() {}

    static byte[] write(Header header) {
        return object(json -> {
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("createdAt", header.createdAt().toString());
            json.writeStringField("keyCheck", header.keyCheck());
        });
    }

    static byte[] write(LedgerEvent event) {
        return object(json -> {
            json.writeNumberField("sequence", event.sequence());
            json.writeStringField("at", event.at().toString());
            json.writeStringField("state", event.state().name());
            json.writeStringField("number", event.number());
            if (event instanceof Allocated allocated) {
                write(json, allocated);
            } else if (event instanceof Issued issued) {
                json.writeStringField("credential", issued.credential());
                json.writeStringField("content", issued.contentDigest());
            } else if (event instanceof Changed changed) {
                json.writeStringField("reason", changed.reason());
                json.writeStringField("actor", changed.actor());
                if (changed.successor() != null) {
                    json.writeStringField("successor", changed.successor());
                }
            }
        });
    }

    private static void write(JsonGenerator json, Allocated allocated) throws IOException {
        json.writeStringField("counter", allocated.counter());
        json.writeNumberField("serial", allocated.serial());
        json.writeStringField("key", allocated.keyDigest());
        json.writeStringField("holder", allocated.holderDigest());
        json.writeStringField("masked", allocated.maskedHolder());
        json.writeStringField("policy", allocated.policy().id());
        json.writeStringField("policyVersion", allocated.policy().version());
        json.writeStringField("policySha256", allocated.policy().sha256());
        json.writeNumberField("statusList", allocated.statusList());
        json.writeNumberField("statusIndex", allocated.statusIndex());
    }

    /**
     * Reads a header.
     *
     * @throws LedgerException with {@link Reason#NOT_A_LEDGER} or {@link Reason#OTHER_VERSION}
     */
    static Header readHeader(String body) {
        Map<String, String> members;
        try {
            members = members(body);
        } catch (IOException noJson) {
            throw new LedgerException(Reason.NOT_A_LEDGER);
        }
        if (!FORMAT.equals(members.get("format"))) {
            throw new LedgerException(Reason.NOT_A_LEDGER);
        }
        if (!Integer.toString(VERSION).equals(members.get("version"))) {
            throw new LedgerException(Reason.OTHER_VERSION, "version " + members.get("version"), null);
        }
        try {
            return new Header(Instant.parse(need(members, "createdAt")), need(members, "keyCheck"));
        } catch (IOException | DateTimeException damaged) {
            throw new LedgerException(Reason.CORRUPT, "header", null);
        }
    }

    /** Reads an event; null when the text is none. */
    static @Nullable LedgerEvent readEvent(String body) {
        try {
            return event(members(body));
        } catch (IOException | IllegalArgumentException | DateTimeException none) {
            return null;
        }
    }

    private static LedgerEvent event(Map<String, String> members) throws IOException {
        long sequence = Long.parseLong(need(members, "sequence"));
        Instant at = Instant.parse(need(members, "at"));
        String number = need(members, "number");
        LedgerState state = LedgerState.valueOf(need(members, "state"));
        if (state == LedgerState.ALLOCATED) {
            return new Allocated(
                    sequence,
                    at,
                    number,
                    need(members, "counter"),
                    Long.parseLong(need(members, "serial")),
                    need(members, "key"),
                    need(members, "holder"),
                    need(members, "masked"),
                    new PolicyStamp(
                            need(members, "policy"), need(members, "policyVersion"), need(members, "policySha256")),
                    Integer.parseInt(need(members, "statusList")),
                    Integer.parseInt(need(members, "statusIndex")));
        }
        if (state == LedgerState.ISSUED && members.containsKey("credential")) {
            return new Issued(sequence, at, number, need(members, "credential"), need(members, "content"));
        }
        return new Changed(
                sequence, at, number, state, need(members, "reason"), need(members, "actor"), members.get("successor"));
    }

    private static String need(Map<String, String> members, String name) throws IOException {
        String value = members.get(name);
        if (value == null) {
            throw new IOException(name);
        }
        return value;
    }

    private static Map<String, String> members(String body) throws IOException {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (!json.nextToken().isScalarValue()) {
                    throw new IOException("nested");
                }
                members.put(name, json.getText());
            }
            if (json.nextToken() != null) {
                throw new IOException("more than one value");
            }
        }
        return members;
    }

    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] object(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }
}
