package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.core.title.Title;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.MissingFacts;
import dev.zhicheng.rules.decision.NextAction;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Supplier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a decision says is to be done, done: with the values of applications that the policy converts, and with every
 * combination of the catalogue's words and of years, so that a stock of few applications holds a value for every case.
 */
public abstract class AdviceProperties extends AmendmentProperties {

    private static final int DONORS = 60;
    private static final int VARIED_DONORS = 3;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2022;

    private @Nullable List<Application> donors;
    private @Nullable List<Application> anybody;

    @Property(tries = 150)
    void the_next_actions_make_the_certificate_convertible_and_none_is_idle(
            @ForAll("nearlyConvertible") Application single) {
        CertificateDecision decided = engine().decide(single).certificates().get(0);
        List<String> fields =
                decided.nextActions().stream().map(NextAction::field).toList();
        if (fields.isEmpty()) {
            assertThat(decided.nextActions(Supplier.APPLICANT)).isEmpty();
            return;
        }

        assertThat(canBeConverted(single, fields)).as("done: %s", fields).isTrue();
        for (String idle : fields) {
            List<String> others =
                    fields.stream().filter(field -> !field.equals(idle)).toList();
            assertThat(canBeConverted(single, others)).as("without %s", idle).isFalse();
        }
    }

    @Property(tries = 150)
    void missing_facts_can_settle_the_case_and_no_smaller_set_is_left_out(
            @ForAll("nearlyConvertible") Application single) {
        CertificateDecision decided = engine().decide(single).certificates().get(0);
        List<MissingFacts> all = decided.missing();
        for (MissingFacts missing : all) {
            assertThat(decided.outcome()).isEqualTo(Outcome.UNDETERMINED);
            Set<Outcome> reached = new HashSet<>();
            fillings(single, missing.fields(), anybody()).forEach(filled -> reached.add(outcome(filled)));
            assertThat(reached).as("%s", all).containsAnyElementsOf(missing.settles());
            for (MissingFacts other : all) {
                if (other != missing && missing.fields().containsAll(other.fields())) {
                    assertThat(missing.settles()).as("%s", all).doesNotContainAnyElementsOf(other.settles());
                }
            }
        }
    }

    private boolean canBeConverted(Application application, List<String> fields) {
        return fillings(application, fields, donors()).anyMatch(filled -> outcome(filled) == Outcome.CONVERTIBLE);
    }

    private Outcome outcome(Application application) {
        return engine().decide(application).certificates().get(0).outcome();
    }

    /** The application with the fields filled from each donor; from the first few also with every combination of words. */
    private Stream<Application> fillings(Application application, List<String> fields, List<Application> donors) {
        Stream<Application> varied = donors.stream()
                .limit(VARIED_DONORS)
                .flatMap(donor -> variants(filled(application, fields, donor), fields));
        return Stream.concat(donors.stream().map(donor -> filled(application, fields, donor)), varied);
    }

    private Stream<Application> variants(Application filled, List<String> fields) {
        Stream<Application> variants = Stream.of(filled);
        for (String field : fields) {
            variants = variants.flatMap(each -> Stream.concat(
                    Stream.of(each), words(field).map(word -> ApplicationEditor.with(each, pointer(field), word))));
        }
        return variants;
    }

    private Stream<String> words(String field) {
        if (field.endsWith(".series")) {
            return catalogue().series().stream().map(Series::name);
        }
        if (field.endsWith(".title")) {
            return catalogue().groups().stream()
                    .flatMap(group -> group.titles().stream())
                    .map(Title::name)
                    .distinct();
        }
        if (field.endsWith("On")) {
            return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).mapToObj(Integer::toString);
        }
        return field.endsWith(".level")
                ? catalogue().vocabulary().levelWords().values().stream().flatMap(List::stream)
                : Stream.empty();
    }

    private static Application filled(Application application, List<String> fields, Application donor) {
        Application filled = application;
        for (String field : fields) {
            filled = field.endsWith(".images")
                    ? withMissingPages(filled, donor)
                    : ApplicationEditor.with(
                            filled,
                            pointer(field),
                            ApplicationEditor.valueAt(donor, pointer(field.replaceAll("images\\[\\d+]", "images[0]"))));
        }
        return filled;
    }

    private static Application withMissingPages(Application application, Application donor) {
        JsonNode tree = ApplicationEditor.toJson(application);
        ObjectNode certificate = (ObjectNode) tree.at("/certificates/0");
        ArrayNode images = certificate.withArray("images");
        List<String> pages = new ArrayList<>(images.findValuesAsText("page"));
        ApplicationEditor.toJson(donor).at("/certificates/0/images").forEach(image -> {
            if (!pages.contains(image.path("page").asText())) {
                images.add(image);
            }
        });
        return ApplicationEditor.read(tree);
    }

    private static String pointer(String field) {
        return "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private List<Application> donors() {
        if (donors == null) {
            donors = PolicyArbitraries.seeded(convertible(), DONORS)
                    .limit(DONORS)
                    .toList();
        }
        return donors;
    }

    /** Applications that need not be convertible. */
    private List<Application> anybody() {
        if (anybody == null) {
            anybody = PolicyArbitraries.seeded(tidy(), DONORS).limit(DONORS).toList();
        }
        return anybody;
    }
}
