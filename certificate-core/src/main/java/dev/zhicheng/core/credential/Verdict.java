package dev.zhicheng.core.credential;

import java.util.Locale;

/** What a verification comes to, best first. Where several checks object, the worst verdict is the verdict of all. */
public enum Verdict {
    /** Genuine, and nothing known speaks against it. */
    VALID("有效", "valid"),
    /** Genuine when issued; whether it was revoked since could not be looked up. */
    VALID_STATUS_NOT_CHECKED("有效，状态未核验", "valid, status not checked"),
    /** Nothing can be said: the means of checking are missing, out of date or damaged. */
    INDETERMINATE("无法判定", "indeterminate"),
    /** Not genuine, or no longer in force. */
    INVALID("无效", "invalid");

    private final String chinese;
    private final String english;

    Verdict(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The verdict in words: Chinese for the language {@code zh}, English for every other. */
    public String text(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? chinese : english;
    }
}
