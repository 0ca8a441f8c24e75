package dev.zhicheng.rules.decision;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.decision.internal.ApplicationFacts;
import dev.zhicheng.rules.decision.internal.CertificateFacts;
import dev.zhicheng.rules.decision.internal.CompiledPolicy;
import dev.zhicheng.rules.decision.internal.FactReader;
import dev.zhicheng.rules.decision.internal.Ground;
import dev.zhicheng.rules.decision.internal.Specimens;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Supersession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides, by one policy, which paper certificates of a person become electronic, and says why.
 *
 * <p>Pure and total: the same facts give the same decision on any thread, in any zone and locale, and no application
 * whatever makes it fail. What the notice leaves to a human it leaves to a human. Immutable and thread-safe; make one per
 * policy and keep it.
 */
public final class DecisionEngine {

    private final CompiledPolicy compiled;
    private final FactReader reader;
    private final Advisor advisor;
    private final @Nullable PersonPhase personPhase;
    private final @Nullable Ground sharedNumber;

    private DecisionEngine(Policy policy, TitleCatalogue catalogue) {
        this.compiled = new CompiledPolicy(policy);
        this.reader = new FactReader(catalogue);
        Supersession supersession = policy.supersession().orElse(null);
        this.personPhase = supersession == null ? null : new PersonPhase(supersession, policy);
        this.sharedNumber =
                policy.sharedNumber().map(rule -> Ground.of(rule, policy)).orElse(null);
        this.advisor = new Advisor(policy, new Specimens(policy, catalogue), reader, this::judge);
    }

    /** An engine for a policy and a catalogue of titles; neither is null. */
    public static DecisionEngine of(Policy policy, TitleCatalogue catalogue) {
        return new DecisionEngine(policy, catalogue);
    }

    /** The policy by which it decides. */
    public Policy policy() {
        return compiled.policy();
    }

    /** The facts of an application that was read without loss; {@code application} is not null. */
    public Facts facts(Application application) {
        return facts(application, List.of());
    }

    /**
     * The facts of an application.
     *
     * @param application the application, not null
     * @param faults what was lost before its own text began, not null; faults of fields it does not have are passed over
     */
    public Facts facts(Application application, List<ReadFault> faults) {
        return new Facts(reader.read(application, faults), policy());
    }

    /** Decides one application by itself: all that its person hands in. */
    public Decision decide(Application application) {
        return decide(facts(application));
    }

    /** Decides one application by itself, of which something was lost before its own text began. */
    public Decision decide(Application application, List<ReadFault> faults) {
        return decide(facts(application, faults));
    }

    /** Decides one application by itself. */
    public Decision decide(Facts facts) {
        checkOwn(facts);
        return finish(facts, judge(facts.read()));
    }

    private List<Draft> judge(ApplicationFacts facts) {
        List<Draft> drafts = drafts(facts);
        if (personPhase != null && drafts.size() > 1) {
            personPhase.apply(drafts);
        }
        return drafts;
    }

    /** What {@link #judge(ApplicationFacts)} gives for one certificate. */
    Draft judge(ApplicationFacts facts, int certificate) {
        Draft ofApplication = ofApplication(facts);
        Draft draft = draft(facts, certificate, ofApplication);
        if (personPhase != null && PersonPhase.mayYield(draft)) {
            List<Draft> person = new ArrayList<>(List.of(draft));
            for (int other = 0; other < facts.certificates().size(); other++) {
                if (facts.certificates().get(other).level() == TitleLevel.FULL_SENIOR) {
                    person.add(draft(facts, other, ofApplication));
                }
            }
            personPhase.apply(person);
        }
        return draft;
    }

    /**
     * Decides applications together: those of one identity number are one person's, and a certificate that two persons
     * give is found. Everything else is decided as by {@link #decide(Facts)}.
     *
     * @param batch the facts of the applications, made by this engine, not null
     * @return a decision for each, in the same order
     */
    public List<Decision> decideAll(Collection<Facts> batch) {
        List<Facts> all = List.copyOf(batch);
        Map<Object, List<Integer>> persons = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            CitizenId id = all.get(i).read().citizenId();
            persons.computeIfAbsent(id == null ? new Object() : id, unseen -> new ArrayList<>())
                    .add(i);
        }
        Set<String> shared = sharedKeys(all, persons.values());
        Decision[] decisions = new Decision[all.size()];
        for (List<Integer> person : persons.values()) {
            List<Decision> decided =
                    decidePerson(person.stream().map(all::get).toList(), (application, certificate) -> all.get(
                                    person.get(application))
                            .certificateKey(certificate)
                            .filter(shared::contains)
                            .isPresent());
            for (int i = 0; i < person.size(); i++) {
                decisions[person.get(i)] = decided.get(i);
            }
        }
        return List.of(decisions);
    }

    /** Which certificates another person gives as well. */
    @FunctionalInterface
    public interface Shared {

        /** Whether another person gives this certificate too. */
        boolean test(int application, int certificate);
    }

    /**
     * Decides the applications of one person together, for callers who group applications themselves.
     *
     * @param applications the facts of all applications of the person, made by this engine
     * @param shared which of their certificates another person gives too
     * @return a decision for each, in the same order
     */
    public List<Decision> decidePerson(List<Facts> applications, Shared shared) {
        List<List<Draft>> drafts = new ArrayList<>(applications.size());
        List<Draft> person = new ArrayList<>();
        for (int i = 0; i < applications.size(); i++) {
            checkOwn(applications.get(i));
            List<Draft> own = drafts(applications.get(i).read());
            for (int j = 0; sharedNumber != null && j < own.size(); j++) {
                if (shared.test(i, j)) {
                    own.get(j).raise(sharedNumber, null);
                }
            }
            drafts.add(own);
            person.addAll(own);
        }
        if (personPhase != null) {
            personPhase.apply(person);
        }
        List<Decision> decisions = new ArrayList<>(applications.size());
        for (int i = 0; i < applications.size(); i++) {
            decisions.add(finish(applications.get(i), drafts.get(i)));
        }
        return List.copyOf(decisions);
    }

    private static Set<String> sharedKeys(List<Facts> all, Collection<List<Integer>> persons) {
        Map<String, List<Integer>> holders = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (List<Integer> person : persons) {
            for (int application : person) {
                for (CertificateFacts certificate : all.get(application).read().certificates()) {
                    List<Integer> holder = certificate.sharedKey() == null
                            ? null
                            : holders.putIfAbsent(certificate.sharedKey(), person);
                    if (holder != null && holder != person) {
                        shared.add(certificate.sharedKey());
                    }
                }
            }
        }
        return shared;
    }

    private void checkOwn(Facts facts) {
        if (facts.policy() != policy() && !facts.policy().sha256().equals(policy().sha256())) {
            throw new IllegalArgumentException(
                    "these facts were made by " + facts.policy() + ", this engine decides by " + policy());
        }
    }

    private List<Draft> drafts(ApplicationFacts facts) {
        Draft ofApplication = ofApplication(facts);
        Draft[] drafts = new Draft[facts.certificates().size()];
        for (int i = 0; i < drafts.length; i++) {
            drafts[i] = draft(facts, i, ofApplication);
        }
        return Arrays.asList(drafts);
    }

    private Draft ofApplication(ApplicationFacts facts) {
        Draft draft = new Draft(facts);
        compiled.application().judge(facts.row(), facts.row(), draft);
        return draft;
    }

    private Draft draft(ApplicationFacts facts, int index, Draft ofApplication) {
        CertificateFacts certificate = facts.certificates().get(index);
        Draft draft = new Draft(facts, index, ofApplication);
        compiled.certificate().judge(facts.row(), certificate.row(), draft);
        for (int i = 0; i < certificate.images().size(); i++) {
            draft.onImage(i);
            compiled.image().judge(facts.row(), certificate.images().get(i), draft);
        }
        draft.onImage(-1);
        return draft;
    }

    private Decision finish(Facts facts, List<Draft> drafts) {
        CertificateDecision[] certificates = new CertificateDecision[drafts.size()];
        for (int i = 0; i < certificates.length; i++) {
            certificates[i] = drafts.get(i).finish(facts, advisor);
        }
        return new Decision(facts, policy(), Collections.unmodifiableList(Arrays.asList(certificates)));
    }
}
