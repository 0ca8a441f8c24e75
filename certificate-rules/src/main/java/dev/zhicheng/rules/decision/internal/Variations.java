package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every way in which an application with one certificate of one image can be, for some policies. */
final class Variations {

    static final Application BLANK = new Application(
            "case",
            null,
            new Applicant(null, null, null, null, null),
            List.of(new PaperCertificate(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new CoverImage(CoverPage.COVER_1, null, null, null)))));

    private static final Map<Fact, Set<Fact>> FOLLOWING = new EnumMap<>(Map.of(
            Fact.CITIZEN_ID, Set.of(Fact.CITIZEN_ID, Fact.CITIZEN_ID_FORM, Fact.BIRTH_DATE),
            Fact.DOCUMENT_NUMBER, Set.of(Fact.DOCUMENT_NUMBER, Fact.DOCUMENT_FORM, Fact.DOCUMENT_YEAR),
            Fact.TITLE, Set.of(Fact.TITLE, Fact.TITLE_STANDING, Fact.TITLE_LEVEL, Fact.SERIES, Fact.TITLE_IN_SERIES)));

    private static final Map<Fact, List<String>> UNREADABLE = new EnumMap<>(Map.of(
            Fact.SUBMITTED_ON, List.of("不详", "2020-02-30"),
            Fact.ISSUED_ON, List.of("不详", "2020-02-30"),
            Fact.ACQUIRED_ON, List.of("不详", "2020-02-30"),
            Fact.NAME, List.of("张", "张1", "·张", "张\u200B三"),
            Fact.CITIZEN_ID,
                    List.of(
                            "6422211966XXXX0001",
                            "123",
                            "64222119660607000A",
                            "642221196613070001",
                            "642221180007060001",
                            "642221196607060002",
                            "640402551231002"),
            Fact.LEVEL_WORD, List.of("不明"),
            Fact.DOCUMENT_NUMBER, List.of("无号")));

    private final Set<Policy> policies;
    private final TitleCatalogue catalogue;
    private final FactReader reader;
    private final ApplicationFacts blank;

    Variations(Set<Policy> policies, TitleCatalogue catalogue) {
        this.policies = policies;
        this.catalogue = catalogue;
        this.reader = new FactReader(catalogue);
        this.blank = reader.read(BLANK, List.of());
    }

    List<Variation> all() {
        List<Variation> all = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            switch (fact) {
                case TITLE -> all.add(titles());
                case DUPLICATE -> all.add(words(fact, true));
                case SERIES,
                        TITLE_STANDING,
                        TITLE_LEVEL,
                        TITLE_IN_SERIES,
                        CITIZEN_ID_FORM,
                        BIRTH_DATE,
                        DOCUMENT_FORM,
                        DOCUMENT_YEAR,
                        ACQUISITION_DATE -> {
                    // these follow from others
                }
                case EMPLOYMENT, ACQUISITION -> all.add(words(fact, true));
                case MEDIUM -> all.add(words(fact, false));
                default -> all.add(of(fact));
            }
        }
        return all;
    }

    private Variation of(Fact fact) {
        Set<Fact> following = FOLLOWING.getOrDefault(fact, Set.of(fact));
        Place place = Place.of(fact, 0, 0);
        List<Variation.Option> options = new ArrayList<>();
        Set<String> values = new LinkedHashSet<>();
        if (fact == Fact.COVER_1 || fact == Fact.COVER_2) {
            // the first way is taken where nobody minds, and what is said of a picture needs one
            values.add(fact.name());
        }
        values.add(null);
        for (Policy policy : policies) {
            values.addAll(values(place, policy));
        }
        values.addAll(UNREADABLE.getOrDefault(fact, List.of()));
        values.forEach(value -> options.add(read(List.of(new Variation.Edit(place, value)), null, following)));
        if (fact.faults().contains(Fact.LOST_PRECISION)) {
            ReadFault.Kind kind = fact == Fact.CITIZEN_ID
                    ? ReadFault.Kind.CITIZEN_ID_LOST_PRECISION
                    : ReadFault.Kind.DATE_LOST_PRECISION;
            options.add(read(List.of(), new ReadFault(place.path(blank), kind, null), following));
        }
        return new Variation(following, distinct(options));
    }

    private List<String> values(Place place, Policy policy) {
        DateSpecimens dates = new DateSpecimens(policy);
        return switch (place.fact()) {
            case SUBMITTED_ON, ISSUED_ON, ACQUIRED_ON -> dates.axis();
            case CITIZEN_ID -> dates.citizenIdsAlongAxis();
            case DOCUMENT_NUMBER -> dates.documentNumbersAlongAxis();
            default -> new Specimens(policy, catalogue).valid(place, blank);
        };
    }

    private Variation titles() {
        Set<Fact> following = FOLLOWING.get(Fact.TITLE);
        Place title = Place.of(Fact.TITLE, 0, -1);
        Place series = Place.of(Fact.SERIES, 0, -1);
        Set<String> titles = new LinkedHashSet<>();
        for (Policy policy : policies) {
            titles.addAll(new Specimens(policy, catalogue).valid(title, blank));
        }
        titles.add(null);
        List<Variation.Option> options = new ArrayList<>();
        for (String name : titles) {
            Set<String> names = new LinkedHashSet<>();
            names.add(null);
            names.add("未知系列");
            ApplicationFacts withTitle = reader.read(Edits.set(BLANK, title, name), List.of());
            for (Policy policy : policies) {
                names.addAll(new Specimens(policy, catalogue).valid(series, withTitle));
            }
            for (String of : names) {
                options.add(read(
                        List.of(new Variation.Edit(title, name), new Variation.Edit(series, of)), null, following));
            }
        }
        return new Variation(following, distinct(options));
    }

    /** The words of a closed set, and absence where a word can be absent. */
    private static Variation words(Fact fact, boolean mayBeAbsent) {
        List<Variation.Option> options = new ArrayList<>();
        Place place = Place.of(fact, 0, -1);
        boolean written = fact != Fact.DUPLICATE;
        if (mayBeAbsent) {
            options.add(new Variation.Option(
                    written ? List.of(new Variation.Edit(place, null)) : List.of(), null, Map.of()));
        }
        for (String word : fact.codes()) {
            options.add(new Variation.Option(
                    written ? List.of(new Variation.Edit(place, word)) : List.of(),
                    null,
                    Map.of(fact, Code.of(fact, word))));
        }
        return new Variation(Set.of(fact), options);
    }

    private Variation.Option read(List<Variation.Edit> edits, @Nullable ReadFault lost, Set<Fact> following) {
        Application edited = new Variation.Option(edits, lost, Map.of()).applyTo(BLANK);
        ApplicationFacts facts = reader.read(edited, lost == null ? List.of() : List.of(lost));
        Map<Fact, Object> values = new EnumMap<>(Fact.class);
        for (Fact fact : following) {
            Object value = Place.of(fact, 0, 0).row(facts).get(fact);
            if (value != null) {
                values.put(fact, value);
            }
        }
        return new Variation.Option(edits, lost, values);
    }

    private static List<Variation.Option> distinct(List<Variation.Option> options) {
        Set<Map<Fact, Object>> seen = new LinkedHashSet<>();
        return options.stream().filter(option -> seen.add(option.values())).toList();
    }
}
