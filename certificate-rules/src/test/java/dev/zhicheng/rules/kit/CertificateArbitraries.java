package dev.zhicheng.rules.kit;

import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.title.LevelWord;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.core.title.SeriesTitles;
import dev.zhicheng.core.title.Title;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Certificates for one policy and catalogue. Fields are grouped by what must fit together in a right one. */
final class CertificateArbitraries {

    private static final long SMALL_IMAGE = 400_000;

    private record TitleFields(
            @Nullable String title,
            @Nullable String series,
            @Nullable String level) {}

    private record DateFields(
            @Nullable String issuedOn, @Nullable String acquiredOn) {}

    private record PaperFields(
            @Nullable String number,
            @Nullable String speciality,
            @Nullable String issuer,
            @Nullable String documentNumber) {}

    private record ReviewFields(
            @Nullable Acquisition acquisition, @Nullable String legend, Medium medium, List<CoverImage> images) {}

    private final Policy policy;
    private final TitleCatalogue catalogue;
    private final PolicyConstants constants;

    CertificateArbitraries(Policy policy, TitleCatalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.constants = PolicyConstants.of(policy);
    }

    /** Certificates with each field right by itself or nearly so; {@code wild} ones have faults as well. */
    Arbitrary<PaperCertificate> certificates(boolean wild) {
        return Combinators.combine(titles(wild), dates(wild), paper(wild), review(wild))
                .as((title, date, paper, review) -> new PaperCertificate(
                        paper.number,
                        title.series,
                        title.title,
                        paper.speciality,
                        title.level,
                        date.issuedOn,
                        date.acquiredOn,
                        paper.issuer,
                        paper.documentNumber,
                        review.acquisition,
                        review.legend,
                        review.medium,
                        review.images));
    }

    private Arbitrary<TitleFields> titles(boolean wild) {
        Arbitrary<TitleFields> senior = fields(List.of(TitleLevel.ASSOCIATE_SENIOR, TitleLevel.FULL_SENIOR));
        if (!wild) {
            return senior;
        }
        List<String> odd = new ArrayList<>(constants.texts(Fact.TITLE));
        catalogue.vocabulary().nonTitles().forEach(rule -> odd.addAll(rule.names()));
        odd.addAll(List.of("炼金术士", "二级教授", "", " "));
        Arbitrary<TitleFields> mixed = Combinators.combine(
                        FieldArbitraries.written(FieldArbitraries.mostly(anyTitle(), Arbitraries.of(odd))),
                        FieldArbitraries.written(FieldArbitraries.mostly(anySeries(), Arbitraries.of("炼金系列", ""))),
                        FieldArbitraries.written(FieldArbitraries.mostly(levelWords(), Arbitraries.of("九段", ""))))
                .as(TitleFields::new);
        return Arbitraries.frequencyOf(
                Tuple.of(6, senior), Tuple.of(1, fields(List.of(TitleLevel.values()))), Tuple.of(3, mixed));
    }

    /** Titles of the levels, with a series and a level word that go with them. */
    private Arbitrary<TitleFields> fields(List<TitleLevel> levels) {
        return Arbitraries.of(levels).flatMap(level -> {
            List<TitleFields> all = new ArrayList<>();
            for (SeriesTitles group : catalogue.groups()) {
                for (Title title : group.titles()) {
                    if (title.level() == level) {
                        Stream.concat(Stream.of(title.name()), title.aliases().stream())
                                .forEach(name -> all.add(
                                        new TitleFields(name, group.series().name(), level.chineseName())));
                    }
                }
            }
            return all.isEmpty() ? anyTitleFields() : Arbitraries.of(all);
        });
    }

    private Arbitrary<TitleFields> anyTitleFields() {
        return anyTitle().map(title -> new TitleFields(title, null, null));
    }

    private Arbitrary<@Nullable String> anyTitle() {
        return Arbitraries.of(catalogue.groups().stream()
                .flatMap(group -> group.titles().stream())
                .map(Title::name)
                .distinct()
                .toList());
    }

    private Arbitrary<@Nullable String> anySeries() {
        return Arbitraries.of(catalogue.series().stream()
                .flatMap(CertificateArbitraries::namesOf)
                .toList());
    }

    private static Stream<String> namesOf(Series series) {
        return Stream.concat(Stream.of(series.name()), series.aliases().stream());
    }

    private Arbitrary<@Nullable String> levelWords() {
        Map<LevelWord, List<String>> words = catalogue.vocabulary().levelWords();
        return Arbitraries.of(Stream.of(LevelWord.values())
                .flatMap(word -> words.getOrDefault(word, List.of()).stream())
                .toList());
    }

    private Arbitrary<DateFields> dates(boolean wild) {
        Arbitrary<@Nullable String> right = FieldArbitraries.dates(constants);
        if (!wild) {
            return right.map(date -> new DateFields(date, date));
        }
        Arbitrary<@Nullable String> any =
                FieldArbitraries.written(FieldArbitraries.mostly(right, FieldArbitraries.brokenDates()));
        return Combinators.combine(any, any.injectNull(0.3)).as(DateFields::new);
    }

    private Arbitrary<PaperFields> paper(boolean wild) {
        List<String> listed = constants.texts(Fact.ISSUER);
        Arbitrary<@Nullable String> issuers = listed.isEmpty() ? Arbitraries.of("省人力资源和社会保障厅") : Arbitraries.of(listed);
        Arbitrary<@Nullable String> numbers =
                Arbitraries.integers().between(1, wild ? 12 : 9_999_999).map("G%d"::formatted);
        Arbitrary<@Nullable String> specialities = Arbitraries.of("兽医", "内科", "桥梁工程");
        Arbitrary<@Nullable String> documents = FieldArbitraries.documentNumbers(policy);
        if (!wild) {
            return Combinators.combine(numbers, specialities, issuers, documents)
                    .as(PaperFields::new);
        }
        return Combinators.combine(
                        FieldArbitraries.written(FieldArbitraries.mostly(numbers, Arbitraries.of("", " "))),
                        FieldArbitraries.written(FieldArbitraries.mostly(specialities, Arbitraries.of("", " "))),
                        FieldArbitraries.written(
                                FieldArbitraries.mostly(issuers, Arbitraries.of("某市人事局", "中华人民共和国人事部", ""))),
                        FieldArbitraries.written(
                                FieldArbitraries.mostly(documents, FieldArbitraries.brokenDocumentNumbers())))
                .as(PaperFields::new);
    }

    private Arbitrary<ReviewFields> review(boolean wild) {
        List<String> legends = constants.texts(Fact.LEGEND);
        Arbitrary<@Nullable String> right = legends.isEmpty() ? Arbitraries.of("无") : Arbitraries.of(legends);
        if (!wild) {
            return Combinators.combine(
                            Arbitraries.of(Acquisition.class),
                            right,
                            image(CoverPage.COVER_1, false),
                            image(CoverPage.COVER_2, false))
                    .as((acquisition, legend, first, second) ->
                            new ReviewFields(acquisition, legend, Medium.PAPER, List.of(first, second)));
        }
        return Combinators.combine(
                        Arbitraries.of(Acquisition.class).injectNull(0.1),
                        FieldArbitraries.written(
                                FieldArbitraries.mostly(right, Arbitraries.of("仅限本系统", "所属单位内", "范围内有效"))),
                        Arbitraries.frequency(Tuple.of(9, Medium.PAPER), Tuple.of(1, Medium.ELECTRONIC)),
                        image(CoverPage.COVER_1, true).list().ofMaxSize(1),
                        image(CoverPage.COVER_2, true).list().ofMaxSize(2),
                        image(null, true).list().ofMaxSize(1))
                .as((acquisition, legend, medium, first, second, others) -> new ReviewFields(
                        acquisition,
                        legend,
                        medium,
                        Stream.of(first, second, others).flatMap(List::stream).toList()));
    }

    private Arbitrary<CoverImage> image(@Nullable CoverPage page, boolean wild) {
        List<String> listed = constants.texts(Fact.IMAGE_TYPE);
        Arbitrary<@Nullable String> types =
                listed.isEmpty() ? Arbitraries.of("image/jpeg", "image/png") : Arbitraries.of(listed);
        if (!wild) {
            return types.map(type -> new CoverImage(page, type, SMALL_IMAGE, null));
        }
        List<Long> sizes = new ArrayList<>(List.of(SMALL_IMAGE, 0L));
        sizes.addAll(constants.numbers(Fact.IMAGE_SIZE));
        return Combinators.combine(
                        FieldArbitraries.mostly(
                                types, Arbitraries.of("image/gif", "IMAGE/PNG", " ", "application/pdf")),
                        Arbitraries.of(sizes).injectNull(0.05))
                .as((type, size) -> new CoverImage(page, type, size, null));
    }
}
