package dev.zhicheng.rules.policy;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A policy printed for people: what each rule asks in words, what it raises, and the clause in its own words. Not a form
 * that can be read back; that is the JSON file. Stateless and thread-safe.
 */
public final class PolicyText {

    private PolicyText() {}

    /** The policy as plain text, lines ended by LF; Chinese for a Chinese locale, English for any other. */
    public static String of(Policy policy, Locale locale) {
        Language language = Language.of(locale);
        StringBuilder text = new StringBuilder(8192);
        text.append(policy.title().in(language)).append('\n');
        text.append(policy).append("  sha256:").append(policy.sha256()).append('\n');
        text.append(policy.validFrom()).append(" – ").append(policy.validUntil() == null ? "" : policy.validUntil());
        text.append('\n');
        policy.sources().forEach(source -> text.append(source.name())
                .append("  ")
                .append(source.title())
                .append('\n'));
        for (Rule rule : policy.rules()) {
            text.append('\n')
                    .append(rule.code())
                    .append("  [")
                    .append(rule.id())
                    .append("]  ");
            text.append(raised(rule, locale)).append('\n');
            text.append("  ").append(words(rule.when(), policy, language)).append('\n');
            cite(rule.citations(), text);
        }
        for (Exemption exemption : policy.exemptions()) {
            text.append('\n').append(exemption.id()).append("  ⇢ ").append(String.join(", ", exemption.rules()));
            text.append("\n  ")
                    .append(words(exemption.when(), policy, language))
                    .append('\n');
            cite(exemption.citations(), text);
        }
        policy.supersession().ifPresent(supersession -> {
            text.append('\n').append(supersession.superseded().code()).append("  ");
            text.append(supersession.by())
                    .append(' ')
                    .append(supersession.reach())
                    .append('\n');
            cite(supersession.superseded().citations(), text);
        });
        for (OpenPoint point : policy.openPoints()) {
            text.append("\n? ")
                    .append(point.question().in(language))
                    .append(' ')
                    .append(point.clauses());
            text.append("\n  → ").append(point.reading().in(language));
            text.append("\n  ∵ ").append(point.why().in(language)).append('\n');
        }
        return text.toString();
    }

    private static String raised(Rule rule, Locale locale) {
        return rule.verdict() == Verdict.WARN
                ? "WARN"
                : rule.outcome() + " " + rule.outcome().inWords(locale);
    }

    private static void cite(List<Citation> citations, StringBuilder text) {
        citations.forEach(citation -> text.append("  § ")
                .append(citation.source())
                .append(' ')
                .append(citation.clause())
                .append(" “")
                .append(citation.quote())
                .append("”\n"));
    }

    private static String words(Condition condition, Policy policy, Language language) {
        if (condition instanceof Condition.All || condition instanceof Condition.Any) {
            String sign = condition instanceof Condition.All ? " ∧ " : " ∨ ";
            return condition.children().stream()
                    .map(part -> words(part, policy, language))
                    .collect(Collectors.joining(sign, "(", ")"));
        }
        if (condition instanceof Condition.Not not) {
            return "¬" + words(not.part(), policy, language);
        }
        return label(condition.subject(), policy, language) + question(condition, policy, language);
    }

    private static String question(Condition condition, Policy policy, Language language) {
        boolean zh = language == Language.ZH;
        if (condition instanceof Condition.Absent) {
            return zh ? " 缺" : " absent";
        }
        if (condition instanceof Condition.Invalid invalid) {
            return (zh ? " 无法辨认" : " invalid") + (invalid.faults().isEmpty() ? "" : " " + sorted(invalid.faults()));
        }
        if (condition instanceof Condition.Normalised) {
            return zh ? " 经整理" : " normalised";
        }
        if (condition instanceof Condition.Is is) {
            return " ∈ " + sorted(is.words());
        }
        if (condition instanceof Condition.Listed listed) {
            return " ∈ " + listed.list();
        }
        if (condition instanceof Condition.Classed classed) {
            return " : " + classed.classifier() + " ∈ " + sorted(classed.classes());
        }
        if (condition instanceof Condition.DateIs date) {
            return " " + sign(date.test()) + " " + date.day();
        }
        if (condition instanceof Condition.DatesAre dates) {
            String years = dates.plusYears() == 0 ? "" : " + " + dates.plusYears() + (zh ? "年" : "y");
            return (dates.order() == Condition.Order.AFTER ? " > " : " < ")
                    + label(dates.other(), policy, language)
                    + years;
        }
        if (condition instanceof Condition.Over over) {
            return " > " + over.limit();
        }
        return " ∩ " + label(condition.comparedWith(), policy, language) + " = ∅";
    }

    private static String sign(Condition.DateTest test) {
        return switch (test) {
            case BEFORE -> "<";
            case FROM -> "≥";
            case AFTER -> ">";
            case STRADDLES -> "≶";
            case BEGINS_BEFORE -> "⋖";
        };
    }

    private static String label(@Nullable Fact fact, Policy policy, Language language) {
        return policy.facts().get(fact).label().in(language);
    }

    private static List<String> sorted(Iterable<String> words) {
        TreeSet<String> sorted = new TreeSet<>();
        words.forEach(sorted::add);
        return List.copyOf(sorted);
    }
}
