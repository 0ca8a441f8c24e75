package dev.zhicheng.rules.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rules, exceptions and the rules about several certificates. */
final class RuleReader {

    static final int MAX_RULES = 500;
    private static final int MAX_FACTS = 100;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,63}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> PLACEHOLDERS = Set.of("label", "actual", "expected", "detail");
    private static final String WARN = "WARN";

    private final ConditionReader conditions;
    private final CitationReader citations;
    private final Map<Fact, FactDeclaration> facts;
    private final Set<String> ids = new HashSet<>();

    RuleReader(ConditionReader conditions, CitationReader citations, Map<Fact, FactDeclaration> facts) {
        this.conditions = conditions;
        this.citations = citations;
        this.facts = facts;
    }

    List<Rule> rules(Cursor at) {
        List<Rule> rules = new ArrayList<>();
        for (Cursor element : at.elements(MAX_RULES)) {
            element.only(
                    "id",
                    "code",
                    "forEach",
                    "field",
                    "when",
                    "raises",
                    "verdict",
                    "asks",
                    "remedy",
                    "expected",
                    "cites",
                    "message");
            if (element.has("forEach")) {
                for (Cursor it : element.at("forEach").elements(MAX_FACTS)) {
                    rules.add(rule(
                            element, conditions.fact(it, null), ":" + it.json().asText()));
                }
            } else {
                rules.add(rule(element, null, ""));
            }
        }
        return rules;
    }

    private Rule rule(Cursor at, @Nullable Fact it, String suffix) {
        String id = at.at("id").text() + suffix;
        if (!ids.add(id)) {
            at.at("id").fault(PolicyFault.Kind.DUPLICATE, "two rules are called " + id);
        }
        Fact field = it != null && !at.has("field") ? it : conditions.fact(at.at("field"), it);
        Condition when = conditions.read(at.at("when"), it);
        String raises = at.at("raises").text();
        Outcome outcome = raises.equals(WARN) ? Outcome.CONVERTIBLE : raised(at.at("raises"));
        Verdict verdict = raises.equals(WARN) ? Verdict.WARN : at.at("verdict").word(Verdict.class, Verdict.FAIL);
        if (verdict != Verdict.WARN && verdict != Verdict.FAIL && verdict != Verdict.UNKNOWN) {
            at.at("verdict").fault(PolicyFault.Kind.VALUE, "FAIL or UNKNOWN is required");
        }
        Rule rule = new Rule(
                id,
                code(at.at("code")),
                field,
                when,
                verdict,
                outcome,
                facts(at.at("asks"), it),
                List.copyOf(facts(at.at("remedy"), it)),
                at.at("expected").optionalText(),
                citations.read(at.at("cites")),
                message(at.at("message")));
        checkScopes(at, rule);
        return rule;
    }

    List<Exemption> exemptions(Cursor at, List<Rule> rules) {
        List<Exemption> exemptions = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        rules.forEach(rule -> codes.add(rule.code()));
        for (Cursor element : at.optionalElements(MAX_RULES)) {
            element.only("id", "rules", "when", "cites", "message");
            String id = element.at("id").text();
            if (!ids.add(id)) {
                element.at("id").fault(PolicyFault.Kind.DUPLICATE, "something else is called " + id);
            }
            Set<String> lifted = element.at("rules").words(MAX_RULES);
            lifted.stream()
                    .filter(code -> !codes.contains(code) && !code.isEmpty())
                    .forEach(code -> element.at("rules").fault(PolicyFault.Kind.REFERENCE, "no rule raises " + code));
            Condition when = conditions.read(element.at("when"), null);
            rules.stream()
                    .filter(rule -> lifted.contains(rule.code()))
                    .forEach(rule -> checkReadable(element.at("when"), when, rule.scope()));
            exemptions.add(new Exemption(
                    id, lifted, when, citations.read(element.at("cites")), message(element.at("message"))));
        }
        return exemptions;
    }

    @Nullable
    Supersession supersession(Cursor at) {
        if (!at.isPresent()) {
            return null;
        }
        at.only("supersededBy", "scope", "superseded", "pending");
        return new Supersession(
                at.at("supersededBy").word(Supersession.By.class),
                at.at("scope").word(Supersession.Reach.class),
                groupRule(at.at("superseded")),
                groupRule(at.at("pending")));
    }

    GroupRule groupRule(Cursor at) {
        at.only("code", "field", "raises", "cites", "message");
        Fact field = conditions.fact(at.at("field"), null);
        checkField(at.at("field"), field, Scope.CERTIFICATE);
        return new GroupRule(
                code(at.at("code")),
                raised(at.at("raises")),
                field,
                citations.read(at.at("cites")),
                message(at.at("message")));
    }

    private static Outcome raised(Cursor at) {
        Outcome outcome = at.word(Outcome.class);
        if (outcome == Outcome.CONVERTIBLE && at.text().equals(outcome.name())) {
            at.fault(PolicyFault.Kind.VALUE, "no rule makes a certificate convertible; it is so when none objects");
        }
        return outcome;
    }

    private static String code(Cursor at) {
        String code = at.text();
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            at.fault(PolicyFault.Kind.VALUE, "a code is upper case, such as NOT_SENIOR");
        }
        return code;
    }

    private Set<Fact> facts(Cursor at, @Nullable Fact it) {
        Set<Fact> named = new LinkedHashSet<>();
        for (Cursor element : at.optionalElements(MAX_FACTS)) {
            named.add(conditions.fact(element, it));
        }
        return named;
    }

    private static Text message(Cursor at) {
        Text message = at.bothLanguages();
        for (Language language : Language.values()) {
            Matcher placeholder = PLACEHOLDER.matcher(message.in(language));
            while (placeholder.find()) {
                if (!PLACEHOLDERS.contains(placeholder.group(1))) {
                    at.at(language.key())
                            .fault(
                                    PolicyFault.Kind.MESSAGE,
                                    "there is no placeholder {" + placeholder.group(1) + "}; there are "
                                            + PLACEHOLDERS.stream().sorted().toList());
                }
            }
        }
        return message;
    }

    private static void checkScopes(Cursor at, Rule rule) {
        checkReadable(at.at("when"), rule.when(), rule.scope());
        for (Fact asked : rule.asks()) {
            if (!reads(rule.when(), asked)) {
                at.at("asks").fault(PolicyFault.Kind.REFERENCE, "the rule does not read " + asked.key());
            }
        }
        checkField(at.at("field"), rule.field(), rule.scope());
    }

    /**
     * A rule about a certificate knows the application and the certificate; one about images is judged once per image and
     * knows that image only. What lifts a rule knows what the rule does.
     */
    private static void checkReadable(Cursor at, Condition condition, Scope scope) {
        condition.forEachFact(fact -> {
            if (fact.scope().compareTo(scope) > 0 || scope == Scope.IMAGE && fact.scope() != scope) {
                at.fault(PolicyFault.Kind.TYPE, "a rule of scope " + scope + " cannot read " + fact.key());
            }
        });
    }

    private static void checkField(Cursor at, Fact field, Scope scope) {
        if (field.scope().compareTo(scope) > 0) {
            at.fault(PolicyFault.Kind.TYPE, "the rule is not about any one " + field.key());
        }
    }

    private static boolean reads(Condition condition, Fact fact) {
        return condition.subject() == fact
                || condition.comparedWith() == fact
                || condition.children().stream().anyMatch(part -> reads(part, fact));
    }
}
