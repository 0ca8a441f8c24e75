package dev.zhicheng.rules.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.core.text.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number section of a policy (统一编号, 三(三)): the scheme, and the region whose numbers they are.
 *
 * <pre>{@code {"template": "{region2}{yyyy}{series2}{level1}{serial:6}{check:MOD11-2}",
 *  "scope": ["region2", "yyyy", "series2", "level1"], "region2": "64"}}</pre>
 *
 * <p>A section without a {@code scope} gives every combination of the printed facts a counter of its own. Immutable and
 * thread-safe.
 *
 * @param scheme how numbers are built and counted, not null
 * @param region the issuing region's code of GB/T 2260, two or six digits, or null
 */
public record NumberPlan(NumberScheme scheme, @Nullable String region) {

    /** Why a section is no plan. */
    public enum Fault {
        /** No text under {@code template}. */
        NO_TEMPLATE,
        /** The template cannot be read. */
        TEMPLATE,
        /** {@code scope} is no list of names of facts, each once. */
        SCOPE,
        /** Two counters could print one number. */
        NOT_INJECTIVE,
        /** The region is not two or six digits, or missing although the template prints it. */
        REGION
    }

    /** Refuses null. */
    public NumberPlan {
        Objects.requireNonNull(scheme, "scheme");
    }

    /** Reads a policy's section; {@code section} is not null, but may be missing. */
    public static Parsed<NumberPlan, Fault> read(JsonNode section) {
        if (!section.path("template").isTextual()) {
            return Parsed.fault(Fault.NO_TEMPLATE);
        }
        NumberTemplate template =
                NumberTemplate.parse(section.path("template").textValue()).orNull();
        if (template == null) {
            return Parsed.fault(Fault.TEMPLATE);
        }
        List<String> scope = scope(section.path("scope"), template);
        if (scope == null) {
            return Parsed.fault(Fault.SCOPE);
        }
        Parsed<NumberScheme, NumberScheme.Fault> scheme = NumberScheme.parse(template.toString(), scope);
        if (!scheme.isValue()) {
            return Parsed.fault(
                    scheme.faultIfAny().orElseThrow() == NumberScheme.Fault.NOT_INJECTIVE
                            ? Fault.NOT_INJECTIVE
                            : Fault.SCOPE);
        }
        JsonNode six = section.path("region6");
        @Nullable String region = (six.isTextual() ? six : section.path("region2")).textValue();
        return fits(region, template) ? Parsed.value(new NumberPlan(scheme.get(), region)) : Parsed.fault(Fault.REGION);
    }

    private static @Nullable List<String> scope(JsonNode given, NumberTemplate template) {
        if (given.isMissingNode()) {
            return template.facts().stream().map(NumberToken::word).toList();
        }
        if (!given.isArray()) {
            return null;
        }
        List<String> scope = new ArrayList<>();
        for (JsonNode word : given) {
            scope.add(word.asText());
        }
        return scope;
    }

    private static boolean fits(@Nullable String region, NumberTemplate template) {
        if (region == null) {
            return !template.facts().contains(NumberToken.REGION2)
                    && !template.facts().contains(NumberToken.REGION6);
        }
        return region.matches(template.facts().contains(NumberToken.REGION6) ? "[0-9]{6}" : "[0-9]{2}([0-9]{4})?");
    }

    /** What its numbers print of a certificate issued in this year; series, level and title code are to be added. */
    public NumberContext context(int year) {
        NumberContext context = NumberContext.ofYear(year);
        return region == null ? context : context.withRegion(region);
    }
}
