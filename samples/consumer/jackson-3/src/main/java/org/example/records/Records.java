package org.example.records;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import tools.jackson.databind.json.JsonMapper;

/** The application's own mapper reads and writes the library's records; the library's mapper does not notice. */
public final class Records {

    private static final String JSON = """
            {"applicationId": "A-0001", "submittedOn": "2021-09-20",
             "applicant": {"name": "马晓兰", "citizenId": "642221196607060001", "employment": "IN_POST",
               "employer": {"name": "原州区农业农村局"}, "socialInsuranceRegion": "640402"},
             "certificates": [{"number": "20190123", "series": "农业系列", "title": "高级兽医师",
               "speciality": "兽医", "level": "副高级", "issuedOn": "2019.12.12", "acquiredOn": "2020-02-01",
               "issuer": "宁夏回族自治区人力资源和社会保障厅", "documentNumber": "原人社发〔2019〕210号",
               "acquisition": "UNIFIED_REVIEW", "legend": "无", "medium": "PAPER"}]}
            """;

    private Records() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        System.out.println("Jackson 3 beside ours, Java " + Runtime.version().feature());
        JsonMapper mapper = JsonMapper.builder().build();
        Application ours = CertificateJson.readApplication(JSON);
        Application theirs = mapper.readValue(JSON, Application.class);
        expect(theirs.equals(ours), "Jackson 3 reads an application as the library does");
        expect(
                mapper.readTree(mapper.writeValueAsString(ours)).equals(mapper.readTree(CertificateJson.write(ours))),
                "and writes it as the library does");
        expect(
                DecisionEngine.of(Policy.bundled("ningxia-2021"), TitleCatalogue.bundled())
                                .decide(theirs)
                                .certificates()
                                .get(0)
                                .outcome()
                        == Outcome.REFUSED,
                "and what it read is decided");
    }

    private static void expect(boolean asPromised, String promise) {
        if (!asPromised) {
            throw new IllegalStateException("not so: " + promise);
        }
        System.out.println("  " + promise);
    }
}
