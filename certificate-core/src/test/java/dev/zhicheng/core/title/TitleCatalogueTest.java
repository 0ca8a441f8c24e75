package dev.zhicheng.core.title;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TitleCatalogueTest {

    private final TitleCatalogue catalogue = TitleCatalogue.bundled();

    @Test
    void it_holds_31_groups_348_titles_and_699_names() {
        assertThat(catalogue.groups()).hasSize(31);
        assertThat(titles()).hasSize(348);
        assertThat(titles().flatMap(TitleCatalogueTest::names).distinct()).hasSize(699);
    }

    @Test
    void no_name_stands_on_two_levels() {
        Map<String, TitleLevel> levels = new HashMap<>();
        titles().forEach(title -> names(title).forEach(name -> {
            TitleLevel before = levels.putIfAbsent(name, title.level());
            assertThat(before).as(name).isIn(null, title.level());
            assertThat(catalogue.find(name).orElseThrow().level()).as(name).isEqualTo(title.level());
        }));
        assertThat(levels).hasSize(699);
    }

    @Test
    void every_name_is_found_again_in_any_width_and_with_any_white_space() {
        catalogue.groups().forEach(group -> group.titles()
                .forEach(title -> names(title).forEach(name -> {
                    for (String form : List.of(name, narrow(name), wide(name), " " + name + "\u3000", broken(name))) {
                        TitleMatch match = catalogue.find(form).orElseThrow(() -> new AssertionError(form));
                        assertThat(match.level()).as(form).isEqualTo(title.level());
                        assertThat(match.isIn(group.series())).as(form).isTrue();
                    }
                })));
    }

    @Test
    void codes_of_gb_t_8561_agree_with_levels() {
        List<Title> coded = titles().filter(title -> title.gb8561() != null).toList();
        assertThat(coded).hasSize(233);
        for (Title title : coded) {
            String code = title.gb8561();
            if (code.equals("416")) {
                assertThat(title.name()).isEqualTo("小学三级教师");
            } else {
                assertThat(code.charAt(2) - '0')
                        .as(title.name())
                        .isEqualTo(title.level().code());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "高级兽医师, ASSOCIATE_SENIOR",
        "高级记者, FULL_SENIOR",
        "主任记者, ASSOCIATE_SENIOR",
        "主任医师, FULL_SENIOR",
        "小学高级教师, INTERMEDIATE",
        "一级飞行员, ASSOCIATE_SENIOR",
        "一级律师, FULL_SENIOR",
        "教授级高级工程师, FULL_SENIOR",
        "研究员(社会科学), FULL_SENIOR",
        "研究员（社会科学）, FULL_SENIOR"
    })
    void the_level_comes_from_the_table_and_not_from_the_prefix(String name, TitleLevel level) {
        assertThat(catalogue.find(name).orElseThrow().level()).isEqualTo(level);
    }

    @Test
    void a_name_may_stand_in_several_series_and_a_title_in_one() {
        TitleMatch researcher = catalogue.find("研究员").orElseThrow();
        assertThat(researcher.series()).extracting(Series::code).contains("02", "03");
        assertThat(researcher.isIn(catalogue.seriesOfCode("05").orElseThrow())).isFalse();
        assertThat(catalogue.find("高级兽医师").orElseThrow().series())
                .extracting(Series::name)
                .containsExactly("农业技术人员");
    }

    @Test
    void twenty_four_names_occur_in_several_series() {
        Map<String, Set<String>> series = new HashMap<>();
        catalogue.groups().forEach(group -> group.titles()
                .forEach(title -> names(title).forEach(name -> series.computeIfAbsent(name, key -> new HashSet<>())
                        .add(group.series().code()))));
        assertThat(series.entrySet())
                .filteredOn(entry -> entry.getValue().size() > 1)
                .hasSize(24);
        series.forEach(
                (name, codes) -> assertThat(catalogue.find(name).orElseThrow().series())
                        .as(name)
                        .extracting(Series::code)
                        .containsExactlyInAnyOrderElementsOf(codes));
    }

    @Test
    void a_bare_school_teachers_title_is_ambiguous_before_2015_and_a_qualified_one_is_not() {
        for (String name : List.of("高级教师", "一级教师", "二级教师", "三级教师")) {
            assertThat(catalogue.find(name).orElseThrow().ambiguousBefore())
                    .as(name)
                    .hasValue(2015);
        }
        assertThat(catalogue.find("中小学高级教师").orElseThrow().ambiguousBefore()).isEmpty();
        assertThat(catalogue.find("高级兽医师").orElseThrow().ambiguousBefore()).isEmpty();
    }

    @Test
    void an_old_name_says_that_it_is_one() {
        TitleMatch match = catalogue.find("中学高级教师").orElseThrow();
        assertThat(match.isHistorical()).isTrue();
        assertThat(match.candidates().get(0).title().until()).isEqualTo(2015);
        assertThat(catalogue.find("高级兽医师").orElseThrow().isHistorical()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"农业系列", "农业\n系列", "农业技术人员", " 农业系列　"})
    void a_series_is_found_by_any_of_its_names(String text) {
        assertThat(catalogue.findSeries(text).orElseThrow().code()).isEqualTo("06");
    }

    @ParameterizedTest
    @CsvSource({
        "高级技师, SKILL_GRADE",
        "技师(工人), SKILL_GRADE",
        "执业医师, LICENCE",
        "特级教师, HONOUR",
        "博士生导师, DEGREE_OR_ROLE",
        "一级调研员, CIVIL_SERVICE_RANK",
        "专业技术七级, POST_GRADE",
        "二级教授, POST_GRADE"
    })
    void what_is_no_title_has_its_reason(String text, NonTitle.Reason reason) {
        assertThat(catalogue.findNonTitle(text).orElseThrow().reason()).isEqualTo(reason);
        assertThat(catalogue.find(text)).isEmpty();
    }

    @Test
    void a_post_grade_is_stripped_and_leaves_the_title() {
        String remainder = catalogue.findNonTitle("九级副研究员").orElseThrow().remainder();
        assertThat(remainder).isEqualTo("副研究员");
        assertThat(catalogue.find(remainder).orElseThrow().level()).isEqualTo(TitleLevel.ASSOCIATE_SENIOR);
        assertThat(catalogue.findNonTitle("高级技师").orElseThrow().remainder()).isNull();
        assertThat(catalogue.findNonTitle("高级兽医师")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "正高, FULL_SENIOR",
        "副高级, ASSOCIATE_SENIOR",
        "高级(副高), ASSOCIATE_SENIOR",
        "高级, SENIOR_UNSPECIFIED",
        "中级职称, INTERMEDIATE",
        "初级（员级）, TECHNICIAN",
        "初级, JUNIOR_UNSPECIFIED"
    })
    void a_level_word_is_found(String text, LevelWord word) {
        assertThat(catalogue.findLevelWord(text)).contains(word);
    }

    @Test
    void a_bare_senior_word_fits_both_senior_levels_and_a_bare_junior_one_both_junior_ones() {
        assertThat(Stream.of(TitleLevel.values()).filter(LevelWord.SENIOR_UNSPECIFIED::fits))
                .containsExactly(TitleLevel.FULL_SENIOR, TitleLevel.ASSOCIATE_SENIOR);
        assertThat(Stream.of(TitleLevel.values()).filter(LevelWord.JUNIOR_UNSPECIFIED::fits))
                .containsExactly(TitleLevel.ASSISTANT, TitleLevel.TECHNICIAN);
        assertThat(Stream.of(TitleLevel.values()).filter(LevelWord.INTERMEDIATE::fits))
                .containsExactly(TitleLevel.INTERMEDIATE);
        assertThat(LevelWord.SENIOR_UNSPECIFIED.level()).isEmpty();
        assertThat(catalogue.findLevelWord("很高")).isEmpty();
    }

    @Test
    void an_overlay_adds_titles_and_gives_a_name_another_meaning() {
        Series agriculture = new Series("06", "农业技术人员", List.of("农牧系列"), null);
        Series own = new Series("Y1", "枸杞专业人员", List.of(), null);
        TitleCatalogue overlay = TitleCatalogue.of(
                List.of(
                        new SeriesTitles(agriculture, List.of(Title.of("高级滩羊师", TitleLevel.ASSOCIATE_SENIOR))),
                        new SeriesTitles(own, List.of(Title.of("小学高级教师", TitleLevel.ASSOCIATE_SENIOR)))),
                TitleVocabulary.EMPTY);
        TitleCatalogue both = catalogue.overlaidWith(overlay);
        assertThat(both.find("高级滩羊师").orElseThrow().series())
                .extracting(Series::code)
                .containsExactly("06");
        assertThat(both.find("小学高级教师").orElseThrow().level()).isEqualTo(TitleLevel.ASSOCIATE_SENIOR);
        assertThat(both.find("高级兽医师").orElseThrow().isIn(agriculture)).isTrue();
        assertThat(both.findSeries("农牧系列")).contains(agriculture);
        assertThat(both.findNonTitle("高级技师")).isPresent();
        assertThat(both.findLevelWord("高级")).contains(LevelWord.SENIOR_UNSPECIFIED);
        assertThat(catalogue.find("高级滩羊师")).isEmpty();
    }

    @Test
    void a_name_on_two_levels_is_refused() {
        Series series = new Series("Y1", "枸杞专业人员", List.of(), null);
        List<SeriesTitles> groups = List.of(new SeriesTitles(
                series,
                List.of(
                        Title.of("枸杞师（高级）", TitleLevel.ASSOCIATE_SENIOR),
                        Title.of("枸杞师", TitleLevel.INTERMEDIATE, "枸杞师(高级)"))));
        assertThatThrownBy(() -> TitleCatalogue.of(groups, TitleVocabulary.EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("枸杞师");
    }

    @Test
    void two_series_of_one_name_are_refused() {
        List<SeriesTitles> groups = List.of(
                new SeriesTitles(new Series("Y1", "枸杞专业人员", List.of(), null), List.of()),
                new SeriesTitles(new Series("Y2", "滩羊专业人员", List.of("枸杞 专业人员"), null), List.of()));
        assertThatThrownBy(() -> TitleCatalogue.of(groups, TitleVocabulary.EMPTY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_of_another_form_is_refused() {
        assertThatThrownBy(() -> TitleCatalogue.read(bytes("[{\"series\":{},\"titel\":[]}]"), bytes("{}")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_level_word_with_two_meanings_is_refused() {
        TitleVocabulary vocabulary = new TitleVocabulary(
                Map.of(LevelWord.ASSOCIATE_SENIOR, List.of("副高"), LevelWord.SENIOR_UNSPECIFIED, List.of("副 高")),
                null,
                List.of());
        assertThatThrownBy(() -> TitleCatalogue.of(List.of(), vocabulary))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("副");
    }

    @Test
    void an_overlay_gives_a_level_word_another_meaning() {
        for (LevelWord meaning : LevelWord.values()) {
            TitleVocabulary vocabulary = new TitleVocabulary(Map.of(meaning, List.of("高级")), null, List.of());
            TitleCatalogue both = catalogue.overlaidWith(TitleCatalogue.of(List.of(), vocabulary));
            assertThat(both.findLevelWord("高级")).contains(meaning);
            assertThat(both.findLevelWord("高级职称")).contains(LevelWord.SENIOR_UNSPECIFIED);
        }
    }

    @Test
    void a_vocabulary_keeps_its_words_and_their_order() {
        List<String> words = new ArrayList<>(List.of("副高"));
        Map<LevelWord, List<String>> given = new LinkedHashMap<>();
        List.of(LevelWord.JUNIOR_UNSPECIFIED, LevelWord.ASSOCIATE_SENIOR, LevelWord.FULL_SENIOR)
                .forEach(meaning -> given.put(meaning, words));
        TitleVocabulary vocabulary = new TitleVocabulary(given, null, List.of());
        words.add("高级");
        assertThat(vocabulary.levelWords().keySet())
                .containsExactly(LevelWord.FULL_SENIOR, LevelWord.ASSOCIATE_SENIOR, LevelWord.JUNIOR_UNSPECIFIED);
        assertThat(vocabulary.levelWords().get(LevelWord.FULL_SENIOR)).containsExactly("副高");
    }

    @Test
    void two_series_of_one_code_are_refused() {
        List<SeriesTitles> groups = List.of(
                new SeriesTitles(new Series("Y1", "枸杞专业人员", List.of(), null), List.of()),
                new SeriesTitles(new Series("Y1", "滩羊专业人员", List.of(), null), List.of()));
        assertThatThrownBy(() -> TitleCatalogue.of(groups, TitleVocabulary.EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Y1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null|{\"levelWords\":{},\"notTitles\":[]}", "[null]|{}", "[]|null", "[]|{}"})
    void a_file_with_nothing_where_something_belongs_is_refused(String titles, String vocabulary) {
        assertThatThrownBy(() -> TitleCatalogue.read(bytes(titles), bytes(vocabulary)))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static ByteArrayInputStream bytes(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private Stream<Title> titles() {
        return catalogue.groups().stream().flatMap(group -> group.titles().stream());
    }

    private static Stream<String> names(Title title) {
        return Stream.concat(Stream.of(title.name()), title.aliases().stream());
    }

    private static String narrow(String name) {
        return name.replace('（', '(').replace('）', ')');
    }

    private static String wide(String name) {
        return name.replace('(', '（').replace(')', '）');
    }

    private static String broken(String name) {
        return name.substring(0, name.length() / 2) + "\n" + name.substring(name.length() / 2);
    }
}
