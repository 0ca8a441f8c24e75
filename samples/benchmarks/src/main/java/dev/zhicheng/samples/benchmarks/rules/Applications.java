package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.kit.PolicyArbitraries;
import dev.zhicheng.rules.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/** What is decided: the policy and applications made by the kit's generators, the same ones on every run. */
final class Applications {

    static final Policy POLICY = Policy.bundled("ningxia-2021");
    static final TitleCatalogue TITLES = TitleCatalogue.bundled();

    private static final long SEED = 20210910;

    private Applications() {}

    /**
     * Applications as they come in: of each three, one with nothing wrong in form, one that differs from a convertible one
     * in a field or two, and one with anything in it.
     */
    static List<Application> mixed(int count) {
        List<Application> mixed = new ArrayList<>(count);
        List<Application> tidy = some(PolicyArbitraries.tidyApplications(POLICY, TITLES), count / 3);
        List<Application> nearly = some(PolicyArbitraries.nearlyConvertibleApplications(POLICY, TITLES), count / 3);
        List<Application> any = some(PolicyArbitraries.applications(POLICY, TITLES), count - 2 * (count / 3));
        for (int i = 0; i < any.size(); i++) {
            if (i < tidy.size()) {
                mixed.add(tidy.get(i));
                mixed.add(nearly.get(i));
            }
            mixed.add(any.get(i));
        }
        return List.copyOf(mixed);
    }

    /**
     * Applications as a region hands them in: of each ten, eight are convertible, one would be but for a field or two, and
     * one has anything in it.
     */
    static List<Application> ordinary(int count) {
        List<Application> ordinary = new ArrayList<>(count);
        List<Application> right = some(PolicyArbitraries.convertibleApplications(POLICY, TITLES), count * 8 / 10);
        List<Application> nearly = some(PolicyArbitraries.nearlyConvertibleApplications(POLICY, TITLES), count / 10);
        List<Application> any = some(PolicyArbitraries.applications(POLICY, TITLES), count / 10);
        for (int i = 0; i < nearly.size(); i++) {
            ordinary.addAll(right.subList(8 * i, 8 * (i + 1)));
            ordinary.add(nearly.get(i));
            ordinary.add(any.get(i));
        }
        return List.copyOf(ordinary);
    }

    /** Applications of several certificates. */
    static List<Application> collections(int count) {
        return some(PolicyArbitraries.collections(POLICY, TITLES), count);
    }

    private static List<Application> some(Arbitrary<Application> arbitrary, int count) {
        List<Application> some = new ArrayList<>(count);
        JqwikSession.run(
                () -> PolicyArbitraries.seeded(arbitrary, SEED).limit(count).forEach(some::add));
        return List.copyOf(some);
    }
}
