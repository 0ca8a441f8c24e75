package dev.zhicheng.core.summary;

import dev.zhicheng.core.json.CertificateJson;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryTableJsonTest {

    private static final SummaryTable SAMPLE =
            SummaryTableReader.create().read(Path.of("..", "samples", "data", "annex2", "yuanzhou-2021.xlsx"));

    @Test
    void a_table_reads_back_from_its_json() {
        assertThat(CertificateJson.read(CertificateJson.writeBytes(SAMPLE), SummaryTable.class))
                .isEqualTo(SAMPLE);
    }

    @Test
    void jackson_3_reads_and_writes_the_same() {
        JsonMapper mapper = JsonMapper.builder().build();

        assertThat(mapper.readValue(CertificateJson.writeBytes(SAMPLE), SummaryTable.class))
                .isEqualTo(SAMPLE);
        assertThat(CertificateJson.read(mapper.writeValueAsBytes(SAMPLE), SummaryTable.class))
                .isEqualTo(SAMPLE);
    }

    @Test
    void columns_have_the_names_that_applications_use() {
        SummaryTable one = new SummaryTable(
                SAMPLE.head(),
                SAMPLE.columns(),
                SAMPLE.rows().subList(18, 19),
                SAMPLE.signatureLines(),
                SAMPLE.warnings());

        assertThat(CertificateJson.write(one))
                .startsWith("{\"head\":{\"unit\":\"固原市原州区农业农村局等单位\",\"date\":\"2021-09-22\"},"
                        + "\"columns\":[\"sequence\",\"name\",\"citizenId\",")
                .contains(
                        "\"rows\":[{\"place\":{\"sheet\":\"附件2\",\"row\":24},\"texts\":{\"sequence\":\"19\",\"name\":\"田秀英\"")
                .contains("\"issuedOn\":\"2016-11-15\"")
                .endsWith("\"warnings\":[]}");
    }
}
