package dev.zhicheng.core.title;

import dev.zhicheng.core.text.TextCleaner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The titles, their levels and series, and the words around them (资格名称, 级别, 系列; 四).
 *
 * <p>The bundled one holds the 27 national series (2021) and four beside them with today's and older names, checked against
 * GB/T 8561-2001. It is no list of who may award what. A level comes from here and from nowhere else: 高级记者 is 正高级,
 * 小学高级教师 is 中级, and no rule of thumb knows. All look-ups ignore width and white space. A caller may overlay or
 * replace it. Immutable and thread-safe.
 */
public final class TitleCatalogue {

    private static final class Bundled {
        static final TitleCatalogue INSTANCE = TitleCatalogueFiles.bundled();
    }

    private final List<SeriesTitles> groups;
    private final TitleVocabulary vocabulary;
    private final TitleIndex titles;
    private final NonTitleIndex nonTitles;
    private final Map<String, Series> seriesByName;
    private final Map<String, LevelWord> levelWords;

    private TitleCatalogue(List<SeriesTitles> groups, TitleVocabulary vocabulary) {
        this.groups = List.copyOf(groups);
        this.vocabulary = vocabulary;
        this.titles = new TitleIndex(groups);
        this.nonTitles = new NonTitleIndex(vocabulary.nonTitles());
        this.seriesByName = seriesByName(groups);
        this.levelWords = levelWords(vocabulary);
    }

    /** The catalogue in the jar, read once. */
    public static TitleCatalogue bundled() {
        return Bundled.INSTANCE;
    }

    /**
     * A catalogue of the caller's own.
     *
     * @throws IllegalArgumentException when a name stands on two levels, a series' name or code means two series, a level
     *     word has two meanings, or a pattern of the vocabulary is none
     */
    public static TitleCatalogue of(List<SeriesTitles> groups, TitleVocabulary vocabulary) {
        return new TitleCatalogue(groups, Objects.requireNonNull(vocabulary, "vocabulary"));
    }

    /**
     * Reads a catalogue and a vocabulary from JSON in UTF-8, in the form of the bundled files. The streams are closed.
     *
     * @throws java.io.UncheckedIOException when a stream cannot be read or is not of that form
     * @throws IllegalArgumentException as {@link #of}
     */
    public static TitleCatalogue read(InputStream titles, InputStream vocabulary) {
        try (titles;
                vocabulary) {
            return of(TitleCatalogueFiles.readTitles(titles), TitleCatalogueFiles.readVocabulary(vocabulary));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /**
     * This catalogue with {@code overlay} laid over it: a name the overlay knows means what the overlay says, in every
     * series, and a title that goes by its name goes with its other names; a series with the same code takes the overlay's
     * name and aliases; a level word means what the overlay says; other level words and the non-titles are added.
     */
    public TitleCatalogue overlaidWith(TitleCatalogue overlay) {
        Map<String, SeriesTitles> merged = new LinkedHashMap<>();
        for (SeriesTitles group : groups) {
            List<Title> kept = group.titles().stream()
                    .map(overlay::withoutOwnNames)
                    .flatMap(Optional::stream)
                    .toList();
            merged.put(group.series().code(), new SeriesTitles(group.series(), kept));
        }
        for (SeriesTitles group : overlay.groups) {
            merged.merge(group.series().code(), group, (below, above) -> {
                return new SeriesTitles(above.series(), concat(below.titles(), above.titles()));
            });
        }
        Map<LevelWord, List<String>> words = new EnumMap<>(LevelWord.class);
        vocabulary.levelWords().forEach((meaning, texts) -> {
            words.put(
                    meaning,
                    texts.stream()
                            .filter(text -> overlay.findLevelWord(text).isEmpty())
                            .toList());
        });
        overlay.vocabulary
                .levelWords()
                .forEach((meaning, texts) -> words.merge(meaning, texts, TitleCatalogue::concat));
        List<NonTitleRule> rules = concat(vocabulary.nonTitles(), overlay.vocabulary.nonTitles());
        return of(List.copyOf(merged.values()), new TitleVocabulary(words, vocabulary.levelWordsNote(), rules));
    }

    /** What a title's name says, empty when the catalogue does not hold it. {@code name} is not null. */
    public Optional<TitleMatch> find(String name) {
        return Optional.ofNullable(titles.find(name));
    }

    /** The series that a name or another name for it means, empty when it means none. {@code name} is not null. */
    public Optional<Series> findSeries(String name) {
        return Optional.ofNullable(seriesByName.get(TextCleaner.lookupKey(name)));
    }

    /** The series with that code, empty when there is none. */
    public Optional<Series> seriesOfCode(String code) {
        return series().stream().filter(series -> series.code().equals(code)).findFirst();
    }

    /**
     * Why a text is no title, empty when nothing is known against it. A text may be a title and a non-title at once; then
     * the title counts (一级律师 is one, 律师 alone is a profession).
     */
    public Optional<NonTitle> findNonTitle(String text) {
        return Optional.ofNullable(nonTitles.find(text));
    }

    /** What a word in the column 级别 says, empty when it is not a level word. */
    public Optional<LevelWord> findLevelWord(String text) {
        return Optional.ofNullable(levelWords.get(TextCleaner.lookupKey(text)));
    }

    /** The series in the order of the catalogue. */
    public List<Series> series() {
        return groups.stream().map(SeriesTitles::series).toList();
    }

    /** The series with their titles, in the order of the catalogue. */
    public List<SeriesTitles> groups() {
        return groups;
    }

    /** The level words and the non-titles. */
    public TitleVocabulary vocabulary() {
        return vocabulary;
    }

    /** The title without the names that this catalogue gives another meaning; empty when its own name is one of them. */
    private Optional<Title> withoutOwnNames(Title below) {
        if (titles.find(below.name()) != null) {
            return Optional.empty();
        }
        List<String> aliases = below.aliases().stream()
                .filter(alias -> titles.find(alias) == null)
                .toList();
        return Optional.of(new Title(
                below.name(),
                below.level(),
                aliases,
                below.gb8561(),
                below.titleCode(),
                below.since(),
                below.until(),
                below.historical(),
                below.ambiguousBefore(),
                below.note(),
                below.confidence()));
    }

    private static Map<String, Series> seriesByName(List<SeriesTitles> groups) {
        Map<String, Series> byName = new HashMap<>();
        Set<String> codes = new HashSet<>();
        for (SeriesTitles group : groups) {
            Series series = group.series();
            if (!codes.add(series.code())) {
                throw new IllegalArgumentException("two series of one code: " + series.code());
            }
            Stream.concat(Stream.of(series.name()), series.aliases().stream()).forEach(name -> {
                Series other = byName.put(TextCleaner.lookupKey(name), series);
                if (other != null && !other.equals(series)) {
                    throw new IllegalArgumentException("two series of one name: " + name);
                }
            });
        }
        return byName;
    }

    private static Map<String, LevelWord> levelWords(TitleVocabulary vocabulary) {
        Map<String, LevelWord> words = new HashMap<>();
        vocabulary.levelWords().forEach((meaning, texts) -> {
            texts.forEach(text -> {
                LevelWord other = words.put(TextCleaner.lookupKey(text), meaning);
                if (other != null && other != meaning) {
                    throw new IllegalArgumentException("a level word with two meanings: " + text);
                }
            });
        });
        return words;
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
