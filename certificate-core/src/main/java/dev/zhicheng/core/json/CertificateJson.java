package dev.zhicheng.core.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.zhicheng.core.application.Application;
import java.io.IOException;
import java.util.Objects;

/**
 * Reads and writes the library's records as JSON.
 *
 * <p>Reading is strict: an unknown property, another type, an unknown enum value, a property twice or text after the end is
 * one {@link JsonInputException} that names the place. What is absent is null, and no type is bent into another (a number
 * is not a text: an id number that was one has lost digits). The records carry annotations only, so a caller's own Jackson 2
 * or 3 reads them as well, as strictly as it is set up. Thread-safe.
 */
public final class CertificateJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new ExactTexts())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();

    private static final ObjectReader APPLICATION = MAPPER.readerFor(Application.class);

    private CertificateJson() {}

    /**
     * Reads one application.
     *
     * @param utf8 its JSON in UTF-8, not null
     * @throws JsonInputException naming the first thing that is wrong
     */
    public static Application readApplication(byte[] utf8) {
        return read(() -> MAPPER.createParser(utf8), APPLICATION);
    }

    /**
     * Reads one application.
     *
     * @param json its JSON, not null
     * @throws JsonInputException naming the first thing that is wrong
     */
    public static Application readApplication(String json) {
        return read(() -> MAPPER.createParser(json), APPLICATION);
    }

    /**
     * Reads a record of the library.
     *
     * @param utf8 its JSON in UTF-8, not null
     * @param type the record, not null
     * @throws JsonInputException naming the first thing that is wrong
     */
    public static <T> T read(byte[] utf8, Class<T> type) {
        return read(() -> MAPPER.createParser(utf8), MAPPER.readerFor(type));
    }

    /**
     * Writes a record of the library on one line, without what is null. Personal data is written in full.
     *
     * @param value the record, not null
     */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(Objects.requireNonNull(value, "value"));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not a record that can be written: " + value.getClass());
        }
    }

    /** As {@link #write}, in UTF-8. */
    public static byte[] writeBytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(Objects.requireNonNull(value, "value"));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not a record that can be written: " + value.getClass());
        }
    }

    /** The parser stays open until the problem is found: a closed one no longer tells where it stood. */
    private static <T> T read(Opening opening, ObjectReader reader) {
        try (JsonParser parser = opening.open()) {
            try {
                if (parser.nextToken() == null) {
                    throw new JsonInputException(ProblemFinder.notJson("nothing is there"));
                }
                T value = reader.readValue(parser);
                if (value == null) {
                    throw new JsonInputException(ProblemFinder.missing("$"));
                }
                if (parser.nextToken() != null) {
                    throw new JsonInputException(ProblemFinder.notJson("goes on after its end"));
                }
                return value;
            } catch (JsonProcessingException wrong) {
                throw new JsonInputException(ProblemFinder.find(wrong));
            }
        } catch (IOException damaged) {
            throw new JsonInputException(ProblemFinder.notJson("not UTF-8"));
        }
    }

    private interface Opening {
        JsonParser open() throws IOException;
    }
}
