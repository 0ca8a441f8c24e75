package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a policy file. Whatever is asked of it and not there becomes a fault in the shared list, and a harmless
 * stand-in is returned, so that one reading finds all faults at once.
 */
final class Cursor {

    private static final LocalDate STAND_IN = LocalDate.EPOCH;

    private final LocatedJson file;
    private final JsonNode node;
    private final String pointer;
    private final List<PolicyFault> faults;

    private Cursor(LocatedJson file, JsonNode node, String pointer, List<PolicyFault> faults) {
        this.file = file;
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    static Cursor root(LocatedJson file, List<PolicyFault> faults) {
        return new Cursor(file, file.root(), "", faults);
    }

    JsonNode json() {
        return node;
    }

    String pointer() {
        return pointer;
    }

    boolean isPresent() {
        return !node.isMissingNode();
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** The value of a key, present or not. */
    Cursor at(String key) {
        return new Cursor(file, node.path(key), pointer + "/" + LocatedJson.escape(key), faults);
    }

    /** Reports every key of this object that is not one of those. */
    Cursor only(String... keys) {
        if (!node.isObject()) {
            fault(node.isMissingNode() ? PolicyFault.Kind.MISSING : PolicyFault.Kind.VALUE, "an object is required");
            return this;
        }
        List<String> known = Arrays.asList(keys);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                at(name).fault(PolicyFault.Kind.UNKNOWN_KEY, "nothing here is called " + name + "; known are " + known);
            }
        }
        return this;
    }

    void fault(PolicyFault.Kind kind, String message) {
        int line = file.line(pointer);
        String known = pointer;
        while (line == 0 && !known.isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
            line = file.line(known);
        }
        faults.add(new PolicyFault(kind, pointer, line, message));
    }

    String text() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            fault(node.isMissingNode() ? PolicyFault.Kind.MISSING : PolicyFault.Kind.VALUE, "a text is required");
            return "";
        }
        return node.textValue();
    }

    @Nullable
    String optionalText() {
        return isPresent() ? text() : null;
    }

    LocalDate date() {
        String text = text();
        try {
            return text.isEmpty() ? STAND_IN : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            fault(PolicyFault.Kind.VALUE, "a day such as 2020-01-01 is required");
            return STAND_IN;
        }
    }

    @Nullable
    LocalDate optionalDate() {
        return isPresent() ? date() : null;
    }

    long number(long from, long to) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < from || node.longValue() > to) {
            fault(
                    node.isMissingNode() ? PolicyFault.Kind.MISSING : PolicyFault.Kind.VALUE,
                    "a whole number from " + from + " to " + to + " is required");
            return from;
        }
        return node.longValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            fault(
                    node.isMissingNode() ? PolicyFault.Kind.MISSING : PolicyFault.Kind.VALUE,
                    "true or false is required");
            return false;
        }
        return node.booleanValue();
    }

    <E extends Enum<E>> E word(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            fault(PolicyFault.Kind.VALUE, "one of " + Arrays.toString(type.getEnumConstants()) + " is required");
        }
        return type.getEnumConstants()[0];
    }

    <E extends Enum<E>> E word(Class<E> type, E whenAbsent) {
        return isPresent() ? word(type) : whenAbsent;
    }

    /** The elements of a required array of at least one. */
    List<Cursor> elements(int limit) {
        if (!isPresent()) {
            fault(PolicyFault.Kind.MISSING, "a list is required");
            return List.of();
        }
        List<Cursor> elements = optionalElements(limit);
        if (node.isArray() && node.isEmpty()) {
            fault(PolicyFault.Kind.VALUE, "the list is empty");
        }
        return elements;
    }

    /** The elements of an array that may be absent or empty. */
    List<Cursor> optionalElements(int limit) {
        if (!isPresent()) {
            return List.of();
        }
        if (!node.isArray()) {
            fault(PolicyFault.Kind.VALUE, "a list is required");
            return List.of();
        }
        if (node.size() > limit) {
            fault(PolicyFault.Kind.LIMIT, "the list has " + node.size() + " elements; " + limit + " are the limit");
            return List.of();
        }
        List<Cursor> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Cursor(file, node.path(i), pointer + "/" + i, faults));
        }
        return elements;
    }

    /** The texts of a required array, each once. */
    Set<String> words(int limit) {
        return distinct(elements(limit));
    }

    /** The texts of an array that may be absent, each once. */
    Set<String> optionalWords(int limit) {
        return distinct(optionalElements(limit));
    }

    /** The entries of a required object. */
    List<Cursor> members() {
        if (!node.isObject()) {
            fault(node.isMissingNode() ? PolicyFault.Kind.MISSING : PolicyFault.Kind.VALUE, "an object is required");
            return List.of();
        }
        List<Cursor> members = new ArrayList<>(node.size());
        node.fieldNames().forEachRemaining(name -> members.add(at(name)));
        return members;
    }

    /** The last key of the pointer. */
    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    Text bothLanguages() {
        only(Language.ZH.key(), Language.EN.key());
        return new Text(message(Language.ZH), message(Language.EN));
    }

    private String message(Language language) {
        JsonNode text = node.path(language.key());
        if (text.isTextual() && !text.textValue().isBlank()) {
            return text.textValue();
        }
        at(language.key())
                .fault(
                        PolicyFault.Kind.MESSAGE,
                        "the text is missing in " + language.name().toLowerCase(Locale.ROOT));
        return "";
    }

    private static Set<String> distinct(List<Cursor> elements) {
        Set<String> words = new LinkedHashSet<>();
        for (Cursor element : elements) {
            if (!words.add(element.text())) {
                element.fault(PolicyFault.Kind.DUPLICATE, "it stands in the list twice");
            }
        }
        return words;
    }
}
