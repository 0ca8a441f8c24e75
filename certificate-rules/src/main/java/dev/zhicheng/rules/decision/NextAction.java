package dev.zhicheng.rules.decision;

import dev.zhicheng.rules.policy.Language;
import dev.zhicheng.rules.policy.Supplier;
import dev.zhicheng.rules.policy.Text;
import java.util.Locale;

/**
 * One thing to do, one of the smallest set that makes a certificate convertible.
 *
 * @param field the path in the application
 * @param kind whether to supply or to correct it
 * @param by who can do it: the applicant or a reviewer
 * @param label the field's name
 */
public record NextAction(String field, Kind kind, Supplier by, Text label) {

    /** What is to be done with the field. */
    public enum Kind {
        /** It is absent. */
        PROVIDE,
        /** What is there is wrong. */
        CORRECT
    }

    /** The action in words; Chinese for a Chinese locale, English for any other. */
    public String message(Locale locale) {
        Language language = Language.of(locale);
        String what = label.in(language);
        boolean provide = kind == Kind.PROVIDE;
        if (language == Language.ZH) {
            String who = by == Supplier.REVIEWER ? "请审核人" : "请";
            return who + (provide ? "补充" : "更正") + what + "。";
        }
        String who = by == Supplier.REVIEWER ? "Reviewer: " : "";
        return who + (provide ? "Supply the " : "Correct the ") + what + ".";
    }
}
