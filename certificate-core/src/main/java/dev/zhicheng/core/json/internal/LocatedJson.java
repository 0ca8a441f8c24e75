package dev.zhicheng.core.json.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.json.internal.FaultSink.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON text as a tree that remembers on which line each of its values stands, of limited size. */
public final class LocatedJson {

    /** The longest file that is read. */
    public static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_DIGITS = 20;
    private static final int MAX_KEY = 200;

    private static final String LIMITS = "more than " + MAX_DEPTH + " levels, " + MAX_TEXT + " characters in a text, "
            + MAX_DIGITS + " digits in a number or " + MAX_KEY + " characters in a key,";

    private static final JsonFactory FACTORY = ((JsonFactoryBuilder) JsonFactory.builder())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(MAX_DIGITS)
                    .maxNameLength(MAX_KEY)
                    .build())
            .build();

    private final JsonNode root;
    private final Map<String, Integer> lines;

    private LocatedJson(JsonNode root, Map<String, Integer> lines) {
        this.root = root;
        this.lines = lines;
    }

    /** The tree; null after a fault has been reported. */
    public static @Nullable LocatedJson read(byte[] json, FaultSink faults) {
        if (json.length > MAX_BYTES) {
            faults.add(Kind.LIMIT, "", 0, "the file has " + json.length + " bytes; " + MAX_BYTES + " are the limit");
            return null;
        }
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            if (parser.currentToken() == null) {
                faults.add(Kind.SYNTAX, "", 1, "the file is empty");
                return null;
            }
            JsonNode root = value(parser, "", lines);
            if (parser.nextToken() != null) {
                report(faults, Kind.SYNTAX, parser.currentLocation(), "something follows the end");
                return null;
            }
            return new LocatedJson(root, lines);
        } catch (StreamConstraintsException tooMuch) {
            report(faults, Kind.LIMIT, tooMuch.getLocation(), LIMITS);
        } catch (DuplicateKey twice) {
            report(faults, Kind.SYNTAX, twice.getLocation(), "the key stands in its object twice,");
        } catch (JsonProcessingException noJson) {
            report(faults, Kind.SYNTAX, noJson.getLocation(), "not well-formed JSON");
        } catch (IOException noText) {
            // zero bytes make the parser take it for UTF-16 or UTF-32, and then it is neither
            faults.add(Kind.SYNTAX, "", 0, "the file is no text in UTF-8");
        }
        return null;
    }

    /** The whole. */
    public JsonNode root() {
        return root;
    }

    /** The line of the value at a JSON pointer, from 1; 0 when there is none. */
    public int line(String pointer) {
        return lines.getOrDefault(pointer, 0);
    }

    private static void report(FaultSink faults, Kind kind, @Nullable JsonLocation location, String message) {
        if (location == null) {
            faults.add(kind, "", 0, message);
        } else {
            String place = " at line " + location.getLineNr() + ", column " + location.getColumnNr();
            faults.add(kind, "", location.getLineNr(), message + place);
        }
    }

    private static JsonNode value(JsonParser parser, String pointer, Map<String, Integer> lines) throws IOException {
        lines.put(pointer, parser.currentTokenLocation().getLineNr());
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = nodes.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    if (object.has(key)) {
                        throw new DuplicateKey(parser);
                    }
                    parser.nextToken();
                    object.set(key, value(parser, pointer + "/" + escape(key), lines));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = nodes.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser, pointer + "/" + array.size(), lines));
                }
                yield array;
            }
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            default -> NullNode.instance;
        };
    }

    /** A key as a step of a JSON pointer. */
    public static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** A key that its object has already; the parser's own check would speak in the parser's words. */
    private static final class DuplicateKey extends JsonParseException {

        private static final long serialVersionUID = 1;

        DuplicateKey(JsonParser parser) {
            super(parser, "duplicate key");
        }
    }
}
