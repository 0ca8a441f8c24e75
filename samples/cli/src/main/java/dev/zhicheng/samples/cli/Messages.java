package dev.zhicheng.samples.cli;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The command line's own words, in Chinese or English. */
public final class Messages {

    private static final String BUNDLE = "dev.zhicheng.samples.cli.Messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    /** The words for {@code locale}: Chinese for any Chinese locale, else English. */
    public static Messages in(Locale locale) {
        return new Messages(
                Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH);
    }

    /** Chinese or English. */
    public Locale locale() {
        return locale;
    }

    /** The bundle itself, for the usage texts. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** One text with its arguments filled in. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** All texts whose key begins with {@code prefix}, by the rest of the key. */
    public Map<String, String> group(String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(prefix)) {
                texts.put(key.substring(prefix.length()), bundle.getString(key));
            }
        }
        return texts;
    }
}
