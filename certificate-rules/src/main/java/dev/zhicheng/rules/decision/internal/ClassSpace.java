package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.internal.PartEnumeration.Axis;
import dev.zhicheng.rules.decision.internal.PartEnumeration.State;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Exemption;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * All cases of one certificate that one or more policies tell apart, found by enumerating the classes that their constants
 * induce. Fields that no rule connects are enumerated apart from each other: what a rule says depends on its own group of
 * fields only. Rules that only report a changed text are left out; each of them stands alone and is reached by a blank.
 */
public final class ClassSpace {

    static final int PLANS = 3;

    private final CompiledPolicy[] policies;
    private final List<Variation> variations;
    private final Map<Fact, List<Integer>> variationsOf = new LinkedHashMap<>();
    private final List<CompiledRule> askers = new ArrayList<>();
    private final List<CaseGroup> groups = new ArrayList<>();
    private BigInteger classes = BigInteger.ONE;

    /** One class of a part of a case: what rules about that part alone say, and what others see of it. */
    record Part(CaseSignature signature, List<CaseHit> hits, int[] options) {}

    /** Takes cases. */
    public interface Visitor {
        /**
         * One case of a group of fields.
         *
         * @param hits what rules say of these fields
         * @param options the case, for {@link ClassSpace#witness}
         */
        void visit(List<CaseHit> hits, int[] options);
    }

    /** The cases that one or more policies tell apart. */
    public ClassSpace(List<Policy> policies, TitleCatalogue catalogue) {
        this.policies = policies.stream().map(CompiledPolicy::new).toArray(CompiledPolicy[]::new);
        this.variations = new Variations(new LinkedHashSet<>(policies), catalogue).all();
        for (int i = 0; i < variations.size(); i++) {
            int index = i;
            variations.get(i).facts().forEach(fact -> variationsOf.put(fact, List.of(index)));
        }
        variationsOf.put(
                Fact.ACQUISITION_DATE,
                List.of(
                        variationsOf.get(Fact.ISSUED_ON).get(0),
                        variationsOf.get(Fact.ACQUIRED_ON).get(0)));
        List<Axis> axes = new ArrayList<>();
        for (int plan = 0; plan < this.policies.length * PLANS; plan++) {
            collect(plan, axes);
        }
        Groups byAxis = new Groups(variations.size());
        axes.forEach(axis -> byAxis.join(axis.variations()));
        List<List<Part>> parts = new ArrayList<>();
        int[] partOf = new int[variations.size()];
        for (List<Integer> members : byAxis.all()) {
            members.forEach(member -> partOf[member] = parts.size());
            parts.add(parts(new PartEnumeration(variations, members, axes), members));
        }
        group(parts, partOf);
    }

    private Plan plan(int plan) {
        CompiledPolicy policy = policies[plan / PLANS];
        return switch (plan % PLANS) {
            case 0 -> policy.application();
            case 1 -> policy.certificate();
            default -> policy.image();
        };
    }

    private void collect(int plan, List<Axis> axes) {
        List<Dimension> dimensions = plan(plan).dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            if (!(dimensions.get(i) instanceof NormalisedDimension)) {
                Set<Integer> read = new LinkedHashSet<>();
                dimensions.get(i).facts().forEach(fact -> read.addAll(variationsOf.get(fact)));
                axes.add(new Axis(plan, i, dimensions.get(i), plan(plan).mergedClasses(i), List.copyOf(read)));
            }
        }
        plan(plan).rules().stream()
                .filter(rule -> !rule.rule().asks().isEmpty())
                .forEach(askers::add);
    }

    private List<Part> parts(PartEnumeration enumeration, List<Integer> members) {
        List<State> states = enumeration.states();
        classes = classes.multiply(BigInteger.valueOf(states.size()));
        List<Part> parts = new ArrayList<>(states.size());
        for (State state : states) {
            int[] standing = new int[askers.size()];
            for (int i = 0; i < standing.length; i++) {
                standing[i] =
                        enumeration.standing(askers.get(i), state, fact -> members.containsAll(variationsOf.get(fact)));
            }
            parts.add(part(enumeration.axes(), state, members, standing));
        }
        return parts;
    }

    private Part part(List<Axis> axes, State state, List<Integer> members, int[] standing) {
        int plans = policies.length * PLANS;
        CaseSignature signature = new CaseSignature(plans, standing.length);
        System.arraycopy(standing, 0, signature.standing, 0, standing.length);
        List<CaseHit> hits = new ArrayList<>();
        for (int plan = 0; plan < plans; plan++) {
            int policy = plan / PLANS;
            long[] t = new long[plan(plan).words()];
            long[] u = new long[t.length];
            for (int i = 0; i < axes.size(); i++) {
                if (axes.get(i).plan() == plan) {
                    plan(plan).addBits(axes.get(i).index(), state.classes()[i], t, u);
                }
            }
            plan(plan).judgeBits(t, u, rule -> isSpeaking(rule, standing), (rule, verdict, exemption, twice) -> {
                if (members.containsAll(read(policy, rule.rule()))) {
                    hits.add(new CaseHit(policy, rule.rule(), verdict, exemption, twice));
                }
            });
            signature.isTrue[plan] = t[t.length - 1];
            signature.isUnknown[plan] = u[u.length - 1];
        }
        return new Part(signature, List.copyOf(hits), state.options());
    }

    private boolean isSpeaking(CompiledRule rule, int[] standing) {
        int asker = askers.indexOf(rule);
        return asker >= 0 && CompiledRule.speaks(standing[asker]);
    }

    /** The variations that a rule and its exceptions read. */
    private Set<Integer> read(int policy, Rule rule) {
        List<Condition> conditions = new ArrayList<>(List.of(rule.when()));
        policies[policy].policy().exemptions().stream()
                .filter(exemption -> exemption.rules().contains(rule.code()))
                .map(Exemption::when)
                .forEach(conditions::add);
        Set<Integer> read = new LinkedHashSet<>();
        conditions.forEach(condition -> condition.forEachFact(fact -> read.addAll(variationsOf.get(fact))));
        return read;
    }

    private void group(List<List<Part>> parts, int[] partOf) {
        Groups byRule = new Groups(parts.size());
        List<CaseGroup.Joint> across = new ArrayList<>();
        for (int plan = 0; plan < policies.length * PLANS; plan++) {
            for (CompiledRule rule : plan(plan).rules()) {
                Set<Integer> of = new LinkedHashSet<>();
                read(plan / PLANS, rule.rule()).forEach(variation -> of.add(partOf[variation]));
                byRule.join(of);
                if (of.size() > 1) {
                    across.add(new CaseGroup.Joint(plan, rule, askers.indexOf(rule), of));
                }
            }
        }
        for (List<Integer> members : byRule.all()) {
            groups.add(new CaseGroup(
                    members.stream().map(parts::get).toList(),
                    across.stream()
                            .filter(joint -> members.containsAll(joint.parts()))
                            .toList(),
                    new CaseSignature(policies.length * PLANS, askers.size()),
                    variations.size()));
        }
    }

    /** The groups of fields that no rule connects. */
    public List<CaseGroup> groups() {
        return groups;
    }

    /** How many classes of cases there are in all, the groups multiplied. */
    public BigInteger classes() {
        return classes;
    }

    /** An application of that case; fields of which the case says nothing are as in {@code base}. */
    public Application witness(int[] options, Application base) {
        Application witness = base;
        for (int i = 0; i < options.length; i++) {
            if (options[i] >= 0) {
                witness = variations.get(i).options().get(options[i]).applyTo(witness);
            }
        }
        return witness;
    }

    /** An application of which the rules of the first policy say nothing, as far as there is one. */
    public Application blameless() {
        Function<List<CaseHit>, Object> blame =
                hits -> hits.stream().filter(hit -> hit.policy() == 0).count();
        Application built = Variations.BLANK;
        for (CaseGroup group : groups) {
            int[][] best = new int[1][];
            long[] fewest = {Long.MAX_VALUE};
            group.forEachCase(Long.MAX_VALUE, blame, (hits, options) -> {
                long count = (Long) blame.apply(hits);
                if (count < fewest[0]) {
                    fewest[0] = count;
                    best[0] = options.clone();
                }
            });
            built = best[0] == null ? built : witness(best[0], built);
        }
        return built;
    }
}
