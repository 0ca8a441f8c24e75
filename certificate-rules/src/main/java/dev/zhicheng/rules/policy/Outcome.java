package dev.zhicheng.rules.policy;

import java.util.Locale;

/**
 * What becomes of one paper certificate, lowest first: the highest that any finding raises is the certificate's outcome.
 */
public enum Outcome {
    /** 准予换发. */
    CONVERTIBLE("准予换发", "may be converted"),
    /** 退回补正: something is missing or unreadable, and the applicant can supply it. */
    INCOMPLETE("退回补正", "returned for correction"),
    /** 人工认定: a fact that could refuse is unknown, or the notice is silent. */
    UNDETERMINED("待人工认定", "a person has to decide"),
    /** 就高换发: a 正高级 certificate of the same person takes its place. */
    SUPERSEDED("就高不换", "superseded by the higher certificate"),
    /** 不予换发: no correction can cure it. */
    REFUSED("不予换发", "refused");

    private final String chinese;
    private final String english;

    Outcome(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The higher of the two; {@code other} is not null. */
    public Outcome orHigher(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The outcome in words: Chinese for a Chinese locale, English for any other. */
    public String inWords(Locale locale) {
        return Language.of(locale) == Language.ZH ? chinese : english;
    }
}
