package dev.zhicheng.core.title;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A title (资格名称) of one series, and its level. Immutable and thread-safe.
 *
 * <p>Years and notes are partly recalled rather than read in a source; they may warn, and never decide a case.
 *
 * @param name the name, e.g. 高级兽医师, not null
 * @param level the level, not null
 * @param aliases other names for the same title, e.g. 教授级高级工程师; possibly empty
 * @param gb8561 the code of GB/T 8561-2001, or null: a 正高级 title set up after 2015 has none
 * @param titleCode the newer national code (series and two digits, not telling the level), or null
 * @param since the first year it was awarded, or null
 * @param until the year it was replaced, or null
 * @param historical whether it is no longer awarded; null means it is
 * @param ambiguousBefore on a certificate of an earlier year the bare name may mean another level, or null: 高级教师 of a
 *     primary school before 2015 is 小学高级教师, which is 中级
 * @param note what a clerk should know about it, or null
 * @param confidence {@code low} where the entry is not confirmed by a source, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Title(
        String name,
        TitleLevel level,
        List<String> aliases,
        @Nullable String gb8561,
        @Nullable String titleCode,
        @Nullable Integer since,
        @Nullable Integer until,
        @Nullable Boolean historical,
        @Nullable Integer ambiguousBefore,
        @Nullable String note,
        @Nullable String confidence) {

    /** Refuses null for name and level; copies the list. */
    public Title {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        aliases = List.copyOf(aliases);
    }

    /** A title with nothing but its name, level and aliases. */
    public static Title of(String name, TitleLevel level, String... aliases) {
        return new Title(name, level, List.of(aliases), null, null, null, null, null, null, null, null);
    }

    /** Whether it is no longer awarded. */
    public boolean isHistorical() {
        return Boolean.TRUE.equals(historical);
    }
}
