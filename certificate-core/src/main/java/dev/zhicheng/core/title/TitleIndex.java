package dev.zhicheng.core.title;

import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.core.title.TitleMatch.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds titles by name. Names are held as written and folded, so that the usual text costs one hash look-up and no
 * folding.
 */
final class TitleIndex {

    private final Map<String, TitleMatch> byName = new HashMap<>();

    /** Refuses a name that stands on two levels: it would say two things. */
    TitleIndex(List<SeriesTitles> groups) {
        Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
        Map<String, Integer> ambiguous = new HashMap<>();
        for (SeriesTitles group : groups) {
            for (Title title : group.titles()) {
                Candidate candidate = new Candidate(group.series(), title);
                add(candidates, title.name(), candidate);
                title.aliases().forEach(alias -> add(candidates, alias, candidate));
                Integer year = title.ambiguousBefore();
                if (year != null) {
                    ambiguous.put(TextCleaner.lookupKey(title.name()), year);
                }
            }
        }
        candidates.forEach((name, found) -> byName.put(name, new TitleMatch(found, ambiguous.get(name))));
        for (SeriesTitles group : groups) {
            for (Title title : group.titles()) {
                indexAsWritten(title.name());
                title.aliases().forEach(this::indexAsWritten);
            }
        }
    }

    @Nullable
    TitleMatch find(String name) {
        TitleMatch asWritten = byName.get(name);
        if (asWritten != null) {
            return asWritten;
        }
        return byName.get(TextCleaner.lookupKey(name));
    }

    private static void add(Map<String, List<Candidate>> candidates, String name, Candidate candidate) {
        List<Candidate> same = candidates.computeIfAbsent(TextCleaner.lookupKey(name), key -> new ArrayList<>());
        if (!same.isEmpty() && same.get(0).title().level() != candidate.title().level()) {
            throw new IllegalArgumentException("title on two levels: " + name);
        }
        if (!same.contains(candidate)) {
            same.add(candidate);
        }
    }

    private void indexAsWritten(String name) {
        byName.put(name, byName.get(TextCleaner.lookupKey(name)));
    }
}
