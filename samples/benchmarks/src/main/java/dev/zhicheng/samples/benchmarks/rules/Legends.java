package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.text.TextCleaner;

/** What the legend of 封二 says (一(三)), by hand. */
public final class Legends {

    /** What a legend says of the certificate's validity. */
    public enum Kind {
        /** Somebody looked, and there is none. */
        NONE,
        /** It limits the validity as the notice says. */
        LIMITED,
        /** It says that the certificate is valid everywhere. */
        UNLIMITED,
        /** Any other. */
        UNCLEAR
    }

    private static final String[] LEADING = {"本证书", "本证", "仅", "只", "在"};

    private Legends() {}

    static Kind kindOf(String legend) {
        String text = squeezed(legend);
        String bare = withoutLeading(text);
        if (bare.equals("无") || bare.equals("NONE")) {
            return Kind.NONE;
        }
        if (validWithin(text, "非公有制") || validWithin(text, "所属")) {
            return Kind.LIMITED;
        }
        return bare.equals("全区范围内有效") || bare.equals("全国范围内有效") ? Kind.UNLIMITED : Kind.UNCLEAR;
    }

    private static boolean validWithin(String text, String whom) {
        int at = text.indexOf(whom);
        return at >= 0 && text.indexOf("范围内有效", at + whom.length()) >= 0;
    }

    private static String withoutLeading(String text) {
        String rest = text;
        boolean again = true;
        while (again) {
            again = false;
            for (String word : LEADING) {
                if (rest.length() > word.length() && rest.startsWith(word)) {
                    rest = rest.substring(word.length());
                    again = true;
                }
            }
        }
        return rest;
    }

    private static String squeezed(String text) {
        String folded = TextCleaner.toHalfWidth(text);
        for (int i = 0; i < folded.length(); i++) {
            if (!counts(folded.charAt(i))) {
                StringBuilder kept = new StringBuilder(folded.length());
                folded.chars().filter(c -> counts((char) c)).forEach(c -> kept.append((char) c));
                return kept.toString();
            }
        }
        return folded;
    }

    private static boolean counts(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
