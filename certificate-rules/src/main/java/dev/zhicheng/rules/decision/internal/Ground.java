package dev.zhicheng.rules.decision.internal;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.Exemption;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.GroupRule;
import dev.zhicheng.rules.policy.Language;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Text;
import dev.zhicheng.rules.policy.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all findings of one rule with one verdict have in common. Made once for a policy, with the texts that never change
 * in the form in which they are written, so that a finding is no more than its ground and its place. Immutable and
 * thread-safe.
 */
public final class Ground {

    private static final String LABEL = "{label}";

    private final String ruleId;
    private final String code;
    private final Fact field;
    private final Verdict verdict;
    private final Outcome outcome;
    private final List<Citation> citations;
    private final Text text;
    private final Map<Language, MessageTemplate> messages = new EnumMap<>(Language.class);
    private final Map<Language, SerializableString> writtenMessages = new EnumMap<>(Language.class);
    private final SerializableString writtenCode;
    private final List<WrittenCitation> writtenCitations;

    /** A citation as it is written. */
    public record WrittenCitation(SerializableString source, SerializableString clause) {

        static WrittenCitation of(Citation citation) {
            return new WrittenCitation(
                    new SerializedString(citation.source()), new SerializedString(citation.clause()));
        }
    }

    private Ground(
            String ruleId,
            String code,
            Fact field,
            Verdict verdict,
            Outcome outcome,
            List<Citation> citations,
            Text text,
            Policy policy) {
        this.ruleId = ruleId;
        this.code = code;
        this.field = field;
        this.verdict = verdict;
        this.outcome = outcome;
        this.citations = citations;
        this.text = text;
        this.writtenCode = new SerializedString(code);
        this.writtenCitations = citations.stream().map(WrittenCitation::of).toList();
        Text label = policy.facts().get(field).label();
        for (Language language : Language.values()) {
            MessageTemplate message = new MessageTemplate(text.in(language).replace(LABEL, label.in(language)));
            messages.put(language, message);
            if (message.fixed() != null) {
                writtenMessages.put(language, new SerializedString(message.fixed()));
            }
        }
    }

    /** Of a rule's own verdict, or of {@link Verdict#UNKNOWN} where its condition is unknown. */
    static Ground of(Rule rule, Verdict verdict, Policy policy) {
        Outcome raised = verdict == Verdict.FAIL || verdict == Verdict.UNKNOWN ? rule.outcome() : Outcome.CONVERTIBLE;
        if (verdict == Verdict.UNKNOWN && rule.verdict() == Verdict.FAIL) {
            raised = Outcome.UNDETERMINED;
        }
        return new Ground(
                rule.id(), rule.code(), rule.field(), verdict, raised, rule.citations(), rule.message(), policy);
    }

    /** Of a rule that an exception lifts. */
    static Ground lifted(Rule rule, Exemption exemption, Policy policy) {
        return new Ground(
                rule.id(),
                rule.code(),
                rule.field(),
                Verdict.OVERRIDDEN,
                Outcome.CONVERTIBLE,
                exemption.citations(),
                exemption.message(),
                policy);
    }

    /** Of a rule about several certificates. */
    public static Ground of(GroupRule rule, Policy policy) {
        return new Ground(
                rule.code(),
                rule.code(),
                rule.field(),
                Verdict.FAIL,
                rule.outcome(),
                rule.citations(),
                rule.message(),
                policy);
    }

    /** The rule's id; the code for a rule about several certificates. */
    public String ruleId() {
        return ruleId;
    }

    /** The code of the findings. */
    public String code() {
        return code;
    }

    /** The fact whose path the findings name. */
    public Fact field() {
        return field;
    }

    /** What the rule says. */
    public Verdict verdict() {
        return verdict;
    }

    /** What it raises. */
    public Outcome outcome() {
        return outcome;
    }

    /** Where it is written. */
    public List<Citation> citations() {
        return citations;
    }

    /** The message as the policy has it. */
    public Text text() {
        return text;
    }

    /** The message with its slots filled. */
    public String message(Language language, Function<Slot, @Nullable String> values) {
        return messages.get(language).fill(values);
    }

    /** The code as it is written. */
    public SerializableString writtenCode() {
        return writtenCode;
    }

    /** The citations as they are written. */
    public List<WrittenCitation> writtenCitations() {
        return writtenCitations;
    }

    /** The message as it is written; null when it has slots. */
    public @Nullable SerializableString writtenMessage(Language language) {
        return writtenMessages.get(language);
    }
}
