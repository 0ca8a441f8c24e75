package dev.zhicheng.rules.decision;

import dev.zhicheng.rules.decision.internal.Ground;
import dev.zhicheng.rules.decision.internal.Slot;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.Language;
import dev.zhicheng.rules.policy.Outcome;
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
    static final Comparator<Finding> ORDER = Finding::compare;

    private final Ground ground;
    private final String field;
    private final Evidence evidence;

    Finding(Ground ground, String field, Evidence evidence) {
        this.ground = ground;
        this.field = field;
        this.evidence = evidence;
    }

    private static int compare(Finding one, Finding other) {
        int byField = one.field.compareTo(other.field);
        if (byField != 0) {
            return byField;
        }
        int byCode = one.code().compareTo(other.code());
        if (byCode != 0) {
            return byCode;
        }
        return Objects.requireNonNullElse(one.expected(), "")
                .compareTo(Objects.requireNonNullElse(other.expected(), ""));
    }

    /** The code: public API, a stable name of one meaning. */
    public String code() {
        return ground.code();
    }

    /** The id of the rule within its policy; the code for a rule about several certificates. */
    public String ruleId() {
        return ground.ruleId();
    }

    /** FAIL, UNKNOWN, WARN or OVERRIDDEN. */
    public Verdict verdict() {
        return ground.verdict();
    }

    /** What it raises; CONVERTIBLE for a warning and for an overridden objection. */
    public Outcome outcome() {
        return ground.outcome();
    }

    /** The path in the application, e.g. {@code certificates[0].issuedOn}. */
    public String field() {
        return field;
    }

    /** Where it is written, never empty. */
    public List<Citation> citations() {
        return ground.citations();
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
        return message(Language.of(locale));
    }

    String message(Language language) {
        return ground.message(language, this::value);
    }

    private @Nullable String value(Slot slot) {
        return switch (slot) {
            case ACTUAL -> actual();
            case EXPECTED -> expected();
            case DETAIL -> detail();
        };
    }

    Ground ground() {
        return ground;
    }

    Evidence evidence() {
        return evidence;
    }

    /** {@code NOT_SENIOR FAIL certificates[0].title}. */
    @Override
    public String toString() {
        return code() + " " + verdict() + " " + field;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && code().equals(that.code())
                && verdict() == that.verdict()
                && outcome() == that.outcome()
                && field.equals(that.field)
                && citations().equals(that.citations())
                && ground.text().equals(that.ground.text())
                && Objects.equals(actual(), that.actual())
                && Objects.equals(expected(), that.expected())
                && Objects.equals(detail(), that.detail());
    }

    @Override
    public int hashCode() {
        return Objects.hash(code(), verdict(), field);
    }
}
