package dev.zhicheng.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhicheng.core.identity.Masking;
import java.util.List;
import java.util.Objects;

/**
 * The first thing that kept a JSON text from being read. It names the place and what is allowed there, and never repeats a
 * value of the text: that may be an identity number. Immutable and thread-safe.
 *
 * @param code what is wrong
 * @param path the place as a JSON path (RFC 9535), e.g. {@code $.certificates[0].level}; for a text that is no JSON, as far
 *     as it was understood
 * @param allowed what may stand there: property names, enum values or a JSON type; empty when that is no list
 * @param message one English sentence
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JsonProblem(
        Code code,
        String path,
        @JsonProperty(defaultValue = "[]") List<String> allowed,
        String message) {

    /** What can be wrong. */
    public enum Code {
        /** The text is no JSON or blank, is cut off, has the same property twice or goes on after its end. */
        NOT_JSON,
        /** A property the record does not have. */
        UNKNOWN_PROPERTY,
        /** Another JSON type than the property's. */
        WRONG_TYPE,
        /** Not one of the values of an enumeration. */
        UNKNOWN_VALUE,
        /** A property that must be there is absent or null. */
        MISSING,
        /** The right type, but never right: a blank key, a negative size, a false check character. */
        INVALID_VALUE
    }

    /**
     * A problem of one line of JSON Lines, in the form in which it stands in the place of the line's answer.
     *
     * @param line the line, from 1
     * @param error what is wrong with it
     */
    public record OnLine(long line, JsonProblem error) {}

    /** Refuses null but for the list; copies it. */
    public JsonProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
        allowed = allowed == null ? List.of() : List.copyOf(allowed);
        Objects.requireNonNull(message, "message");
    }

    /** This problem with the line it was met on, from 1. */
    public OnLine onLine(long line) {
        return new OnLine(line, this);
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
