package dev.zhicheng.samples.benchmarks.values;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.identity.PersonName;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One application from JSON: read strictly and every value of it read, against plain databind of the same bytes. */
@State(Scope.Benchmark)
@Fork(1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ApplicationBenchmark {

    private static final String JSON = """
            {"applicationId":"A-0001","submittedOn":"2021-09-20",
             "applicant":{"name":"马晓兰","citizenId":"642221196607060001","employment":"IN_POST",
               "employer":{"name":"原州区农业农村局"},"socialInsuranceRegion":"640402"},
             "certificates":[{"number":"20190123","series":"农业系列","title":"高级兽医师","speciality":"兽医","level":"副高级",
               "issuedOn":"2019.12.12","acquiredOn":"2019-11-30","issuer":"宁夏回族自治区人力资源和社会保障厅",
               "documentNumber":"原人社发〔2019〕210号","acquisition":"UNIFIED_REVIEW","legend":"无","medium":"PAPER",
               "images":[{"page":"COVER_1","mediaType":"image/jpeg","size":482113},
                         {"page":"COVER_2","mediaType":"image/jpeg","size":512000}]}]}
            """;

    private final byte[] utf8 = JSON.getBytes(StandardCharsets.UTF_8);
    private final ObjectReader plain = JsonMapper.builder().build().readerFor(Application.class);
    private final TitleCatalogue catalogue = TitleCatalogue.bundled();

    /** Refuses to measure unless both read the same application and every value of it is right. */
    @Setup
    public void agree() throws IOException {
        if (!plainDatabind().equals(strictRead()) || readAndValidate() != 8) {
            throw new IllegalStateException("no agreement on the application");
        }
    }

    /** The peer: Jackson as it comes, nothing checked. */
    @Benchmark
    public Application plainDatabind() throws IOException {
        return plain.readValue(utf8);
    }

    /** Ours: types, names, enums and duplicates checked. */
    @Benchmark
    public Application strictRead() {
        return CertificateJson.readApplication(utf8);
    }

    /** Ours, and name, identity number, dates, document number, title, series and level read as well. */
    @Benchmark
    public int readAndValidate() {
        Application application = CertificateJson.readApplication(utf8);
        int right = 0;
        right += PersonName.parse(application.applicant().name()).isValue() ? 1 : 0;
        right += CitizenId.parse(application.applicant().citizenId()).isValue() ? 1 : 0;
        for (PaperCertificate certificate : application.certificates()) {
            right += PartialDate.parse(certificate.issuedOn()).isValue() ? 1 : 0;
            right += PartialDate.parse(certificate.acquiredOn()).isValue() ? 1 : 0;
            right += DocumentNumber.parse(certificate.documentNumber()).isValue() ? 1 : 0;
            right += catalogue.find(certificate.title()).isPresent() ? 1 : 0;
            right += catalogue.findSeries(certificate.series()).isPresent() ? 1 : 0;
            right += catalogue.findLevelWord(certificate.level()).isPresent() ? 1 : 0;
        }
        return right;
    }
}
