package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.decision.internal.ClassSpace.Part;
import dev.zhicheng.rules.decision.internal.ClassSpace.Visitor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Fields that rules connect: the independent parts of them, and the rules that read more than one part. */
public final class CaseGroup {

    private static final long SEED = 20210910;

    private final List<List<Part>> parts;
    private final List<Joint> across;
    private final CaseSignature empty;
    private final int variations;

    /** A rule that reads more than one part. */
    record Joint(int plan, CompiledRule rule, int asker, Set<Integer> parts) {}

    CaseGroup(List<List<Part>> parts, List<Joint> across, CaseSignature empty, int variations) {
        this.parts = parts;
        this.across = across;
        this.empty = empty;
        this.variations = variations;
    }

    /**
     * Visits the cases of the group that differ in what matters to the visitor, or, past the limit, that many taken at
     * random from a fixed seed.
     *
     * @param limit how many cases are visited at most
     * @param matters what of the rules' word on a part matters; parts that agree in it, and in what rules about several
     *     parts see, stand for each other
     * @param visitor takes the cases
     * @return whether every case was visited
     */
    public boolean forEachCase(long limit, Function<List<CaseHit>, Object> matters, Visitor visitor) {
        List<List<Part>> folded =
                parts.stream().map(part -> folded(part, matters)).toList();
        BigInteger size = folded.stream()
                .map(part -> BigInteger.valueOf(part.size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        int[] options = new int[variations];
        Arrays.fill(options, -1);
        if (size.compareTo(BigInteger.valueOf(limit)) > 0) {
            sample(folded, limit, options, visitor);
            return false;
        }
        enumerate(folded, 0, empty, List.of(), options, visitor);
        return true;
    }

    /** Visits every class of every part by itself, with what the rules about that part alone say. */
    public void forEachPart(Visitor visitor) {
        int[] options = new int[variations];
        for (List<Part> classes : parts) {
            for (Part part : classes) {
                Arrays.fill(options, -1);
                choose(part, options);
                visitor.visit(part.hits(), options);
            }
        }
    }

    private static List<Part> folded(List<Part> parts, Function<List<CaseHit>, Object> matters) {
        Map<List<Object>, Part> distinct = new LinkedHashMap<>();
        parts.forEach(part -> distinct.putIfAbsent(List.of(part.signature(), matters.apply(part.hits())), part));
        return List.copyOf(distinct.values());
    }

    private void enumerate(
            List<List<Part>> folded,
            int next,
            CaseSignature before,
            List<CaseHit> hits,
            int[] options,
            Visitor visitor) {
        if (next == folded.size()) {
            visitor.visit(withAcross(before, hits), options);
            return;
        }
        CaseSignature joined = new CaseSignature(before.isTrue.length, before.standing.length);
        for (Part part : folded.get(next)) {
            choose(part, options);
            joined.setJoined(before, part.signature());
            enumerate(folded, next + 1, joined, concat(hits, part.hits()), options, visitor);
        }
    }

    private void sample(List<List<Part>> folded, long limit, int[] options, Visitor visitor) {
        Random random = new Random(SEED);
        for (long i = 0; i < limit; i++) {
            CaseSignature joined = new CaseSignature(empty.isTrue.length, empty.standing.length);
            List<CaseHit> hits = new ArrayList<>();
            for (List<Part> choices : folded) {
                Part part = choices.get(random.nextInt(choices.size()));
                choose(part, options);
                joined.setJoined(joined, part.signature());
                hits.addAll(part.hits());
            }
            visitor.visit(withAcross(joined, hits), options);
        }
    }

    private List<CaseHit> withAcross(CaseSignature signature, List<CaseHit> hits) {
        List<CaseHit> all = new ArrayList<>(hits);
        for (Joint joint : across) {
            long t = signature.isTrue[joint.plan()];
            long u = signature.isUnknown[joint.plan()];
            Plan.judgeComposite(
                    joint.rule(),
                    t,
                    u,
                    rule -> joint.asker() >= 0 && CompiledRule.speaks(signature.standing[joint.asker()]),
                    (rule, verdict, exemption, twice) -> all.add(
                            new CaseHit(joint.plan() / ClassSpace.PLANS, rule.rule(), verdict, exemption, twice)));
        }
        return all;
    }

    private static List<CaseHit> concat(List<CaseHit> hits, List<CaseHit> more) {
        if (more.isEmpty()) {
            return hits;
        }
        List<CaseHit> all = new ArrayList<>(hits);
        all.addAll(more);
        return all;
    }

    private static void choose(Part part, int[] options) {
        for (int i = 0; i < options.length; i++) {
            if (part.options()[i] >= 0) {
                options[i] = part.options()[i];
            }
        }
    }
}
