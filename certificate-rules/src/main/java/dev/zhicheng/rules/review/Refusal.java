package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an act does not happen. Immutable; holds no personal data.
 *
 * @param code which reason, stable
 * @param details what the message names: a role, a stage, a day, a column
 * @param clauses where the notice says so; empty for a rule of good order that the notice does not state, such as that
 *     nobody reviews their own case
 */
public record Refusal(RefusalCode code, List<Text> details, List<String> clauses) {

    /** Copies the lists. */
    public Refusal {
        Objects.requireNonNull(code, "code");
        details = List.copyOf(details);
        clauses = List.copyOf(clauses);
    }

    static Refusal of(RefusalCode code, List<String> clauses, Text... details) {
        return new Refusal(code, List.of(details), clauses);
    }

    /** A detail that reads the same in both languages: a code, a day, a column's name. */
    static Text plain(@Nullable Object value) {
        return new Text(String.valueOf(value), String.valueOf(value));
    }

    /** The reason in words. */
    public String message(Locale locale) {
        String message = code.template().in(locale);
        for (int i = 0; i < details.size(); i++) {
            message = message.replace("{" + i + "}", details.get(i).in(locale));
        }
        return message;
    }
}
