package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.core.title.TitleCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What certificates do to each other, judged pair by pair. */
final class ReferencePersons {

    private final JsonNode policy;
    private final TitleCatalogue catalogue;

    ReferencePersons(JsonNode policy, TitleCatalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
    }

    void findShared(List<ReferenceCase> cases) {
        JsonNode rule = policy.path("sharedNumber");
        if (rule.isMissingNode()) {
            return;
        }
        for (ReferenceCase one : cases) {
            String key = ReferenceFacts.numberKey(one.written());
            boolean shared = key != null
                    && cases.stream()
                            .anyMatch(other -> !other.person().equals(one.person())
                                    && key.equals(ReferenceFacts.numberKey(other.written())));
            if (shared) {
                raise(rule, one);
            }
        }
    }

    void supersede(List<ReferenceCase> cases) {
        JsonNode phase = policy.path("supersession");
        if (phase.isMissingNode()) {
            return;
        }
        Map<ReferenceCase, String> alone = new HashMap<>();
        cases.forEach(each -> alone.put(each, each.outcome()));
        for (ReferenceCase lower : cases) {
            if (!isPaper(lower) || !"ASSOCIATE_SENIOR".equals(lower.facts().get("certificate.titleLevel"))) {
                continue;
            }
            List<ReferenceCase> higher = cases.stream()
                    .filter(each -> each.person().equals(lower.person()))
                    .filter(each -> "FULL_SENIOR".equals(each.facts().get("certificate.titleLevel")))
                    .toList();
            boolean held = phase.path("supersededBy").asText().equals("HELD");
            boolean certain = false;
            boolean possible = false;
            for (ReferenceCase each : higher) {
                Boolean reaches =
                        phase.path("scope").asText().equals("PERSON") ? Boolean.TRUE : sameSeries(each, lower);
                String outcome = alone.get(each);
                boolean takes = held || !isPaper(each) || outcome.equals("CONVERTIBLE");
                boolean mayTake = takes || outcome.equals("UNDETERMINED") || outcome.equals("INCOMPLETE");
                certain |= takes && Boolean.TRUE.equals(reaches);
                possible |= mayTake && !Boolean.FALSE.equals(reaches);
            }
            if (certain || possible) {
                raise(phase.path(certain ? "superseded" : "pending"), lower);
            }
        }
    }

    private static void raise(JsonNode rule, ReferenceCase on) {
        on.add(
                rule.path("code").asText(),
                "FAIL",
                rule.path("raises").asText(),
                rule.path("field").asText(),
                -1);
    }

    private static boolean isPaper(ReferenceCase each) {
        return each.written().medium() == Medium.PAPER;
    }

    private @Nullable Boolean sameSeries(ReferenceCase one, ReferenceCase other) {
        String first = series(one);
        String second = series(other);
        return first == null || second == null ? null : first.equals(second);
    }

    private @Nullable String series(ReferenceCase each) {
        if (each.facts().get("certificate.series") instanceof String given) {
            return catalogue.findSeries(given).map(Series::code).orElse(null);
        }
        if (each.facts().get("certificate.series") == null) {
            return null;
        }
        if (!(each.facts().get("certificate.title") instanceof String title)) {
            return null;
        }
        List<String> codes = catalogue.find(title).stream()
                .flatMap(match -> match.series().stream())
                .map(Series::code)
                .toList();
        return codes.size() == 1 ? codes.get(0) : null;
    }
}
