package dev.zhicheng.rules.review.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zhicheng.core.json.internal.LocatedJson;
import dev.zhicheng.rules.policy.Text;
import dev.zhicheng.rules.review.PlanFault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object being read with its place, so that one pass names every fault. A faulty property yields a harmless value
 * and reading goes on; whoever collects the faults throws the values away.
 */
final class Section {

    private final JsonNode node;
    private final String pointer;
    private final List<PlanFault> faults;

    Section(JsonNode node, String pointer, List<PlanFault> faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
        if (!node.isObject()) {
            fault("", PlanFault.Kind.WRONG_TYPE, "an object");
        }
    }

    /** Names every property that is not one of these. */
    Section only(String... known) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        names.removeAll(Set.of(known));
        names.forEach(name ->
                fault(LocatedJson.escape(name), PlanFault.Kind.UNKNOWN_PROPERTY, "known: " + String.join(", ", known)));
        return this;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            if (!has(name)) {
                fault(name, PlanFault.Kind.MISSING, "a text");
            }
            return "";
        }
        return text;
    }

    @Nullable
    String optionalText(String name) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = node.get(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            fault(name, PlanFault.Kind.WRONG_TYPE, "a text that is not blank");
            return null;
        }
        return value.textValue();
    }

    Text wording(String name) {
        Section texts = object(name).only("zh", "en");
        return new Text(texts.text("zh"), texts.text("en"));
    }

    /** The clauses cited here; whoever prescribes something says where the notice does. */
    List<String> clauses() {
        List<String> clauses = texts("clauses");
        if (clauses.isEmpty()) {
            fault("clauses", PlanFault.Kind.MISSING, "at least one clause");
        }
        return clauses;
    }

    boolean flag(String name) {
        if (has(name) && !node.get(name).isBoolean()) {
            fault(name, PlanFault.Kind.WRONG_TYPE, "true or false");
        }
        return node.path(name).asBoolean(false);
    }

    @Nullable
    LocalDate date(String name) {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(name, PlanFault.Kind.DATE, "a day such as 2021-10-31");
            return null;
        }
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return constant(name, text(name), type);
    }

    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        EnumSet<E> found = EnumSet.noneOf(type);
        List<String> texts = texts(name);
        for (int i = 0; i < texts.size(); i++) {
            found.add(constant(name + "/" + i, texts.get(i), type));
        }
        return found;
    }

    private <E extends Enum<E>> E constant(String place, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            fault(place, PlanFault.Kind.UNKNOWN_VALUE, "one of " + Arrays.toString(type.getEnumConstants()));
        }
        return type.getEnumConstants()[0];
    }

    /** The texts of an optional array; a wrong element counts as an empty text so that positions stay true. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode array = array(name);
        for (int i = 0; i < array.size(); i++) {
            if (!array.get(i).isTextual()) {
                fault(name + "/" + i, PlanFault.Kind.WRONG_TYPE, "a text");
            }
            texts.add(array.get(i).asText(""));
        }
        return texts;
    }

    /** The object under this name; a missing one is a fault and reads as empty. */
    Section object(String name) {
        if (!has(name)) {
            fault(name, PlanFault.Kind.MISSING, "an object");
            return new Section(JsonNodeFactory.instance.objectNode(), at(name), new ArrayList<>());
        }
        return new Section(node.get(name), at(name), faults);
    }

    /** The objects of an optional array. */
    List<Section> objects(String name) {
        List<Section> sections = new ArrayList<>();
        JsonNode array = array(name);
        for (int i = 0; i < array.size(); i++) {
            sections.add(new Section(array.get(i), at(name + "/" + i), faults));
        }
        return sections;
    }

    void fault(String name, PlanFault.Kind kind, String detail) {
        faults.add(new PlanFault(name.isEmpty() ? pointer : at(name), kind, detail));
    }

    private JsonNode array(String name) {
        if (has(name) && !node.get(name).isArray()) {
            fault(name, PlanFault.Kind.WRONG_TYPE, "an array");
            return MissingNode.getInstance();
        }
        return node.path(name);
    }

    private String at(String name) {
        return pointer + "/" + name;
    }
}
