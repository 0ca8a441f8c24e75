package dev.zhicheng.rules.kit;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.kit.ReferenceEvaluator.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for a person's certificates together, and for batches. */
public abstract class PersonProperties extends DecisionProperties {

    @Property(tries = 500)
    @Needs(PolicyTrait.SUPERSESSION)
    void supersession_depends_on_the_set_of_certificates_not_on_their_order(
            @ForAll("collections") Application application, @ForAll Random random) {
        List<Integer> order = shuffled(application.certificates().size(), random);
        List<Ruling> inOrder = rulings(application);

        List<Ruling> reordered = rulings(ApplicationEditor.reordered(application, order));

        for (int i = 0; i < order.size(); i++) {
            assertThat(withoutPlace(reordered.get(i))).isEqualTo(withoutPlace(inOrder.get(order.get(i))));
        }
    }

    private static Ruling withoutPlace(Ruling ruling) {
        return new Ruling(
                ruling.outcome(),
                ruling.findings().stream()
                        .map(finding -> finding.replaceFirst("certificates\\[\\d+]", "certificates"))
                        .sorted()
                        .toList());
    }

    @Property(tries = 200)
    void a_batch_is_decided_like_its_persons_one_by_one(@ForAll("batches") List<Application> batch) {
        List<Application> numbered = numbered(batch);
        Map<Object, List<Integer>> persons = new LinkedHashMap<>();
        for (int i = 0; i < numbered.size(); i++) {
            Object id = engine().facts(numbered.get(i))
                    .citizenId()
                    .map(each -> (Object) each)
                    .orElse(i);
            persons.computeIfAbsent(id, unseen -> new ArrayList<>()).add(i);
        }

        List<Decision> together = decideAll(numbered);

        persons.values().parallelStream().forEach(places -> {
            List<Decision> apart = decideAll(places.stream().map(numbered::get).toList());
            assertThat(apart).isEqualTo(places.stream().map(together::get).toList());
            if (places.size() == 1) {
                assertThat(engine().decide(numbered.get(places.get(0)))).isEqualTo(apart.get(0));
            }
        });
    }

    @Property(tries = 200)
    void the_order_of_a_batch_never_matters(@ForAll("batches") List<Application> batch, @ForAll Random random) {
        List<Integer> order = shuffled(batch.size(), random);

        List<Decision> reordered = decideAll(order.stream().map(batch::get).toList());

        List<Decision> inOrder = decideAll(batch);
        assertThat(reordered).isEqualTo(order.stream().map(inOrder::get).toList());
    }

    /** With numbers of their own nobody shares a certificate, and persons have nothing to do with each other. */
    private static List<Application> numbered(List<Application> batch) {
        return IntStream.range(0, batch.size())
                .mapToObj(i -> {
                    Application each = batch.get(i);
                    return ApplicationEditor.withOwnNumbers(new Application(
                            each.applicationId() + "-" + i, each.submittedOn(), each.applicant(), each.certificates()));
                })
                .toList();
    }

    static List<Integer> shuffled(int size, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }
}
