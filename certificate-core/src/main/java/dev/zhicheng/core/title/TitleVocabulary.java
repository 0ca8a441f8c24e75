package dev.zhicheng.core.title;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words around titles: what the column 级别 may say, and what is taken for a title and is none. The form in which a file
 * holds them.
 *
 * @param levelWords the words of each meaning
 * @param levelWordsNote what a reader should know about them, or null
 * @param nonTitles the names that are no titles, by reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TitleVocabulary(
        Map<LevelWord, List<String>> levelWords,
        @Nullable String levelWordsNote,
        @JsonProperty("notTitles") List<NonTitleRule> nonTitles) {

    /** No words at all. */
    public static final TitleVocabulary EMPTY = new TitleVocabulary(Map.of(), null, List.of());

    /** Refuses null but for the note; copies map and lists, the map in the order of the meanings. */
    public TitleVocabulary {
        Objects.requireNonNull(levelWords, "levelWords");
        EnumMap<LevelWord, List<String>> words = new EnumMap<>(LevelWord.class);
        levelWords.forEach((meaning, texts) -> words.put(meaning, List.copyOf(texts)));
        levelWords = Collections.unmodifiableMap(words);
        nonTitles = List.copyOf(nonTitles);
    }
}
