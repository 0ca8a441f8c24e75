package dev.zhicheng.core.json;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a schema of a record as {@link CertificateJson} reads it. */
final class SchemaWriter {

    private static final SchemaGenerator GENERATOR = generator();

    private SchemaWriter() {}

    static String write(JsonSchema schema) {
        return GENERATOR.generateSchema(schema.type()).toPrettyString() + "\n";
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forTypesInGeneral().withCustomDefinitionProvider(SchemaWriter::textForm);
        config.forFields()
                .withRequiredCheck(field -> !mayBeAbsent(field))
                .withNullableCheck(SchemaWriter::mayBeAbsent)
                .withInstanceAttributeOverride(SchemaWriter::constrain);
        return new SchemaGenerator(config.build());
    }

    /** What may be null, and what the record's constructor replaces by a stated default. */
    private static boolean mayBeAbsent(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return false;
        }
        JsonProperty property = field.getAnnotationConsideringFieldAndGetter(JsonProperty.class);
        boolean defaulted = property != null && !property.defaultValue().isEmpty();
        return defaulted || field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void constrain(ObjectNode node, FieldScope field, SchemaGenerationContext context) {
        switch (field.getDeclaringType().getErasedType().getSimpleName() + "." + field.getName()) {
            case "Application.applicationId" -> node.put("pattern", "\\S");
            case "CoverImage.size" -> node.put("minimum", 0);
            case "OnLine.line" -> node.put("minimum", 1);
            default -> {
                // the type says all
            }
        }
    }

    /** Value types travel as their text, days as ISO 8601. */
    private static @Nullable CustomDefinition textForm(ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
        if (erased == LocalDate.class) {
            return new CustomDefinition(text.put("format", "date"), true);
        }
        boolean value = !erased.isEnum()
                && !Map.class.isAssignableFrom(erased)
                && Stream.of(erased.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
        return value ? new CustomDefinition(text, true) : null;
    }
}
