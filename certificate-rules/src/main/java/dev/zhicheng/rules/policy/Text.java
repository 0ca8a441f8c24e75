package dev.zhicheng.rules.policy;

import java.util.Locale;
import java.util.Objects;

/**
 * A text in both languages.
 *
 * @param zh Chinese, not null
 * @param en English, not null
 */
public record Text(String zh, String en) {

    /** Refuses null. */
    public Text {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** The text in one language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** The text in the language of a locale: Chinese for a Chinese one, English for any other. */
    public String in(Locale locale) {
        return in(Language.of(locale));
    }
}
