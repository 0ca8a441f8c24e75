package dev.zhicheng.core.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.zhicheng.core.certificate.DisclosureLevel;
import dev.zhicheng.core.certificate.Redaction;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.core.summary.SummaryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.zhicheng.core.certificate.SampleCertificate.CERTIFICATE;
import static org.assertj.core.api.Assertions.assertThat;

class JsonSchemaTest {

    /** A schema in the jar that is no longer the record's is fixed by copying the file this test leaves behind. */
    @ParameterizedTest
    @EnumSource
    void the_schema_in_the_jar_is_the_one_of_the_record(JsonSchema schema) throws IOException {
        String actual = SchemaWriter.write(schema);
        Path kept = Path.of("target", "actual_" + schema.fileName());
        Files.writeString(kept, actual);
        assertThat(schema.text()).as("differs from %s", kept).isEqualTo(actual);
    }

    @Test
    void the_example_of_the_contract_is_valid() {
        assertThat(problems(CertificateJsonTest.EXAMPLE)).isEmpty();
        assertThat(problems("{\"applicationId\":\"A\"}")).isEmpty();
        assertThat(problems("{\"applicationId\":\"A\",\"applicant\":null,\"certificates\":[{\"medium\":null}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"applicationId\":null}",
                "{\"applicationId\":7}",
                "{\"applicationId\":\" \"}",
                "{\"applicationId\":\"A\",\"x\":1}",
                "{\"applicationId\":\"A\",\"applicant\":{\"idNumber\":\"1\"}}",
                "{\"applicationId\":\"A\",\"applicant\":{\"employment\":\"IN_POSTT\"}}",
                "{\"applicationId\":\"A\",\"applicant\":{\"citizenId\":642221196607060001}}",
                "{\"applicationId\":\"A\",\"certificates\":{}}",
                "{\"applicationId\":\"A\",\"certificates\":[null]}",
                "{\"applicationId\":\"A\",\"certificates\":[{\"images\":[{\"size\":\"1\"}]}]}",
                "{\"applicationId\":\"A\",\"certificates\":[{\"images\":[{\"size\":-1}]}]}"
            })
    void what_the_reader_refuses_the_schema_refuses(String json) {
        assertThat(problems(json)).isNotEmpty();
    }

    @Test
    void what_the_writer_writes_is_valid() {
        assertThat(problems(JsonSchema.ELECTRONIC_CERTIFICATE, CertificateJson.write(CERTIFICATE)))
                .isEmpty();
        for (DisclosureLevel level : DisclosureLevel.values()) {
            String redacted = CertificateJson.write(Redaction.of(CERTIFICATE, "ISSUED", level));
            assertThat(problems(JsonSchema.REDACTION, redacted))
                    .as(level.name())
                    .isEmpty();
        }
        JsonProblem problem = new JsonProblem(JsonProblem.Code.MISSING, "$.applicationId", List.of(), "must be there");
        assertThat(problems(JsonSchema.PROBLEM, CertificateJson.write(problem.onLine(3))))
                .isEmpty();
        SummaryTable table = new SummaryTable(SummaryHead.BLANK, Set.of(), List.of(), List.of(), List.of());
        assertThat(problems(JsonSchema.SUMMARY_TABLE, CertificateJson.write(table)))
                .isEmpty();
    }

    private static Set<ValidationMessage> problems(String application) {
        return problems(JsonSchema.APPLICATION, application);
    }

    private static Set<ValidationMessage> problems(JsonSchema schema, String json) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema.text())
                .validate(json, InputFormat.JSON);
    }
}
