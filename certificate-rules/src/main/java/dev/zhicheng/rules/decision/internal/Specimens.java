package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.core.title.LevelWord;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.core.title.SeriesTitles;
import dev.zhicheng.core.title.Title;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.core.title.TitleMatch;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.NamedList;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.TextClassifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values that stand for all: for each fact, at least one of every class that the policy tells apart, seen against the rest
 * of the application. Whatever is true of all specimens is true of all values.
 */
public final class Specimens {

    static final String IMAGE_TYPE = "image/jpeg";
    static final long IMAGE_SIZE = 1;

    private static final long BESIDE_DATES = Origins.bits(
            List.of(Fact.SUBMITTED_ON, Fact.CITIZEN_ID, Fact.ISSUED_ON, Fact.ACQUIRED_ON, Fact.DOCUMENT_NUMBER));

    private static final String OTHER_TEXT = "其他字样";
    private static final String NO_TITLE = "高级技师";

    private final Policy policy;
    private final TitleCatalogue catalogue;
    private final DateSpecimens dates;
    private final Map<Fact, List<String>> fixed = new EnumMap<>(Fact.class);
    private final Set<String> specialTitles;

    /** The specimens for a policy and a catalogue. */
    public Specimens(Policy policy, TitleCatalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.dates = new DateSpecimens(policy);
        for (Fact fact : Fact.values()) {
            fixed.put(fact, List.copyOf(independent(fact)));
        }
        this.specialTitles =
                fixed.get(Fact.TITLE).stream().map(TextCleaner::lookupKey).collect(Collectors.toUnmodifiableSet());
    }

    /** Readable values for a place of an application, each class of them at least once. */
    public List<String> valid(Place place, ApplicationFacts facts) {
        return switch (place.fact()) {
            case SUBMITTED_ON, ISSUED_ON, ACQUIRED_ON -> dates.of(place, facts);
            case CITIZEN_ID -> dates.citizenIds(facts);
            case DOCUMENT_NUMBER -> dates.documentNumbers(place, facts);
            case NUMBER ->
                List.of("补" + (place.certificate() + 1) + "-"
                        + facts.certificates().size());
            case SERIES -> series(facts.certificates().get(place.certificate()));
            case TITLE -> titles(facts.certificates().get(place.certificate()));
            default -> fixed.get(place.fact());
        };
    }

    /** The written facts beside which the specimens of a fact are chosen, as bits of {@link Origins}. */
    public static long chosenBeside(Fact fact) {
        return switch (fact) {
            case SUBMITTED_ON, ISSUED_ON, ACQUIRED_ON -> BESIDE_DATES;
            case CITIZEN_ID, DOCUMENT_NUMBER -> Origins.of(Fact.ISSUED_ON);
            case SERIES -> Origins.of(Fact.TITLE);
            case TITLE -> Origins.of(Fact.SERIES);
            default -> 0;
        };
    }

    private Set<String> independent(Fact fact) {
        Set<String> values = new LinkedHashSet<>();
        policy.rules().forEach(rule -> collect(rule.when(), fact, values));
        switch (fact) {
            case EMPLOYMENT, ACQUISITION, MEDIUM -> values.addAll(fact.codes());
            case LEVEL_WORD -> {
                for (LevelWord word : LevelWord.values()) {
                    catalogue.vocabulary().levelWords().getOrDefault(word, List.of()).stream()
                            .findFirst()
                            .ifPresent(values::add);
                }
            }
            case NAME -> values.add("张三");
            case COVER_1, COVER_2 -> values.add(fact.name());
            case IMAGE_TYPE -> values.add("image/x-other");
            case IMAGE_SIZE -> values.add("1");
            default -> values.add(OTHER_TEXT);
        }
        return values;
    }

    private void collect(Condition condition, Fact fact, Set<String> values) {
        if (condition.subject() == fact) {
            if (condition instanceof Condition.Listed listed) {
                policy.lists().get(listed.list()).entries().stream()
                        .map(NamedList.Entry::name)
                        .forEach(values::add);
            } else if (condition instanceof Condition.Classed classed) {
                addClasses(policy.classifiers().get(classed.classifier()), values);
            } else if (condition instanceof Condition.Over over) {
                values.add(Long.toString(over.limit()));
                values.add(Long.toString(over.limit() + 1));
            }
        }
        condition.children().forEach(part -> collect(part, fact, values));
    }

    private static void addClasses(TextClassifier classifier, Set<String> values) {
        for (TextClassifier.TextClass cls : classifier.classes()) {
            cls.equal().stream().limit(1).forEach(values::add);
            cls.containing().forEach(pattern -> values.add(pattern.replace(CompiledClassifier.GAP, "")));
        }
    }

    private List<String> series(CertificateFacts certificate) {
        List<String> names = new ArrayList<>();
        TitleMatch match = certificate.match();
        List<Series> fitting = match == null ? List.of() : match.series();
        fitting.forEach(series -> names.add(series.name()));
        catalogue.series().stream()
                .filter(series -> !fitting.contains(series))
                .limit(1)
                .forEach(series -> names.add(series.name()));
        return names;
    }

    private List<String> titles(CertificateFacts certificate) {
        List<String> names = new ArrayList<>();
        for (TitleLevel level : TitleLevel.values()) {
            catalogue.groups().stream()
                    .filter(group ->
                            certificate.series() == null || certificate.series().equals(group.series()))
                    .map(group -> titleOf(group, level))
                    .filter(name -> !name.isEmpty())
                    .limit(1)
                    .forEach(names::add);
        }
        catalogue.groups().stream()
                .filter(group -> !group.series().equals(certificate.series()))
                .map(group -> titleOf(group, TitleLevel.FULL_SENIOR))
                .filter(name -> !name.isEmpty())
                .limit(1)
                .forEach(names::add);
        names.addAll(fixed.get(Fact.TITLE));
        names.add(NO_TITLE);
        return names;
    }

    /** A title of that level which no list of the policy makes special. */
    private String titleOf(SeriesTitles group, TitleLevel level) {
        for (Title title : group.titles()) {
            if (title.level() == level && !specialTitles.contains(TextCleaner.lookupKey(title.name()))) {
                return title.name();
            }
        }
        return "";
    }
}
