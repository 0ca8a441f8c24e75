package dev.zhicheng.core.title;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names that are no titles for one reason: the form in which a file of non-titles holds them.
 *
 * @param reason what they are instead, not null
 * @param why a sentence about them, not null
 * @param names the names
 * @param note what a clerk should know, or null
 * @param pattern a regular expression that names like these match as a whole, its first group being the title they leave;
 *     or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NonTitleRule(
        NonTitle.Reason reason,
        String why,
        List<String> names,
        @Nullable String note,
        @Nullable String pattern) {

    /** Refuses null but for note and pattern; copies the list. */
    public NonTitleRule {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(why, "why");
        names = List.copyOf(names);
    }
}
