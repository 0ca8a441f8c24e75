package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;

/** Puts texts into the classes of a classifier of a policy file, letters and digits only. */
final class ReferenceClassifier {

    private final JsonNode classifier;

    ReferenceClassifier(JsonNode classifier) {
        this.classifier = classifier;
    }

    String classOf(String text) {
        String letters = letters(text);
        for (JsonNode cls : classifier.path("classes")) {
            boolean equal = ReferenceEvaluator.texts(cls.get("equal")).stream()
                    .anyMatch(whole -> bare(letters(whole)).equals(bare(letters)));
            boolean contains = ReferenceEvaluator.texts(cls.get("containing")).stream()
                    .anyMatch(pattern -> holds(letters, List.of(pattern.split("…", -1))));
            if (equal || contains) {
                return cls.path("name").asText();
            }
        }
        return classifier.path("otherwise").asText();
    }

    private static boolean holds(String text, List<String> segments) {
        if (segments.isEmpty()) {
            return true;
        }
        String first = letters(segments.get(0));
        int at = text.indexOf(first);
        return at >= 0 && holds(text.substring(at + first.length()), segments.subList(1, segments.size()));
    }

    private String bare(String text) {
        return ReferenceEvaluator.texts(classifier.get("leading")).stream()
                .map(ReferenceClassifier::letters)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .filter(word -> text.startsWith(word) && text.length() > word.length())
                .findFirst()
                .map(word -> bare(text.substring(word.length())))
                .orElse(text);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        for (char c : text.toCharArray()) {
            char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
            if (Character.isLetterOrDigit(half) || Character.isSurrogate(half)) {
                letters.append(half);
            }
        }
        return letters.toString();
    }
}
