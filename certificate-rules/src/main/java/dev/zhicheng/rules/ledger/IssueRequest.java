package dev.zhicheng.rules.ledger;

import java.util.Objects;

/**
 * A certificate to be recorded under a number.
 *
 * @param number an allotted number, not null
 * @param credential the text of the certificate's QR, not empty, at most 4,096 characters
 * @param content what the certificate shows, in a form that is the same whenever the certificate is; only its keyed digest
 *     is kept; not null
 */
public record IssueRequest(String number, String credential, String content) {

    private static final int LONGEST_CREDENTIAL = 4_096;

    /** Refuses null, and a credential that is empty or too long. */
    public IssueRequest {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(content, "content");
        if (credential.isEmpty() || credential.length() > LONGEST_CREDENTIAL) {
            throw new IllegalArgumentException("credential of " + credential.length() + " characters");
        }
    }

    /** The number alone: content and credential name the holder. */
    @Override
    public String toString() {
        return "IssueRequest[" + number + "]";
    }
}
