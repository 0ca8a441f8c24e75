package dev.zhicheng.rules.policy;

import java.util.Locale;

/** The languages in which every policy must speak. */
public enum Language {
    /** 中文. */
    ZH("zh"),
    /** English. */
    EN("en");

    private final String key;

    Language(String key) {
        this.key = key;
    }

    /** Its key in policy files: {@code zh} or {@code en}. */
    public String key() {
        return key;
    }

    /** Chinese for a Chinese locale, English for any other; {@code locale} is not null. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }
}
