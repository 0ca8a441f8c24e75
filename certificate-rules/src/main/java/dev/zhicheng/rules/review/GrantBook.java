package dev.zhicheng.rules.review;

import dev.zhicheng.rules.review.internal.Chain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        GrantBook book = empty(plan);
        for (Entry entry : history) {
            if (!(entry.act() instanceof GrantAct act)) {
                throw new BrokenHistoryException(new BrokenLink(book.chain.size() + 1, BrokenLink.Fault.FOREIGN));
            }
            Map<String, Grant> after = book.apply(entry.actor(), act);
            book = new GrantBook(plan, after, book.chain.accept(entry, book.grants, after));
        }
        return book;
    }

    /** The grant of this person for this role and unit or authority, in whatever state. */
    public Optional<Grant> find(String grantee, String role, String jurisdiction) {
        return Optional.ofNullable(grants.get(key(grantee, role, jurisdiction)));
    }

    /** All grants, in a fixed order. */
    public List<Grant> grants() {
        return List.copyOf(grants.values());
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
        Map<String, Grant> after = apply(actor, act);
        Chain longer = chain.append(at, actor, act, grants, after);
        return new Attempt.Accepted<>(new GrantBook(plan, after, longer), longer.last());
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
            }
        }
        return found;
    }

    private static void self(Actor actor, String grantee, ReviewRole role, List<Refusal> found) {
        if (actor.pseudonym().equals(grantee)) {
            found.add(Refusal.of(RefusalCode.SELF_GRANT, role.clauses()));
        }
    }

    private void award(Actor actor, GrantAct.Award award, ReviewRole role, ReviewRole by, List<Refusal> found) {
        Grant grant = grants.get(key(award.grantee(), award.role(), award.jurisdiction()));
        GrantAct.Apply form = grant == null ? null : grant.pending();
        if (form == null) {
            found.add(Refusal.of(RefusalCode.GRANT_NOT_APPLIED_FOR, role.clauses()));
            return;
        }
        if (actor.role().equals(by.id())
                && by.basis() == JurisdictionBasis.SOCIAL_INSURANCE
                && form.district() != null
                && !form.district().equals(actor.jurisdiction())) {
            found.add(Refusal.of(RefusalCode.OUTSIDE_JURISDICTION, by.clauses(), by.name()));
        }
        if (!form.sealed()) {
            found.add(Refusal.of(RefusalCode.FORM_NOT_SEALED, role.clauses()));
        }
        if (!form.signed()) {
            found.add(Refusal.of(RefusalCode.FORM_NOT_SIGNED, role.clauses()));
        }
    }

    private Map<String, Grant> apply(Actor actor, GrantAct act) {
        TreeMap<String, Grant> after = new TreeMap<>(grants);
        if (act instanceof GrantAct.Apply form) {
            String key = key(actor.pseudonym(), form.role(), form.jurisdiction());
            Grant old = grants.get(key);
            after.put(
                    key,
                    new Grant(
                            actor.pseudonym(),
                            form.role(),
                            form.jurisdiction(),
                            form,
                            old == null ? null : old.term(),
                            old != null && old.revoked()));
        } else if (act instanceof GrantAct.Award award) {
            after.put(
                    key(award.grantee(), award.role(), award.jurisdiction()),
                    new Grant(award.grantee(), award.role(), award.jurisdiction(), null, award.term(), false));
        } else if (act instanceof GrantAct.Revoke revoke) {
            String key = key(revoke.grantee(), revoke.role(), revoke.jurisdiction());
            Grant old = grants.get(key);
            after.put(
                    key,
                    new Grant(
                            revoke.grantee(),
                            revoke.role(),
                            revoke.jurisdiction(),
                            null,
                            old == null ? null : old.term(),
                            true));
        }
        return after;
    }

    private static String key(String grantee, String role, String jurisdiction) {
        return grantee + " " + role + " " + jurisdiction;
    }
}
