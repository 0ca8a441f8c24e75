package dev.zhicheng.rules.policy;

import dev.zhicheng.rules.internal.ReviewSection;
import dev.zhicheng.rules.policy.internal.SharedQuestions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a policy file section by section; each section's faults are found whatever the others hold. */
final class PolicyReader {

    private static final int MAX_FACTS = 100;
    private static final int MAX_LIST = 5_000;
    private static final int MAX_PATTERNS = 200;
    private static final int MAX_OPEN_POINTS = 500;
    private static final int MAX_TESTS = 500;

    private final Cursor root;
    private final SourceTexts texts;

    PolicyReader(Cursor root, SourceTexts texts) {
        this.root = root;
        this.texts = texts;
    }

    PolicyParts read() throws IOException {
        root.only(
                "$schema",
                "id",
                "version",
                "title",
                "validFrom",
                "validUntil",
                "staleFrom",
                "sources",
                "facts",
                "lists",
                "classifiers",
                "rules",
                "exceptions",
                "supersession",
                "sharedNumber",
                "review",
                "number",
                "openPoints",
                "accepted",
                "tests");
        Map<String, Source> sources = new SourceReader(texts).read(root.at("sources"));
        Map<Fact, FactDeclaration> facts = facts(root.at("facts"));
        Map<String, NamedList> lists = lists(root.at("lists"));
        Map<String, TextClassifier> classifiers = classifiers(root.at("classifiers"));
        ConditionReader conditions = new ConditionReader(facts, lists, classifiers);
        RuleReader rules = new RuleReader(conditions, new CitationReader(sources), facts);
        List<Rule> read = rules.rules(root.at("rules"));
        List<Exemption> exemptions = rules.exemptions(root.at("exceptions"), read);
        Supersession supersession = rules.supersession(root.at("supersession"));
        GroupRule shared = root.has("sharedNumber") ? rules.groupRule(root.at("sharedNumber")) : null;
        checkReview(root.at("review"));
        root.at("number").members();
        checkSharedQuestions(root.at("rules"), read, exemptions);
        FactCoverage.check(read, facts, root.at("facts"));
        return new PolicyParts(
                root.at("id").text(),
                root.at("version").text(),
                CanonicalPolicy.sha256(root.json(), sources),
                root.at("title").bothLanguages(),
                root.at("validFrom").date(),
                root.at("validUntil").optionalDate(),
                root.at("staleFrom").optionalDate(),
                List.copyOf(sources.values()),
                Map.copyOf(facts),
                Map.copyOf(lists),
                Map.copyOf(classifiers),
                List.copyOf(read),
                List.copyOf(exemptions),
                supersession,
                shared,
                openPoints(root.at("openPoints"), sources),
                accepted(root.at("accepted")),
                tests(root.at("tests")),
                root.json());
    }

    private static void checkSharedQuestions(Cursor at, List<Rule> rules, List<Exemption> exemptions) {
        for (Scope scope : Scope.values()) {
            int questions = SharedQuestions.of(scope, rules, exemptions).size();
            if (questions > SharedQuestions.LIMIT) {
                at.fault(
                        PolicyFault.Kind.LIMIT,
                        "the rules of scope " + scope + " that combine facts or can be lifted put " + questions
                                + " different questions; " + SharedQuestions.LIMIT + " are the limit");
            }
        }
    }

    private static void checkReview(Cursor at) {
        if (!at.members().isEmpty()) {
            for (ReviewSection.Fault fault : ReviewSection.reader().faults(at.json())) {
                at.within(fault.pointer()).fault(PolicyFault.Kind.REVIEW_CHAIN, fault.message());
            }
        }
    }

    private static Map<Fact, FactDeclaration> facts(Cursor at) {
        Map<Fact, FactDeclaration> facts = new LinkedHashMap<>();
        for (Cursor element : at.elements(MAX_FACTS)) {
            element.only("id", "type", "by", "optional", "label");
            String key = element.at("id").text();
            FactType type = element.at("type").word(FactType.class);
            Supplier supplier = element.at("by").word(Supplier.class);
            boolean optional = element.has("optional") && element.at("optional").flag();
            Text label = element.at("label").bothLanguages();
            Fact fact = Fact.ofKey(key).orElse(null);
            if (fact == null) {
                element.at("id").fault(PolicyFault.Kind.REFERENCE, "there is no fact " + key);
                continue;
            }
            if (fact.type() != type) {
                element.at("type").fault(PolicyFault.Kind.TYPE, key + " is a " + fact.type());
            }
            if (facts.put(fact, new FactDeclaration(fact, supplier, optional, label)) != null) {
                element.at("id").fault(PolicyFault.Kind.DUPLICATE, key + " is declared twice");
            }
        }
        return facts;
    }

    private static Map<String, NamedList> lists(Cursor at) {
        Map<String, NamedList> lists = new LinkedHashMap<>();
        for (Cursor list : at.members()) {
            List<NamedList.Entry> entries = new ArrayList<>();
            for (Cursor entry : list.elements(MAX_LIST)) {
                if (entry.isText()) {
                    entries.add(new NamedList.Entry(entry.text(), List.of()));
                } else {
                    entry.only("name", "aliases");
                    entries.add(new NamedList.Entry(
                            entry.at("name").text(),
                            List.copyOf(entry.at("aliases").words(MAX_LIST))));
                }
            }
            lists.put(list.key(), new NamedList(list.key(), entries));
        }
        return lists;
    }

    private static Map<String, TextClassifier> classifiers(Cursor at) {
        Map<String, TextClassifier> classifiers = new LinkedHashMap<>();
        if (!at.isPresent()) {
            return classifiers;
        }
        for (Cursor classifier : at.members()) {
            classifier.only("leading", "classes", "otherwise");
            List<TextClassifier.TextClass> classes = new ArrayList<>();
            for (Cursor element : classifier.at("classes").elements(MAX_PATTERNS)) {
                element.only("name", "equal", "containing");
                classes.add(new TextClassifier.TextClass(
                        element.at("name").text(),
                        List.copyOf(element.at("equal").optionalWords(MAX_PATTERNS)),
                        List.copyOf(element.at("containing").optionalWords(MAX_PATTERNS))));
            }
            List<String> leading = List.copyOf(classifier.at("leading").optionalWords(MAX_PATTERNS));
            String otherwise = classifier.at("otherwise").text();
            classifiers.put(classifier.key(), new TextClassifier(classifier.key(), leading, classes, otherwise));
        }
        return classifiers;
    }

    private static List<OpenPoint> openPoints(Cursor at, Map<String, Source> sources) {
        Map<String, OpenPoint> points = new LinkedHashMap<>();
        for (Cursor element : at.optionalElements(MAX_OPEN_POINTS)) {
            element.only("id", "clauses", "codes", "question", "reading", "why", "accepted");
            List<String> clauses = List.copyOf(element.at("clauses").words(MAX_PATTERNS));
            clauses.stream()
                    .filter(clause -> sources.values().stream()
                            .noneMatch(source -> source.clauses().contains(clause)))
                    .forEach(clause -> element.at("clauses")
                            .fault(PolicyFault.Kind.REFERENCE, "no source has the clause " + clause));
            OpenPoint point = new OpenPoint(
                    element.at("id").text(),
                    clauses,
                    element.at("codes").optionalWords(MAX_PATTERNS),
                    element.at("question").bothLanguages(),
                    element.at("reading").bothLanguages(),
                    element.at("why").bothLanguages(),
                    element.at("accepted").flag());
            if (points.put(point.id(), point) != null) {
                element.at("id").fault(PolicyFault.Kind.DUPLICATE, "two open points are called " + point.id());
            }
        }
        return List.copyOf(points.values());
    }

    private static List<Accepted> accepted(Cursor at) {
        List<Accepted> accepted = new ArrayList<>();
        for (Cursor element : at.optionalElements(MAX_OPEN_POINTS)) {
            element.only("finding", "subject", "why");
            accepted.add(new Accepted(
                    element.at("finding").text(),
                    element.at("subject").text(),
                    element.at("why").text()));
        }
        return accepted;
    }

    private static List<PolicyTest> tests(Cursor at) {
        List<PolicyTest> tests = new ArrayList<>();
        for (Cursor element : at.optionalElements(MAX_TESTS)) {
            element.only("name", "application", "expect");
            List<PolicyTest.Expected> expected = new ArrayList<>();
            for (Cursor each : element.at("expect").elements(MAX_TESTS)) {
                each.only("outcome", "codes");
                expected.add(new PolicyTest.Expected(
                        each.at("outcome").word(Outcome.class), each.at("codes").optionalWords(MAX_PATTERNS)));
            }
            element.at("application").members();
            tests.add(new PolicyTest(
                    element.at("name").text(), element.at("application").json(), expected));
        }
        return tests;
    }
}
