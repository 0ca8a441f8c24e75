package dev.zhicheng.rules.review;

import dev.zhicheng.rules.review.internal.Chain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The administrators' grants (三(二)): applied for with a sealed and signed form, given for a term, taken back. Like a case
 * it is what its history folds to.
 *
 * <p>Immutable and thread-safe: an act yields another book.
 */
public final class GrantBook {

    /** The name of this book's history in a store. */
    public static final String STREAM = "grants";

    private final ReviewPlan plan;
    private final Map<String, Grant> grants;
    private final Chain chain;

    private GrantBook(ReviewPlan plan, Map<String, Grant> grants, Chain chain) {
        this.plan = plan;
        this.grants = grants;
        this.chain = chain;
    }

    /** A book without any grant. */
    public static GrantBook empty(ReviewPlan plan) {
        return new GrantBook(plan, Map.of(), Chain.begin(plan.sha256(), STREAM));
    }

    /**
     * The book that this history folds to.
     *
     * @throws BrokenHistoryException when the history is not one that this library wrote for this plan
     */
    public static GrantBook replay(ReviewPlan plan, List<Entry> history) {
        return empty(plan).followedBy(history);
    }

    /**
     * The first broken link of the grants' history, empty when it is what was written.
     *
     * @param head the {@link #head()} that was noted outside the store, or null; without it a cut or rewritten end does
     *     not show
     */
    public static Optional<BrokenLink> verify(ReviewPlan plan, List<Entry> history, @Nullable String head) {
        return Chain.firstBroken(history, head, () -> replay(plan, history).head());
    }

    /**
     * This book with entries that were added to its history elsewhere.
     *
     * @throws BrokenHistoryException when they do not follow
     */
    GrantBook followedBy(List<Entry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        TreeMap<String, Grant> after = new TreeMap<>(grants);
        Chain.Reading reading = chain.read();
        for (Entry entry : entries) {
            if (!(entry.act() instanceof GrantAct act)) {
                throw new BrokenHistoryException(new BrokenLink(reading.next(), BrokenLink.Fault.FOREIGN));
            }
            Grant changed = apply(after, entry.actor(), act);
            String key = key(changed);
            reading.take(entry, after.get(key), changed);
            after.put(key, changed);
        }
        return new GrantBook(plan, Collections.unmodifiableMap(after), reading.done());
    }

    /** The grant of this person for this role and unit or authority, in whatever state. */
    public Optional<Grant> find(String grantee, String role, String jurisdiction) {
        return Optional.ofNullable(grants.get(key(grantee, role, jurisdiction)));
    }

    /** All grants, in a fixed order. */
    public List<Grant> grants() {
        return List.copyOf(grants.values());
    }

    /** The hash at the end of the history, worth noting outside the store. */
    public String head() {
        return chain.head();
    }

    /** The entries so far. */
    public List<Entry> history() {
        return chain.entries();
    }

    /** Does the act, or says every reason why not. */
    public Attempt<GrantBook> attempt(Actor actor, GrantAct act, Instant at) {
        List<Refusal> reasons = against(actor, act, at);
        if (!reasons.isEmpty()) {
            return new Attempt.Refused<>(reasons);
        }
        Grant changed = apply(grants, actor, act);
        String key = key(changed);
        Chain longer = chain.append(at, actor, act, grants.get(key), changed);
        TreeMap<String, Grant> after = new TreeMap<>(grants);
        after.put(key, changed);
        return new Attempt.Accepted<>(new GrantBook(plan, Collections.unmodifiableMap(after), longer), longer.last());
    }

    /** Why the actor may not act in their role on that day for want of a grant; empty when nothing stands against it. */
    Optional<Refusal> obstacle(Actor actor, LocalDate day) {
        ReviewRole role = plan.role(actor.role()).orElse(null);
        if (role == null || !role.needsGrant()) {
            return Optional.empty();
        }
        Grant grant = actor.jurisdiction() == null
                ? null
                : grants.get(key(actor.pseudonym(), actor.role(), actor.jurisdiction()));
        if (grant == null || grant.term() == null) {
            return Optional.of(Refusal.of(RefusalCode.NOT_GRANTED, role.clauses(), role.name()));
        }
        if (grant.revoked()) {
            return Optional.of(Refusal.of(RefusalCode.GRANT_REVOKED, role.clauses(), role.name()));
        }
        Term term = grant.term();
        if (day.isBefore(term.from())) {
            return Optional.of(Refusal.of(
                    RefusalCode.GRANT_NOT_YET_VALID, role.clauses(), role.name(), Refusal.plain(term.from())));
        }
        if (day.isAfter(term.until())) {
            return Optional.of(
                    Refusal.of(RefusalCode.GRANT_EXPIRED, role.clauses(), role.name(), Refusal.plain(term.until())));
        }
        return Optional.empty();
    }

    private List<Refusal> against(Actor actor, GrantAct act, Instant at) {
        ReviewRole role = plan.role(act.role()).orElse(null);
        if (role == null || role.grantedBy() == null) {
            return List.of(Refusal.of(RefusalCode.ROLE_NEEDS_NO_GRANT, List.of()));
        }
        List<Refusal> found = new ArrayList<>();
        boolean applying = act instanceof GrantAct.Apply;
        ReviewRole entitled =
                applying ? plan.applicant() : plan.role(role.grantedBy()).orElseThrow();
        if (!actor.role().equals(entitled.id())) {
            found.add(Refusal.of(RefusalCode.WRONG_ROLE, role.clauses(), entitled.name()));
        } else {
            obstacle(actor, plan.timetable().day(at)).ifPresent(found::add);
        }
        if (act instanceof GrantAct.Award award) {
            self(actor, award.grantee(), role, found);
            award(actor, award, role, entitled, found);
        } else if (act instanceof GrantAct.Revoke revoke) {
            Grant grant = grants.get(key(revoke.grantee(), revoke.role(), revoke.jurisdiction()));
            if (grant == null || grant.term() == null || grant.revoked()) {
                found.add(Refusal.of(RefusalCode.NOT_GRANTED, role.clauses(), role.name()));
            } else {
                district(actor, grant.district(), entitled, found);
            }
        }
        return found;
    }

    private static void self(Actor actor, String grantee, ReviewRole role, List<Refusal> found) {
        if (actor.pseudonym().equals(grantee)) {
            found.add(Refusal.of(RefusalCode.SELF_GRANT, role.clauses()));
        }
    }

    /** Who grants for one district grants and revokes nothing in another. */
    private static void district(Actor actor, @Nullable String district, ReviewRole by, List<Refusal> found) {
        if (actor.role().equals(by.id())
                && by.basis() == JurisdictionBasis.SOCIAL_INSURANCE
                && district != null
                && !district.equals(actor.jurisdiction())) {
            found.add(Refusal.of(RefusalCode.OUTSIDE_JURISDICTION, by.clauses(), by.name()));
        }
    }

    private void award(Actor actor, GrantAct.Award award, ReviewRole role, ReviewRole by, List<Refusal> found) {
        Grant grant = grants.get(key(award.grantee(), award.role(), award.jurisdiction()));
        GrantAct.Apply form = grant == null ? null : grant.pending();
        if (form == null) {
            found.add(Refusal.of(RefusalCode.GRANT_NOT_APPLIED_FOR, role.clauses()));
            return;
        }
        district(actor, form.district(), by, found);
        if (!form.sealed()) {
            found.add(Refusal.of(RefusalCode.FORM_NOT_SEALED, role.clauses()));
        }
        if (!form.signed()) {
            found.add(Refusal.of(RefusalCode.FORM_NOT_SIGNED, role.clauses()));
        }
    }

    /** The one grant that an act changes, as it is afterwards. */
    private static Grant apply(Map<String, Grant> grants, Actor actor, GrantAct act) {
        String grantee = act instanceof GrantAct.Award award
                ? award.grantee()
                : act instanceof GrantAct.Revoke revoke ? revoke.grantee() : actor.pseudonym();
        Grant old = grants.get(key(grantee, act.role(), act.jurisdiction()));
        Term term = old == null ? null : old.term();
        boolean revoked = old != null && old.revoked();
        String district = old == null ? null : old.district();
        GrantAct.Apply pending = old == null ? null : old.pending();
        if (act instanceof GrantAct.Apply form) {
            String reached = term == null ? form.district() : district;
            return new Grant(grantee, act.role(), act.jurisdiction(), reached, form, term, revoked);
        }
        if (act instanceof GrantAct.Award award) {
            String granted = pending == null ? district : pending.district();
            return new Grant(grantee, act.role(), act.jurisdiction(), granted, null, award.term(), false);
        }
        return new Grant(grantee, act.role(), act.jurisdiction(), district, null, term, true);
    }

    private static String key(Grant grant) {
        return key(grant.grantee(), grant.role(), grant.jurisdiction());
    }

    private static String key(String grantee, String role, String jurisdiction) {
        return grantee + " " + role + " " + jurisdiction;
    }
}
