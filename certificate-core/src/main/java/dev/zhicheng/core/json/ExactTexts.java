package dev.zhicheng.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Days and enumerations as the schemas have them and no other way. Jackson by itself also takes a day as an array or with
 * a time behind it, and either with spaces around it.
 */
final class ExactTexts extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ExactTexts() {
        addDeserializer(LocalDate.class, new Day());
        setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType type,
                    BeanDescription description,
                    JsonDeserializer<?> deserializer) {
                return new Word(deserializer);
            }
        });
    }

    /** {@code 2021-09-20}. */
    private static final class Day extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;
        private static final int LENGTH = 10;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING) && parser.getText().length() == LENGTH) {
                try {
                    return LocalDate.parse(parser.getText());
                } catch (DateTimeParseException noDay) {
                    throw context.weirdStringException(parser.getText(), LocalDate.class, "no day");
                }
            }
            throw MismatchedInputException.from(parser, LocalDate.class, "no day");
        }
    }

    /** A value of an enumeration, without spaces around it. */
    private static final class Word extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        Word(JsonDeserializer<?> exact) {
            super(exact);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
            return new Word(contextual);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                String text = parser.getText();
                if (!text.equals(text.trim())) {
                    throw context.weirdStringException(text, handledType(), "spaces");
                }
            }
            return super.deserialize(parser, context);
        }
    }
}
