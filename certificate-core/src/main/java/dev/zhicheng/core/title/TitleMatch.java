package dev.zhicheng.core.title;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a title's name says: its level, and the titles it may be. 研究员 stands in several series, always at the same level;
 * so a name tells the level and not always the series. Immutable and thread-safe.
 */
public final class TitleMatch {

    /**
     * One title that the name may mean.
     *
     * @param series the series it belongs to
     * @param title the title
     */
    public record Candidate(Series series, Title title) {}

    private final TitleLevel level;
    private final List<Candidate> candidates;
    private final @Nullable Integer ambiguousBefore;

    TitleMatch(List<Candidate> candidates, @Nullable Integer ambiguousBefore) {
        this.candidates = List.copyOf(candidates);
        this.level = candidates.get(0).title().level();
        this.ambiguousBefore = ambiguousBefore;
    }

    /** The level of every candidate, never null. */
    public TitleLevel level() {
        return level;
    }

    /** The titles it may be, at least one, in the order of the catalogue. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** The series it may belong to, at least one. */
    public List<Series> series() {
        return candidates.stream().map(Candidate::series).toList();
    }

    /** Whether one of its titles stands in {@code series}. */
    public boolean isIn(Series series) {
        Objects.requireNonNull(series, "series");
        return candidates.stream()
                .anyMatch(candidate -> candidate.series().code().equals(series.code()));
    }

    /** Whether no candidate is awarded any more. */
    public boolean isHistorical() {
        return candidates.stream().allMatch(candidate -> candidate.title().isHistorical());
    }

    /**
     * The year from which on the name is unambiguous; empty when it always was. On an earlier certificate a bare 高级教师
     * may be 中级, and only the level word or the kind of school tells.
     */
    public OptionalInt ambiguousBefore() {
        return ambiguousBefore == null ? OptionalInt.empty() : OptionalInt.of(ambiguousBefore);
    }

    /** The level and the names of the series. */
    @Override
    public String toString() {
        return "TitleMatch[level=" + level + ", series="
                + series().stream().map(Series::name).toList() + "]";
    }
}
