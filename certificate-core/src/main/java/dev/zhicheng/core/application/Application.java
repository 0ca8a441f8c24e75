package dev.zhicheng.core.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.identity.Masking;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one holder hands in: the person and the paper certificates to be converted (三(一)).
 *
 * <p>Texts are kept as they were written. Anything but the id may be absent; then the rules have a finding, and reading
 * does not fail. Immutable and thread-safe.
 *
 * @param applicationId the caller's key for this application, not null, not blank
 * @param submittedOn the day it was handed in as written, or null
 * @param applicant the holder; an absent one is an empty one
 * @param certificates the paper certificates in the order given; an absent list is an empty one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Application(
        @JsonProperty(required = true) String applicationId,
        @Nullable String submittedOn,
        @JsonProperty(defaultValue = "{}") Applicant applicant,
        @JsonProperty(defaultValue = "[]") List<PaperCertificate> certificates) {

    private static final Applicant NOBODY = new Applicant(null, null, null, null, null);

    /** Copies the list. */
    public Application {
        Objects.requireNonNull(applicationId, "applicationId");
        if (applicationId.isBlank()) {
            throw new IllegalArgumentException("applicationId is blank");
        }
        applicant = applicant == null ? NOBODY : applicant;
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
