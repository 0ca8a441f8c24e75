package dev.zhicheng.core.title;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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

    /** Refuses null but for the note; copies map and list. */
    public TitleVocabulary {
        Objects.requireNonNull(levelWords, "levelWords");
        levelWords = Map.copyOf(levelWords);
        nonTitles = List.copyOf(nonTitles);
    }
}
