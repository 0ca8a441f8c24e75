package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.rules.kit.ReferenceEvaluator.Ruling;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What a peer finds, of the application or of one certificate: the highest outcome raised and the reasons. */
public final class Findings {

    private final List<Reason> reasons;
    private final int place;
    private Outcome outcome;

    private Findings(List<Reason> reasons, int place, Outcome outcome) {
        this.reasons = reasons;
        this.place = place;
        this.outcome = outcome;
    }

    static Findings ofApplication() {
        return new Findings(new ArrayList<>(), Reason.OF_APPLICATION, Outcome.CONVERTIBLE);
    }

    /** Of a certificate; what was found of the application counts for it as well. */
    static Findings ofCertificate(Findings application) {
        return new Findings(new ArrayList<>(application.reasons), Reason.OF_CERTIFICATE, application.outcome);
    }

    /** What was found of the application so far counts here as well. */
    void addAll(Findings application) {
        reasons.addAll(application.reasons);
        outcome = outcome.orHigher(application.outcome);
    }

    Outcome outcome() {
        return outcome;
    }

    /** A rule objects. */
    public void fail(String code, Outcome raises, String field) {
        add(code, Verdict.FAIL, raises, field, place);
    }

    /** A rule objects to an image. */
    public void failOfImage(String code, Outcome raises, String field, int image) {
        add(code, Verdict.FAIL, raises, field, image);
    }

    /** A rule warns. */
    public void warn(String code, String field) {
        add(code, Verdict.WARN, Outcome.CONVERTIBLE, field, place);
    }

    /** A rule may object. */
    public void unknown(String code, String field) {
        add(code, Verdict.UNKNOWN, Outcome.UNDETERMINED, field, place);
    }

    /** A rule objects, but an exception lifts it. */
    public void overridden(String code, String field) {
        add(code, Verdict.OVERRIDDEN, Outcome.CONVERTIBLE, field, place);
    }

    /** A finding of any verdict. */
    void add(String code, Verdict verdict, Outcome raises, String field, int image) {
        reasons.add(new Reason(code, verdict, raises, field, image));
        outcome = outcome.orHigher(raises);
    }

    /** The same in the form of the reference evaluator. */
    Ruling ruling(int certificate) {
        return new Ruling(
                outcome.name(),
                reasons.stream()
                        .map(reason -> String.join(
                                " ",
                                reason.code(),
                                reason.verdict().name(),
                                reason.raises().name(),
                                reason.path(certificate)))
                        .sorted()
                        .toList());
    }
}
