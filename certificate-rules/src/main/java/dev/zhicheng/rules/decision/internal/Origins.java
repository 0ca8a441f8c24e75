package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import java.util.Arrays;
import java.util.List;

/** Sets of facts that people write down, a bit each by the fact's ordinal. */
public final class Origins {

    /**
     * What may change how a person's certificates bear upon one of them while the others stay as they are written: all
     * that is known of the holder, on which their outcomes rest, and by what certificates are compared.
     */
    public static final long OF_PERSON = bits(Arrays.stream(Fact.values())
                    .filter(fact -> fact.scope() == Scope.APPLICATION)
                    .toList())
            | bits(List.of(Fact.NUMBER, Fact.ISSUER, Fact.SERIES, Fact.TITLE, Fact.MEDIUM));

    /** The images of cover pages. */
    public static final long COVERS = bits(List.of(Fact.COVER_1, Fact.COVER_2));

    private Origins() {}

    /** The written facts from which a fact is read. */
    public static long of(Fact fact) {
        return bits(
                switch (fact) {
                    // Nobody is born after the day of submission.
                    case CITIZEN_ID, CITIZEN_ID_FORM, BIRTH_DATE -> List.of(Fact.CITIZEN_ID, Fact.SUBMITTED_ON);
                    case TITLE_STANDING, TITLE_LEVEL -> List.of(Fact.TITLE);
                    case TITLE_IN_SERIES -> List.of(Fact.TITLE, Fact.SERIES);
                    case ACQUISITION_DATE -> List.of(Fact.ISSUED_ON, Fact.ACQUIRED_ON);
                    case DOCUMENT_FORM, DOCUMENT_YEAR -> List.of(Fact.DOCUMENT_NUMBER);
                    case DUPLICATE -> List.of(Fact.NUMBER, Fact.ISSUER);
                    default -> List.of(fact);
                });
    }

    /** Whether a written fact is one of them. */
    public static boolean contain(long facts, Fact fact) {
        return (facts & 1L << fact.ordinal()) != 0;
    }

    static long bits(Iterable<Fact> facts) {
        long bits = 0;
        for (Fact fact : facts) {
            bits |= 1L << fact.ordinal();
        }
        return bits;
    }
}
