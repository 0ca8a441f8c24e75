package dev.zhicheng.rules.review;

import dev.zhicheng.rules.internal.Sha256;
import dev.zhicheng.rules.review.internal.EntryJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What somebody with access to a store might do to a history. */
enum Tampering {
    DROP,
    DOUBLE,
    SWAP_WITH_NEXT,
    OTHER_TIME,
    OTHER_PERSON,
    OTHER_ROLE,
    OTHER_ACT,
    OTHER_ACT_HASHED_ANEW,
    OTHER_BEFORE,
    OTHER_AFTER,
    OTHER_PREVIOUS,
    OTHER_HASH,
    OTHER_STREAM;

    private static final String OTHER = Sha256.hex("other");

    List<Entry> applyTo(List<Entry> history, int index) {
        List<Entry> changed = new ArrayList<>(history);
        Entry entry = history.get(index);
        switch (this) {
            case DROP -> changed.remove(index);
            case DOUBLE -> changed.add(index, entry);
            case SWAP_WITH_NEXT -> Collections.swap(changed, index, (index + 1) % history.size());
            default -> changed.set(index, change(entry));
        }
        return changed;
    }

    private Entry change(Entry entry) {
        Actor actor = entry.actor();
        return switch (this) {
            case OTHER_TIME -> with(entry, entry.at().plusSeconds(1), actor, entry.act());
            case OTHER_PERSON ->
                with(entry, entry.at(), new Actor("other", actor.role(), actor.jurisdiction()), entry.act());
            case OTHER_ROLE ->
                with(entry, entry.at(), new Actor(actor.pseudonym(), "OTHER", actor.jurisdiction()), entry.act());
            case OTHER_ACT -> with(entry, entry.at(), actor, new Act.AllotNumber("9"));
            case OTHER_ACT_HASHED_ANEW -> hashedAnew(with(entry, entry.at(), actor, new Act.AllotNumber("9")));
            case OTHER_BEFORE -> with(entry, OTHER, entry.after(), entry.previous(), entry.hash());
            case OTHER_AFTER -> with(entry, entry.before(), OTHER, entry.previous(), entry.hash());
            case OTHER_PREVIOUS -> with(entry, entry.before(), entry.after(), OTHER, entry.hash());
            case OTHER_HASH -> with(entry, entry.before(), entry.after(), entry.previous(), OTHER);
            case OTHER_STREAM ->
                new Entry(
                        "other",
                        entry.sequence(),
                        entry.at(),
                        actor,
                        entry.act(),
                        entry.before(),
                        entry.after(),
                        entry.previous(),
                        entry.hash());
            default -> throw new IllegalStateException(name());
        };
    }

    private static Entry with(Entry entry, Instant at, Actor actor, Recorded act) {
        return new Entry(
                entry.stream(),
                entry.sequence(),
                at,
                actor,
                act,
                entry.before(),
                entry.after(),
                entry.previous(),
                entry.hash());
    }

    private static Entry with(Entry entry, String before, String after, String previous, String hash) {
        return new Entry(
                entry.stream(),
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.act(),
                before,
                after,
                previous,
                hash);
    }

    /** As somebody would who knows how: the entry's own hash fits again. */
    static Entry hashedAnew(Entry entry) {
        String line = EntryJson.line(entry);
        String unhashed = line.replace("\"hash\":\"" + entry.hash() + "\",", "");
        return with(entry, entry.before(), entry.after(), entry.previous(), Sha256.hex(unhashed));
    }
}
