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
 * @param clause where the notice says so, or null for a rule of good order that the notice does not state,
 *     such as that nobody reviews their own case
 */
public record Refusal(
        RefusalCode code, List<Text> details, @Nullable String clause) {

    /** Copies the list. */
    public Refusal {
        Objects.requireNonNull(code, "code");
        details = List.copyOf(details);
    }

    static Refusal of(RefusalCode code, @Nullable String clause, Text... details) {
        return new Refusal(code, List.of(details), clause);
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
