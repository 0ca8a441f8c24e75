package dev.zhicheng.rules.review;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of a history: who did what when, and what it made of the case. Chained to the line before by its hash, so that
 * a changed, missing or moved line shows. Immutable.
 *
 * <p>A chain alone does not show that its end was cut off or written anew by somebody who knows how; for that, note
 * {@link ReviewCase#head()} elsewhere and verify against it.
 *
 * @param stream whose history it is: the id of the case, or {@link GrantBook#STREAM}
 * @param sequence its number, from 1
 * @param at when
 * @param actor who, as pseudonym and role
 * @param act what
 * @param before SHA-256 of the state it found
 * @param after SHA-256 of the state it left
 * @param previous the hash of the entry before; for the first one a digest of the plan and the stream
 * @param hash SHA-256 of all the above in canonical JSON
 */
public record Entry(
        String stream,
        int sequence,
        Instant at,
        Actor actor,
        Recorded act,
        String before,
        String after,
        String previous,
        String hash) {

    /** Refuses null. Whether the hash fits is for {@code verify} to say. */
    public Entry {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(hash, "hash");
    }
}
