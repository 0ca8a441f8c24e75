package dev.zhicheng.rules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.review.internal.Digests;
import dev.zhicheng.rules.review.internal.Ids;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody wants to do with a case. An act is a wish; {@link ReviewCase#attempt} says whether it happens. Acts
 * hold codes, digests and pseudonyms only, never a text about a person (六(三)).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Act extends Recorded {

    /** Which act it is. */
    default ActKind kind() {
        return ActKind.of(this);
    }

    /**
     * The application is entered (三(一)); by anyone but the holder it is entry by proxy (二(2)).
     *
     * @param holder the holder's pseudonym
     * @param employment 在职状态, which decides whether lateness counts
     * @param routing whose case it is
     * @param content what was entered
     */
    record Enter(String holder, Employment employment, Routing routing, Content content) implements Act {
        /** Refuses null, and a pseudonym that could be a name or number. */
        public Enter {
            Ids.check(holder);
            Objects.requireNonNull(employment, "employment");
            Objects.requireNonNull(routing, "routing");
            Objects.requireNonNull(content, "content");
        }
    }

    /**
     * What was entered is replaced, in a draft or after a return.
     *
     * @param content what stands now
     */
    record Amend(Content content) implements Act {
        /** Refuses null. */
        public Amend {
            Objects.requireNonNull(content, "content");
        }
    }

    /** The holder confirms what a proxy entered. */
    record Confirm() implements Act {}

    /** The holder submits (三(一)). */
    record Submit() implements Act {}

    /** The holder submits again after a return. */
    record Resubmit() implements Act {}

    /** The holder takes the case back. */
    record Withdraw() implements Act {}

    /**
     * A reviewer states what they saw with their own eyes; it holds for their stage and for the application as it stands.
     *
     * @param examined what they looked at
     * @param result what they saw
     */
    record Examine(Examined examined, ExaminationResult result) implements Act {
        /** Refuses null. */
        public Examine {
            Objects.requireNonNull(examined, "examined");
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * The rules have decided anew on the same application: a reviewer's statement supplied a fact, or another certificate
     * of the holder was decided.
     *
     * @param outcome the new outcome
     * @param decision SHA-256 of the new decision
     */
    record Reassess(Outcome outcome, String decision) implements Act {
        /** Refuses null and what is not a digest. */
        public Reassess {
            Objects.requireNonNull(outcome, "outcome");
            Digests.check(decision, "decision");
        }
    }

    /**
     * The case is put on a unit's summary table (三(二)); again whenever the table is drawn up anew.
     *
     * @param batch the batch's id
     * @param table the digest printed on the table
     */
    record Enlist(String batch, String table) implements Act {
        /** Refuses a batch id that could be a name or number, and what is not a digest. */
        public Enlist {
            Ids.check(batch);
            Digests.check(table, "table");
        }
    }

    /**
     * The signed summary table has come in and was compared with the online data.
     *
     * @param receipt what was found
     */
    record ReceiveTable(TableReceipt receipt) implements Act {
        /** Refuses null. */
        public ReceiveTable {
            Objects.requireNonNull(receipt, "receipt");
        }
    }

    /** The stage's reviewer approves. */
    record Approve() implements Act {}

    /**
     * The stage's reviewer returns the case; once mended it comes back to this stage.
     *
     * @param to an earlier stage's id, or null for the applicant
     * @param reasons why, each of kind {@link ReasonKind#RETURN}
     */
    record Return(@Nullable String to, List<Reason> reasons) implements Act {
        /** Copies the list; refuses a target that is no id. */
        public Return {
            if (to != null) {
                Ids.check(to);
            }
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The stage's reviewer refuses; with a reason of kind {@link ReasonKind#REFER} the case is also handed on.
     *
     * @param reasons why, each of kind {@link ReasonKind#REFUSE} or {@link ReasonKind#REFER}
     */
    record Refuse(List<Reason> reasons) implements Act {
        /** Copies the list. */
        public Refuse {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The case goes to those it belongs to; stages whose jurisdiction changes review it anew.
     *
     * @param routing whose case it is
     * @param reasons why, each of kind {@link ReasonKind#REROUTE}
     */
    record Reroute(Routing routing, List<Reason> reasons) implements Act {
        /** Copies the list. */
        public Reroute {
            Objects.requireNonNull(routing, "routing");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Something that stands in the way is set aside. An outcome is set aside for the application as it stands: a new
     * decision brings it back. Lateness is set aside for good.
     *
     * @param ground what
     * @param reasons why, each of kind {@link ReasonKind#OVERRIDE}
     */
    record Override(OverrideGround ground, List<Reason> reasons) implements Act {
        /** Copies the list. */
        public Override {
            Objects.requireNonNull(ground, "ground");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The number that the issuance ledger allotted (统一编号, 三(三)).
     *
     * @param number the certificate number, 1 to 64 ASCII letters, digits or hyphens
     */
    record AllotNumber(String number) implements Act {
        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");

        /** Refuses what cannot be a number. */
        public AllotNumber {
            if (!SHAPE.matcher(number).matches()) {
                throw new IllegalArgumentException("a number is 1 to 64 ASCII letters, digits or hyphens");
            }
        }
    }
}
