package dev.zhicheng.rules.kit;

import dev.zhicheng.core.certificate.PaperCertificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One certificate while the reference evaluator judges it. */
final class ReferenceCase {

    private static final List<String> LOWEST_FIRST =
            List.of("CONVERTIBLE", "INCOMPLETE", "UNDETERMINED", "SUPERSEDED", "REFUSED");

    private record Raised(String code, String verdict, String outcome, String path) {}

    private final Object person;
    private final int index;
    private final PaperCertificate written;
    private final ReferenceFacts facts;
    private final List<Raised> findings = new ArrayList<>();

    ReferenceCase(Object person, int index, PaperCertificate written, ReferenceFacts facts) {
        this.person = person;
        this.index = index;
        this.written = written;
        this.facts = facts;
    }

    Object person() {
        return person;
    }

    PaperCertificate written() {
        return written;
    }

    ReferenceFacts facts() {
        return facts;
    }

    String outcome() {
        return findings.stream()
                .map(Raised::outcome)
                .max(Comparator.comparingInt(LOWEST_FIRST::indexOf))
                .orElse("CONVERTIBLE");
    }

    void add(String code, String verdict, String outcome, String fact, int image) {
        findings.add(new Raised(code, verdict, outcome, path(fact, image)));
    }

    ReferenceEvaluator.Ruling ruling() {
        return new ReferenceEvaluator.Ruling(
                outcome(),
                findings.stream()
                        .map(each -> String.join(" ", each.code, each.verdict, each.outcome, each.path))
                        .sorted()
                        .toList());
    }

    private String path(String fact, int image) {
        String own = "certificates[" + index + "].";
        String images = own + "images[" + image + "].";
        return switch (fact) {
            case "applicant.citizenIdForm", "applicant.birthDate" -> "applicant.citizenId";
            case "certificate.titleStanding", "certificate.titleLevel", "certificate.titleInSeries" -> own + "title";
            case "certificate.acquisitionDate" ->
                own + (facts.get("certificate.acquiredOn") == null ? "issuedOn" : "acquiredOn");
            case "certificate.documentForm", "certificate.documentYear" -> own + "documentNumber";
            case "certificate.duplicate" -> own + "number";
            case "certificate.cover1", "certificate.cover2" -> own + "images";
            default ->
                fact.startsWith("certificate.")
                        ? own + fact.substring("certificate.".length())
                        : fact.startsWith("image.") ? images + fact.substring("image.".length()) : fact;
        };
    }
}
