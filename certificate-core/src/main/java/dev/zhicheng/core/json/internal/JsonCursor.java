package dev.zhicheng.core.json.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.core.json.internal.FaultSink.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file. Whatever is asked of it and not there becomes a fault, and a harmless stand-in is returned, so that one
 * reading finds all faults at once.
 *
 * @param <C> the cursor of one sort of file
 */
public abstract class JsonCursor<C extends JsonCursor<C>> {

    /**
     * Where a cursor stands.
     *
     * @param file the file
     * @param node the value, missing when there is none
     * @param pointer its JSON pointer
     */
    protected record Place(LocatedJson file, JsonNode node, String pointer) {

        /** The whole file. */
        public static Place root(LocatedJson file) {
            return new Place(file, file.root(), "");
        }
    }

    private final Place place;
    private final LocatedJson file;
    private final JsonNode node;
    private final String pointer;
    private final FaultSink faults;

    /** A cursor at a place. */
    protected JsonCursor(Place place, FaultSink faults) {
        this.place = place;
        this.file = place.file();
        this.node = place.node();
        this.pointer = place.pointer();
        this.faults = faults;
    }

    /** A cursor of the same sort at another place. */
    protected abstract C to(Place place);

    /** The value, missing when there is none. */
    public final JsonNode json() {
        return node;
    }

    /** The place as a JSON pointer (RFC 6901). */
    public final String pointer() {
        return pointer;
    }

    /** Whether there is a value. */
    public final boolean isPresent() {
        return !node.isMissingNode();
    }

    /** Whether the value is a text. */
    public final boolean isText() {
        return node.isTextual();
    }

    /** Whether the value is an object with that key. */
    public final boolean has(String key) {
        return node.has(key);
    }

    /** The value of a key, present or not. */
    public final C at(String key) {
        return to(new Place(file, node.path(key), pointer + "/" + LocatedJson.escape(key)));
    }

    /** This place, after every key of its object that is not one of those has been reported. */
    public final C only(String... keys) {
        if (!node.isObject()) {
            absentOr("an object is required");
            return to(place);
        }
        List<String> known = Arrays.asList(keys);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                JsonCursor<?> stray = at(name);
                stray.fault(Kind.UNKNOWN_KEY, "nothing here is called " + name + "; known are " + known);
            }
        }
        return to(place);
    }

    /** The line of the value, or of the nearest one round it that is there. */
    protected final int line() {
        int line = file.line(pointer);
        String known = pointer;
        while (line == 0 && !known.isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
            line = file.line(known);
        }
        return line;
    }

    /** Reports a fault at this place. */
    protected final void fault(Kind kind, String message) {
        faults.add(kind, pointer, line(), message);
    }

    /** Reports that the value is not there, or is another than the required one. */
    protected final void absentOr(String message) {
        fault(node.isMissingNode() ? Kind.MISSING : Kind.VALUE, message);
    }

    /** A text that is not blank. */
    public final String text() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            absentOr("a text is required");
            return "";
        }
        return node.textValue();
    }

    /** A text that is not blank, or null when there is no value. */
    public final @Nullable String optionalText() {
        return isPresent() ? text() : null;
    }

    /** A whole number between two. */
    public final long number(long from, long to) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < from || node.longValue() > to) {
            absentOr("a whole number from " + from + " to " + to + " is required");
            return from;
        }
        return node.longValue();
    }

    /** A truth value. */
    public final boolean flag() {
        if (!node.isBoolean()) {
            absentOr("true or false is required");
            return false;
        }
        return node.booleanValue();
    }

    /** One of the constants. */
    public final <E extends Enum<E>> E word(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            fault(Kind.VALUE, "one of " + Arrays.toString(type.getEnumConstants()) + " is required");
        }
        return type.getEnumConstants()[0];
    }

    /** One of the constants, or {@code whenAbsent} when there is no value. */
    public final <E extends Enum<E>> E word(Class<E> type, E whenAbsent) {
        return isPresent() ? word(type) : whenAbsent;
    }

    /** The elements of a required array of at least one. */
    public final List<C> elements(int limit) {
        if (!isPresent()) {
            fault(Kind.MISSING, "a list is required");
            return List.of();
        }
        List<C> elements = optionalElements(limit);
        if (node.isArray() && node.isEmpty()) {
            fault(Kind.VALUE, "the list is empty");
        }
        return elements;
    }

    /** The elements of an array that may be absent or empty. */
    public final List<C> optionalElements(int limit) {
        if (!isPresent()) {
            return List.of();
        }
        if (!node.isArray()) {
            fault(Kind.VALUE, "a list is required");
            return List.of();
        }
        if (node.size() > limit) {
            fault(Kind.LIMIT, "the list has " + node.size() + " elements; " + limit + " are the limit");
            return List.of();
        }
        List<C> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(to(new Place(file, node.path(i), pointer + "/" + i)));
        }
        return elements;
    }

    /** The texts of a required array, each once. */
    public final Set<String> words(int limit) {
        return distinct(elements(limit));
    }

    /** The texts of an array that may be absent, each once. */
    public final Set<String> optionalWords(int limit) {
        return distinct(optionalElements(limit));
    }

    /** The entries of a required object. */
    public final List<C> members() {
        if (!node.isObject()) {
            absentOr("an object is required");
            return List.of();
        }
        List<C> members = new ArrayList<>(node.size());
        node.fieldNames().forEachRemaining(name -> members.add(at(name)));
        return members;
    }

    /** The last key of the pointer. */
    public final String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private Set<String> distinct(List<C> elements) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonCursor<?> element : elements) {
            if (!words.add(element.text())) {
                element.fault(Kind.DUPLICATE, "it stands in the list twice");
            }
        }
        return words;
    }
}
