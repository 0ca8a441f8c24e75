package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.rules.policy.TextClassifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A classifier made ready: texts without white space and punctuation, patterns as segments found one after another. */
final class CompiledClassifier {

    static final String GAP = "…";

    private final List<String> names;
    private final List<String> leading;
    private final List<Set<String>> equal = new ArrayList<>();
    private final List<List<String[]>> containing = new ArrayList<>();

    /** The class of each whole text that the policy names: what nearly every certificate says. */
    private final Map<String, Integer> named = new HashMap<>();

    CompiledClassifier(TextClassifier classifier) {
        names = classifier.classNames();
        leading =
                classifier.leading().stream().map(CompiledClassifier::squeezed).toList();
        for (TextClassifier.TextClass cls : classifier.classes()) {
            Set<String> texts = new HashSet<>();
            cls.equal().forEach(text -> texts.add(withoutLeading(squeezed(text))));
            equal.add(texts);
            List<String[]> patterns = new ArrayList<>();
            cls.containing().forEach(pattern -> patterns.add(segments(pattern)));
            containing.add(patterns);
        }
        for (TextClassifier.TextClass cls : classifier.classes()) {
            cls.equal().forEach(text -> named.put(text, search(text)));
        }
    }

    List<String> names() {
        return names;
    }

    int classOf(String text) {
        Integer known = named.get(text);
        return known != null ? known : search(text);
    }

    private int search(String text) {
        String squeezed = squeezed(text);
        String bare = withoutLeading(squeezed);
        for (int i = 0; i < equal.size(); i++) {
            if (equal.get(i).contains(bare) || containsAny(squeezed, containing.get(i))) {
                return i;
            }
        }
        return names.size() - 1;
    }

    private static String[] segments(String pattern) {
        String[] segments = pattern.split(GAP, -1);
        for (int i = 0; i < segments.length; i++) {
            segments[i] = squeezed(segments[i]);
        }
        return segments;
    }

    private static boolean containsAny(String text, List<String[]> patterns) {
        for (String[] pattern : patterns) {
            if (contains(text, pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String text, String[] segments) {
        int from = 0;
        for (String segment : segments) {
            int at = text.indexOf(segment, from);
            if (at < 0) {
                return false;
            }
            from = at + segment.length();
        }
        return true;
    }

    private String withoutLeading(String text) {
        String rest = text;
        boolean again = true;
        while (again) {
            again = false;
            for (String word : leading) {
                if (rest.startsWith(word) && rest.length() > word.length()) {
                    rest = rest.substring(word.length());
                    again = true;
                }
            }
        }
        return rest;
    }

    private static String squeezed(String text) {
        String cleaned = TextCleaner.toHalfWidth(text);
        StringBuilder kept = null;
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (!letter && kept == null) {
                kept = new StringBuilder(cleaned.length()).append(cleaned, 0, i);
            } else if (letter && kept != null) {
                kept.append(c);
            }
        }
        return kept == null ? cleaned : kept.toString();
    }
}
