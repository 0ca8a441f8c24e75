package dev.zhicheng.render.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.zhicheng.render.template.TemplateFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class TemplateReaderTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TemplateSchema.json());

    @ParameterizedTest
    @ValueSource(strings = {"ningxia-title-2021", "yunmeng-title-portrait"})
    void every_bundled_template_satisfies_the_schema_and_is_read(String id) throws IOException {
        assertThat(SCHEMA.validate(file(id))).isEmpty();
        assertThat(CertificateTemplate.bundled(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void the_reader_finds_what_the_schema_finds(String pointer, Kind kind, Consumer<ObjectNode> mistake)
            throws IOException {
        ObjectNode template = file("ningxia-title-2021");
        mistake.accept(template);

        assertThat(SCHEMA.validate(template)).as("schema").isNotEmpty();
        assertThat(faults(template.toString()))
                .extracting(TemplateFault::pointer, TemplateFault::kind)
                .contains(tuple(pointer, kind));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("/colour", Kind.UNKNOWN_KEY, template -> template.put("colour", "red")),
                mistake("/subject", Kind.MISSING, template -> template.remove("subject")),
                mistake("/width", Kind.VALUE, template -> template.put("width", "297")),
                mistake("/height", Kind.VALUE, template -> template.put("height", 0)),
                mistake("/colours/ink", Kind.VALUE, template -> object(template, "/colours")
                        .put("ink", "black")),
                mistake("/styles/title/weight", Kind.VALUE, template -> object(template, "/styles/title")
                        .put("weight", "HEAVY")),
                mistake("/styles/title/lines", Kind.VALUE, template -> object(template, "/styles/title")
                        .put("lines", 1.5)),
                mistake("/styles/title/size", Kind.MISSING, template -> object(template, "/styles/title")
                        .remove("size")),
                mistake("/ornaments/0/kind", Kind.VALUE, template -> object(template, "/ornaments/0")
                        .put("kind", "emblem")),
                mistake("/ornaments/1/petals", Kind.VALUE, template -> object(template, "/ornaments/1")
                        .put("petals", 2)),
                mistake("/ornaments/2/x", Kind.MISSING, template -> object(template, "/ornaments/2")
                        .remove("x")),
                mistake("/texts/0", Kind.MISSING, template -> object(template, "/texts/0")
                        .remove("text")),
                mistake("/texts/3/slot", Kind.VALUE, template -> object(template, "/texts/3")
                        .put("slot", "EMPLOYER")),
                mistake("/texts/0/box/width", Kind.MISSING, template -> object(template, "/texts/0/box")
                        .remove("width")),
                mistake("/grid/fields/0/wide", Kind.VALUE, template -> object(template, "/grid/fields/0")
                        .put("wide", "yes")),
                mistake("/grid/columns", Kind.VALUE, template -> object(template, "/grid")
                        .putArray("columns")),
                mistake("/photoAlternative", Kind.MISSING, template -> template.remove("photoAlternative")),
                mistake("/sealAlternative", Kind.MISSING, template -> template.remove("sealAlternative")),
                mistake("/seal/diameter", Kind.VALUE, template -> object(template, "/seal")
                        .put("diameter", -1)),
                mistake("/textsAfterGrid", Kind.VALUE, template -> template.put("textsAfterGrid", -1)));
    }

    @Test
    void names_that_lead_nowhere_are_found() throws IOException {
        ObjectNode template = file("ningxia-title-2021");
        object(template, "/styles/title").put("colour", "gold");
        object(template, "/texts/0").put("style", "headline");
        object(template, "/grid").put("labelStyle", "tiny");
        object(template, "/ornaments/0").put("paper", "velvet");

        assertThat(faults(template.toString()))
                .allMatch(fault -> fault.kind() == Kind.REFERENCE)
                .extracting(TemplateFault::pointer)
                .containsExactlyInAnyOrder(
                        "/styles/title/colour", "/texts/0/style", "/grid/labelStyle", "/ornaments/0/paper");
    }

    @Test
    void what_is_not_whole_on_the_page_is_found() throws IOException {
        ObjectNode template = file("ningxia-title-2021");
        object(template, "/qr").put("x", 270);
        object(template, "/seal").put("y", 10);
        object(template, "/ornaments/1").put("radius", 120);
        object(template, "/ornaments/0").put("inset", 100);

        assertThat(faults(template.toString()))
                .allMatch(fault -> fault.kind() == Kind.OUTSIDE_PAGE)
                .extracting(TemplateFault::pointer)
                .containsExactlyInAnyOrder("/qr", "/seal", "/ornaments/1", "/ornaments/0");
    }

    @Test
    void a_qr_that_is_no_square_is_found() throws IOException {
        ObjectNode template = file("ningxia-title-2021");
        object(template, "/qr").put("height", 30);

        assertThat(faults(template.toString()))
                .extracting(TemplateFault::pointer, TemplateFault::kind)
                .containsExactly(tuple("/qr", Kind.VALUE));
    }

    @Test
    void all_faults_are_told_at_once_each_with_its_line() throws IOException {
        String text = text("ningxia-title-2021")
                .replace("\"width\": 297", "\"width\": \"wide\"")
                .replace("\"ink\": \"#1b1b1d\"", "\"ink\": \"black\"")
                .replace("\"pitch\": 12.4", "\"pich\": 12.4");

        assertThat(faults(text))
                .filteredOn(fault -> fault.kind() != Kind.OUTSIDE_PAGE)
                .extracting(TemplateFault::pointer, TemplateFault::line)
                .containsExactly(
                        tuple("/width", line(text, "\"width\": \"wide\"")),
                        tuple("/colours/ink", line(text, "\"ink\": \"black\"")),
                        tuple("/grid/pitch", line(text, "\"grid\"")),
                        tuple("/grid/pich", line(text, "\"pich\"")));
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidTemplateException.class)
                .hasMessageContaining("line " + line(text, "\"pich\"") + ", /grid/pich: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1] []", "{\"id\": 1, \"id\": 2}"})
    void what_is_no_json_is_refused(String text) {
        assertThat(faults(text)).extracting(TemplateFault::kind).containsExactly(Kind.SYNTAX);
    }

    @Test
    void a_file_without_end_is_refused_without_reading_it_whole() {
        assertThat(faults(" ".repeat(2 << 20))).extracting(TemplateFault::kind).containsExactly(Kind.LIMIT);
    }

    @Test
    void the_schema_names_exactly_the_slots_there_are() throws IOException {
        JsonNode slots = JSON.readTree(TemplateSchema.json()).at("/$defs/slot/enum");

        assertThat(StreamSupport.stream(slots.spliterator(), false).map(JsonNode::textValue))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Slot.values()).map(Enum::name).toList());
    }

    private static Arguments mistake(String pointer, Kind kind, Consumer<ObjectNode> mistake) {
        return Arguments.of(pointer, kind, mistake);
    }

    private static ObjectNode object(ObjectNode template, String pointer) {
        return (ObjectNode) template.at(pointer);
    }

    private static List<TemplateFault> faults(String json) {
        try {
            read(json);
            return List.of();
        } catch (InvalidTemplateException invalid) {
            return invalid.faults();
        }
    }

    private static CertificateTemplate read(String json) {
        try {
            return CertificateTemplate.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectNode file(String id) throws IOException {
        return (ObjectNode) JSON.readTree(text(id));
    }

    private static String text(String id) throws IOException {
        try (InputStream in = CertificateTemplate.class.getResourceAsStream(id + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int line(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }
}
