package dev.zhicheng.rules.review.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.rules.internal.CanonicalJson;
import dev.zhicheng.rules.review.Actor;
import dev.zhicheng.rules.review.Entry;
import dev.zhicheng.rules.review.Recorded;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry as one line of JSON, and back. */
public final class EntryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EntryJson() {}

    /** The entry in canonical JSON, without a line break. */
    public static String line(Entry entry) {
        return CanonicalJson.text(hashed(entry).put("hash", entry.hash()));
    }

    /**
     * The entry in this line.
     *
     * @throws IllegalArgumentException when the line is not an entry's; the message does not repeat it
     */
    public static Entry entry(String line) {
        try {
            JsonNode json = MAPPER.readTree(line);
            return new Entry(
                    text(json, "stream"),
                    json.path("sequence").asInt(),
                    Instant.parse(text(json, "at")),
                    MAPPER.treeToValue(json.path("actor"), Actor.class),
                    MAPPER.treeToValue(json.path("act"), Recorded.class),
                    text(json, "before"),
                    text(json, "after"),
                    text(json, "previous"),
                    text(json, "hash"));
        } catch (JsonProcessingException | DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException("not an entry of a history");
        }
    }

    /** SHA-256 of everything in the entry but its hash. */
    static String hash(Entry entry) {
        return CanonicalJson.sha256(hashed(entry));
    }

    /** SHA-256 of a state, whatever it is made of; a state that is not there has a digest too. */
    static String digest(@Nullable Object state) {
        return CanonicalJson.sha256(MAPPER.valueToTree(state));
    }

    private static ObjectNode hashed(Entry entry) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("stream", entry.stream());
        json.put("sequence", entry.sequence());
        json.put("at", entry.at().toString());
        json.set("actor", MAPPER.valueToTree(entry.actor()));
        json.set("act", MAPPER.valueToTree(entry.act()));
        json.put("before", entry.before());
        json.put("after", entry.after());
        json.put("previous", entry.previous());
        return json;
    }

    private static String text(JsonNode json, String name) {
        String text = json.path(name).textValue();
        if (text == null) {
            throw new IllegalArgumentException("not an entry of a history: " + name + " is missing");
        }
        return text;
    }
}
