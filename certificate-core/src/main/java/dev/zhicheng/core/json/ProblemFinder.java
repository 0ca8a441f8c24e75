package dev.zhicheng.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.zhicheng.core.identity.Masking;
import dev.zhicheng.core.json.JsonProblem.Code;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a parser's exception means, without its message: that may repeat the text. */
final class ProblemFinder {

    private ProblemFinder() {}

    static JsonProblem find(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return unknownProperty(unknown);
        }
        if (failure instanceof InvalidNullException absent) {
            return missing(path(absent));
        }
        if (failure instanceof ValueInstantiationException refused) {
            return refused(refused);
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return isMissing(mismatch) ? missing(path(mismatch)) : wrong(path(mismatch), mismatch.getTargetType());
        }
        if (failure instanceof JsonMappingException at && at.getCause() instanceof InputCoercionException coercion) {
            return wrong(path(at), coercion.getTargetType());
        }
        return notJson(failure);
    }

    private static JsonProblem unknownProperty(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        List<String> allowed = known == null
                ? List.of()
                : known.stream().map(String::valueOf).sorted().toList();
        return new JsonProblem(
                Code.UNKNOWN_PROPERTY,
                path(unknown),
                allowed,
                "no such property; allowed: " + String.join(", ", allowed));
    }

    /** A constructor or factory of ours refused; ours name the component or the fault, never the text. */
    private static JsonProblem refused(ValueInstantiationException refused) {
        Throwable why = refused.getCause();
        if (why instanceof NullPointerException && isComponent(why.getMessage())) {
            return missing(path(refused) + "." + why.getMessage());
        }
        String reason = why instanceof IllegalArgumentException && why.getMessage() != null
                ? Masking.within(why.getMessage())
                : "this value can never be right";
        return new JsonProblem(Code.INVALID_VALUE, path(refused), List.of(), reason);
    }

    /** Whether our own {@code requireNonNull} spoke, which names the component, and not the virtual machine. */
    private static boolean isComponent(@Nullable String message) {
        return message != null && message.chars().allMatch(Character::isJavaIdentifierPart);
    }

    /** What is wrong with the text as a whole. */
    static JsonProblem notJson(String message) {
        return new JsonProblem(Code.NOT_JSON, "$", List.of(), message);
    }

    static JsonProblem missing(String path) {
        return new JsonProblem(Code.MISSING, path, List.of(), "must be there and not null");
    }

    private static JsonProblem wrong(String path, @Nullable Class<?> target) {
        if (target != null && target.isEnum()) {
            List<String> values =
                    Stream.of(target.getEnumConstants()).map(String::valueOf).toList();
            return new JsonProblem(Code.UNKNOWN_VALUE, path, values, "must be one of " + String.join(", ", values));
        }
        String type = JsonTypes.nameOf(target);
        return new JsonProblem(Code.WRONG_TYPE, path, List.of(type), "must be " + type);
    }

    private static JsonProblem notJson(JsonProcessingException failure) {
        String place = failure.getLocation() == null
                ? ""
                : " at line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr();
        return new JsonProblem(
                Code.NOT_JSON, parserPath(failure.getProcessor()), List.of(), "not well-formed JSON" + place);
    }

    /** A required property that never came is noticed behind its object, a wrong one at its own value or behind that. */
    private static boolean isMissing(MismatchedInputException mismatch) {
        return mismatch.getProcessor() instanceof JsonParser parser
                && parser.currentToken() == JsonToken.END_OBJECT
                && !parserPath(parser).equals(path(mismatch));
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder("$");
        for (JsonMappingException.Reference step : failure.getPath()) {
            append(path, step.getFieldName(), step.getIndex());
        }
        return path.toString();
    }

    private static String parserPath(@Nullable Object processor) {
        Deque<JsonStreamContext> outermostFirst = new ArrayDeque<>();
        if (processor instanceof JsonParser parser) {
            for (JsonStreamContext at = parser.getParsingContext(); at != null; at = at.getParent()) {
                outermostFirst.addFirst(at);
            }
        }
        StringBuilder path = new StringBuilder("$");
        for (JsonStreamContext at : outermostFirst) {
            if (at.inObject() && at.getCurrentName() != null || at.inArray() && at.hasCurrentIndex()) {
                append(path, at.getCurrentName(), at.getCurrentIndex());
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable String name, int index) {
        if (name == null) {
            path.append('[').append(index).append(']');
        } else {
            path.append('.').append(Masking.within(name));
        }
    }
}
