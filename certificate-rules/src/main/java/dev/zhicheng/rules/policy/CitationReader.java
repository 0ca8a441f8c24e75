package dev.zhicheng.rules.policy;

import dev.zhicheng.core.text.TextCleaner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads citations and looks each quote up in the stored text of its source. White space never counts. */
final class CitationReader {

    private static final int MAX_CITATIONS = 20;
    private static final int MAX_QUOTE = 500;

    private final Map<String, Source> sources;
    private final Map<String, String> squeezedTexts = new HashMap<>();

    CitationReader(Map<String, Source> sources) {
        this.sources = sources;
        sources.forEach((id, source) -> squeezedTexts.put(id, TextCleaner.lookupKey(source.text())));
    }

    List<Citation> read(Cursor at) {
        List<Citation> citations = new ArrayList<>();
        for (Cursor element : at.elements(MAX_CITATIONS)) {
            element.only("source", "clause", "quote");
            String id = element.at("source").text();
            String clause = element.at("clause").text();
            String quote = element.at("quote").text();
            Source source = sources.get(id);
            if (source == null) {
                element.at("source").fault(PolicyFault.Kind.REFERENCE, "there is no source " + id);
                continue;
            }
            if (!source.clauses().contains(clause)) {
                element.at("clause").fault(PolicyFault.Kind.REFERENCE, id + " has no clause " + clause);
            }
            if (quote.length() > MAX_QUOTE) {
                element.at("quote").fault(PolicyFault.Kind.LIMIT, "a quote has at most " + MAX_QUOTE + " characters");
            } else if (!squeezedTexts.get(id).contains(TextCleaner.lookupKey(quote))) {
                element.at("quote")
                        .fault(PolicyFault.Kind.QUOTE, "these words do not occur in the stored text of " + id);
            }
            citations.add(new Citation(source.name(), clause, quote));
        }
        return citations;
    }
}
