package dev.zhicheng.rules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A coded reason as somebody gives it in an act, with the field it is about.
 *
 * @param code the code of a {@link ReviewReason} of the plan
 * @param field the path in the application, e.g. {@code certificates[0].documentNumber}, or null for the whole of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(String code, @Nullable String field) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.\\[\\]]{1,100}");

    /** Refuses what is not a code or not a path, so that no text about a person slips in. */
    public Reason {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code is not A-Z, 0-9 and _");
        }
        if (field != null && !PATH.matcher(field).matches()) {
            throw new IllegalArgumentException("field is not a path");
        }
    }

    /** This code, about the whole application. */
    public static Reason of(String code) {
        return new Reason(code, null);
    }
}
