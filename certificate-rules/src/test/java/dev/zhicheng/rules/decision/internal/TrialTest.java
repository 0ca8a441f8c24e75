package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.kit.PolicyArbitraries;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.FactDeclaration;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Scope;
import dev.zhicheng.rules.policy.Supplier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class TrialTest {

    private static final Policy POLICY = Policy.bundled("ningxia-2021");
    private static final TitleCatalogue CATALOGUE = TitleCatalogue.bundled();
    private static final FactReader READER = new FactReader(CATALOGUE);
    private static final Specimens SPECIMENS = new Specimens(POLICY, CATALOGUE);

    @Property(tries = 50)
    void a_changed_field_is_known_as_if_the_changed_application_had_been_read_whole(
            @ForAll("applications") Application application) {
        ApplicationFacts facts = READER.read(application, List.of());
        for (FactDeclaration declared : POLICY.facts().values()) {
            if (declared.supplier() != Supplier.DERIVED) {
                for (Place place : places(declared.fact(), facts)) {
                    for (String value : SPECIMENS.valid(place, facts)) {
                        ApplicationFacts read = READER.read(Edits.set(application, place, value), List.of());
                        assertThat(told(new Trial(facts)
                                        .with(place, value, READER)
                                        .facts()))
                                .as("%s: %s", place, value)
                                .isEqualTo(told(read));
                    }
                }
            }
        }
    }

    private static List<Place> places(Fact fact, ApplicationFacts facts) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < facts.certificates().size(); i++) {
            int images = fact.scope() == Scope.IMAGE
                    ? facts.certificates().get(i).images().size()
                    : 1;
            for (int j = 0; j < images; j++) {
                places.add(Place.of(fact, i, j));
            }
        }
        return places;
    }

    private static List<Object> told(ApplicationFacts facts) {
        List<Object> told = new ArrayList<>();
        told.add(facts.written());
        told.add(slots(facts.row(), Scope.APPLICATION));
        facts.certificates().forEach(certificate -> {
            told.add(slots(certificate.row(), Scope.CERTIFICATE));
            certificate.images().forEach(image -> told.add(slots(image, Scope.IMAGE)));
            told.add(Stream.of(certificate.match(), certificate.nonTitle(), certificate.series())
                    .map(String::valueOf)
                    .toList());
            told.add(String.valueOf(certificate.sharedKey()));
        });
        return told;
    }

    private static List<String> slots(FactRow row, Scope scope) {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.scope() == scope)
                .map(fact -> fact + "=" + row.get(fact) + (row.isNormalised(fact) ? "~" : ""))
                .toList();
    }

    @Provide
    Arbitrary<Application> applications() {
        return PolicyArbitraries.applications(POLICY, CATALOGUE);
    }
}
