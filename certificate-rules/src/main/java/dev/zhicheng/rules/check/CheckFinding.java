package dev.zhicheng.rules.check;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.rules.policy.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something the static check finds.
 *
 * @param kind what sort of thing
 * @param subject the rule, exception, clause, fact, open point or test it is about
 * @param message what it means, for the policy's author, in both languages
 * @param example an application that shows it, or null
 * @param acceptedBecause why the policy's author lets it stand, or null
 */
public record CheckFinding(
        Kind kind,
        String subject,
        Text message,
        @Nullable Application example,
        @Nullable String acceptedBecause) {

    /** What can be found. */
    public enum Kind {
        /** No case whatever makes the rule speak. */
        UNREACHABLE_RULE,
        /** Whenever the rule objects, another one raises as much. */
        NEVER_DECISIVE,
        /** No case whatever is lifted by the exception. */
        EXCEPTION_WITHOUT_EFFECT,
        /** Two exceptions lift one rule in one case; which is cited is left to chance. */
        CONFLICTING_EXCEPTIONS,
        /** A rule refuses after another last day than the one of the review's timetable. */
        CONFLICTING_DEADLINES,
        /** A certificate is convertible although a fact that counts is absent. */
        GAP,
        /** No correction that the remedy allows cures the rule. */
        INEFFECTIVE_REMEDY,
        /** A clause that nothing cites. */
        UNCITED_CLAUSE,
        /** The number template is faulty, or two certificates could get one number. */
        NUMBER_TEMPLATE,
        /** Nobody with authority has accepted the reading of an open point. */
        OPEN_POINT_NOT_ACCEPTED,
        /** A test of the policy's own fails. */
        FAILED_TEST,
        /** No certificate whatever is convertible. */
        NOTHING_CONVERTIBLE
    }

    /** Refuses null for kind, subject and message. */
    public CheckFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(message, "message");
    }

    /** Whether the policy's author lets it stand. */
    public boolean isAccepted() {
        return acceptedBecause != null;
    }
}
