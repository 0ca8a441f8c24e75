package dev.zhicheng.rules.decision;

import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.Language;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Text;
import dev.zhicheng.rules.policy.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason of a decision: what a rule says of one field, and where that is written.
 *
 * <p>Texts are made when they are asked for. Identity numbers are masked in all of them, names too. Immutable and
 * thread-safe; two findings are equal when all they say is equal.
 */
public final class Finding {

    /** By field, then code; several of one code on one field by what they expect. */
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::field)
            .thenComparing(Finding::code)
            .thenComparing(finding -> Objects.requireNonNullElse(finding.expected(), ""));

    private final String code;
    private final Verdict verdict;
    private final Outcome outcome;
    private final String field;
    private final List<Citation> citations;
    private final Text message;
    private final Text label;
    private final Evidence evidence;

    Finding(
            String code,
            Verdict verdict,
            Outcome outcome,
            String field,
            List<Citation> citations,
            Text message,
            Text label,
            Evidence evidence) {
        this.code = code;
        this.verdict = verdict;
        this.outcome = outcome;
        this.field = field;
        this.citations = citations;
        this.message = message;
        this.label = label;
        this.evidence = evidence;
    }

    /** The code: public API, a stable name of one meaning. */
    public String code() {
        return code;
    }

    /** The id of the rule within its policy; the code for a rule about several certificates. */
    public String ruleId() {
        return evidence instanceof RuleEvidence rule ? rule.compiled().rule().id() : code;
    }

    /** FAIL, UNKNOWN, WARN or OVERRIDDEN. */
    public Verdict verdict() {
        return verdict;
    }

    /** What it raises; CONVERTIBLE for a warning and for an overridden objection. */
    public Outcome outcome() {
        return outcome;
    }

    /** The path in the application, e.g. {@code certificates[0].issuedOn}. */
    public String field() {
        return field;
    }

    /** Where it is written, never empty. */
    public List<Citation> citations() {
        return citations;
    }

    /** What was written there, masked; null when nothing was. */
    public @Nullable String actual() {
        return evidence.actual();
    }

    /** What would be right, where that can be said shortly; else null. */
    public @Nullable String expected() {
        return evidence.expected();
    }

    /** Which of several faults it is, e.g. {@code CHECK_DIGIT}; null when the code says it all. */
    public @Nullable String detail() {
        return evidence.detail();
    }

    /** The message for people; Chinese for a Chinese locale, English for any other. */
    public String message(Locale locale) {
        Language language = Language.of(locale);
        String template = message.in(language);
        if (template.indexOf('{') < 0) {
            return template;
        }
        return template.replace("{label}", label.in(language))
                .replace("{actual}", Objects.requireNonNullElse(actual(), "—"))
                .replace("{expected}", Objects.requireNonNullElse(expected(), "—"))
                .replace("{detail}", Objects.requireNonNullElse(detail(), "—"));
    }

    Evidence evidence() {
        return evidence;
    }

    /** {@code NOT_SENIOR FAIL certificates[0].title}. */
    @Override
    public String toString() {
        return code + " " + verdict + " " + field;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && code.equals(that.code)
                && verdict == that.verdict
                && outcome == that.outcome
                && field.equals(that.field)
                && citations.equals(that.citations)
                && message.equals(that.message)
                && Objects.equals(actual(), that.actual())
                && Objects.equals(expected(), that.expected())
                && Objects.equals(detail(), that.detail());
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, verdict, field);
    }
}
