package dev.zhicheng.core.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON type that a Java type is read from, named for a person. */
final class JsonTypes {

    private JsonTypes() {}

    static String nameOf(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (CharSequence.class.isAssignableFrom(type) || isText(type)) {
            return "a string";
        }
        if (TemporalAccessor.class.isAssignableFrom(type)) {
            return "a string with a date in ISO 8601";
        }
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
            return "an integer";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        return Number.class.isAssignableFrom(type) ? "a number" : "an object";
    }

    /** A value type of the library: its JSON form is its text. */
    private static boolean isText(Class<?> type) {
        return !Map.class.isAssignableFrom(type)
                && Stream.of(type.getMethods())
                        .anyMatch(method ->
                                method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
    }
}
