package dev.zhicheng.core.title;

import dev.zhicheng.core.text.TextCleaner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is no title, by name and then by pattern. */
final class NonTitleIndex {

    private record Shape(Pattern pattern, NonTitleRule rule) {}

    private final Map<String, NonTitleRule> byName = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    NonTitleIndex(List<NonTitleRule> rules) {
        for (NonTitleRule rule : rules) {
            rule.names().forEach(name -> byName.put(TextCleaner.lookupKey(name), rule));
            String pattern = rule.pattern();
            if (pattern != null) {
                shapes.add(new Shape(Pattern.compile(pattern), rule));
            }
        }
    }

    @Nullable
    NonTitle find(String text) {
        String key = TextCleaner.lookupKey(text);
        for (Shape shape : shapes) {
            Matcher matcher = shape.pattern().matcher(key);
            if (matcher.matches()) {
                String remainder = matcher.groupCount() > 0 ? matcher.group(1) : null;
                return new NonTitle(shape.rule().reason(), shape.rule().why(), remainder);
            }
        }
        NonTitleRule rule = byName.get(key);
        return rule == null ? null : new NonTitle(rule.reason(), rule.why(), null);
    }
}
