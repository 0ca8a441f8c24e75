package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the distinct classes of some fields, giving up a field as soon as no further question is about it. */
final class PartEnumeration {

    private final List<Variation> variations;
    private final List<Integer> members;
    private final List<Axis> axes;
    private final FactRow application = new FactRow(Scope.APPLICATION);
    private final FactRow certificate = new FactRow(Scope.CERTIFICATE);
    private final FactRow image = new FactRow(Scope.IMAGE);

    /** One axis of a plan and the variations that its facts follow from. */
    record Axis(int plan, int index, Dimension dimension, int[] merged, List<Integer> variations) {}

    /** The classes of the axes known so far, -1 for the others, and one way to reach them. */
    record State(int[] classes, int[] options) {}

    private record Key(int[] values) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    PartEnumeration(List<Variation> variations, List<Integer> members, List<Axis> axes) {
        this.variations = variations;
        this.members = members;
        this.axes = axes.stream()
                .filter(axis -> members.containsAll(axis.variations()))
                .toList();
    }

    List<Axis> axes() {
        return axes;
    }

    List<State> states() {
        int[] none = new int[variations.size()];
        int[] unknown = new int[axes.size()];
        Arrays.fill(none, -1);
        Arrays.fill(unknown, -1);
        List<State> states = List.of(new State(unknown, none));
        for (int done = 1; done <= members.size(); done++) {
            states = extend(states, members.get(done - 1), members.subList(0, done));
        }
        return states;
    }

    private List<State> extend(List<State> states, int member, List<Integer> done) {
        List<Integer> ready = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            List<Integer> read = axes.get(i).variations();
            if (read.contains(member) && done.containsAll(read)) {
                ready.add(i);
            }
        }
        int[] live = members.stream()
                .filter(done::contains)
                .filter(each -> axes.stream()
                        .anyMatch(axis -> axis.variations().contains(each) && !done.containsAll(axis.variations())))
                .mapToInt(Integer::intValue)
                .toArray();
        Map<Key, State> extended = new LinkedHashMap<>();
        for (State state : states) {
            fill(state, done);
            for (int option = 0; option < variations.get(member).options().size(); option++) {
                fill(member, option);
                int[] classes = state.classes().clone();
                for (int i : ready) {
                    classes[i] = classOf(axes.get(i));
                }
                int[] options = state.options().clone();
                options[member] = option;
                extended.putIfAbsent(key(classes, options, live), new State(classes, options));
            }
        }
        return List.copyOf(extended.values());
    }

    private static Key key(int[] classes, int[] options, int[] live) {
        int[] values = Arrays.copyOf(classes, classes.length + live.length);
        for (int i = 0; i < live.length; i++) {
            values[classes.length + i] = options[live[i]];
        }
        return new Key(values);
    }

    private int classOf(Axis axis) {
        FactRow row = axis.plan() % ClassSpace.PLANS == 2 ? image : certificate;
        return axis.merged()[axis.dimension().classOf(application, row)];
    }

    private void fill(State state, List<Integer> filled) {
        for (int member : filled) {
            if (state.options()[member] >= 0) {
                fill(member, state.options()[member]);
            }
        }
    }

    private void fill(int member, int option) {
        Variation variation = variations.get(member);
        variation.fill(variation.options().get(option), application, certificate, image);
        certificate.set(Fact.ACQUISITION_DATE, certificate.get(CertificateReader.basis(certificate)));
    }

    /** What the facts among {@code known} say to whether the rule speaks up in a state when it is unknown. */
    int standing(CompiledRule rule, State state, Predicate<Fact> known) {
        fill(state, members);
        return rule.standing(application, rule.rule().scope() == Scope.IMAGE ? image : certificate, known);
    }
}
