package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.internal.ClaimText;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.title.TitleLevel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a credential says: this title was issued to this name.
 *
 * <p>Nothing that the printed face does not show, and of the identity number the masked form at most: anyone may scan
 * the QR. Texts are held in Unicode NFC; a text with control, zero-width or bidirectional characters is refused, and so
 * is a whole identity number in any field. Immutable and thread-safe; {@link #toString()} names the number alone.
 *
 * @param issuer the issuer's short identifier, 1 to 16 bytes of UTF-8, not null
 * @param issuedAt when it was signed, cut to the second, from 1970 on, not null
 * @param expiresAt the first second it no longer holds, or null: titles do not expire
 * @param name 姓名, not null
 * @param series 系列, the code of the catalogue, not null
 * @param title 资格名称, as printed, not null
 * @param speciality 专业, as printed, may be empty, not null
 * @param level 级别, not null
 * @param number the number of the electronic certificate, not null
 * @param awardedOn 取得时间, as precise as it is known, not null
 * @param status where its status is looked up, or null when the issuer keeps no status list
 * @param content the digest of the data file embedded in the PDF, or null
 * @param maskedId the masked identity number ({@code 642221********0001}), only if printed, or null
 * @param supersedes the number of the certificate it takes the place of, or null
 */
public record CredentialClaims(
        String issuer,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        String name,
        String series,
        String title,
        String speciality,
        TitleLevel level,
        String number,
        PartialDate awardedOn,
        @Nullable StatusReference status,
        @Nullable ContentDigest content,
        @Nullable String maskedId,
        @Nullable String supersedes) {

    /** The longest text, in bytes of UTF-8. */
    public static final int MAX_TEXT_BYTES = 200;

    /** The longest issuer identifier, in bytes of UTF-8. */
    public static final int MAX_ISSUER_BYTES = 16;

    /**
     * Brings the texts into NFC.
     *
     * @throws IllegalArgumentException naming the component that can never be right, never its text
     */
    public CredentialClaims {
        issuer = ClaimText.required("issuer", issuer, MAX_ISSUER_BYTES);
        issuedAt = seconds("issuedAt", issuedAt);
        if (expiresAt != null) {
            expiresAt = seconds("expiresAt", expiresAt);
            if (!expiresAt.isAfter(issuedAt)) {
                throw new IllegalArgumentException("expiresAt is not after issuedAt");
            }
        }
        name = ClaimText.required("name", name, MAX_TEXT_BYTES);
        series = ClaimText.checked("series", series, MAX_TEXT_BYTES);
        title = ClaimText.required("title", title, MAX_TEXT_BYTES);
        speciality = ClaimText.checked("speciality", speciality, MAX_TEXT_BYTES);
        Objects.requireNonNull(level, "level");
        number = ClaimText.required("number", number, MAX_TEXT_BYTES);
        Objects.requireNonNull(awardedOn, "awardedOn");
        if (maskedId != null) {
            maskedId = ClaimText.required("maskedId", maskedId, MAX_TEXT_BYTES);
            if (maskedId.indexOf('*') < 0) {
                throw new IllegalArgumentException("maskedId is not masked");
            }
        }
        if (supersedes != null) {
            supersedes = ClaimText.required("supersedes", supersedes, MAX_TEXT_BYTES);
        }
    }

    private static Instant seconds(String component, Instant instant) {
        if (instant.getEpochSecond() < 0 || instant.getEpochSecond() > ClaimText.LAST_SECOND) {
            throw new IllegalArgumentException(component + " is not between 1970 and 9999");
        }
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Starts a set of claims; the other required components must be given before {@link Builder#build()}. */
    public static Builder builder(String issuer, Instant issuedAt) {
        return new Builder(issuer, issuedAt);
    }

    /** Names the number alone. */
    @Override
    public String toString() {
        return "CredentialClaims[issuer=" + issuer + ", number=" + number + "]";
    }

    /** Gathers the components by name; for one thread. */
    public static final class Builder {

        private final String issuer;
        private final Instant issuedAt;
        private @Nullable Instant expiresAt;
        private @Nullable String name;
        private String series = "";
        private @Nullable String title;
        private String speciality = "";
        private @Nullable TitleLevel level;
        private @Nullable String number;
        private @Nullable PartialDate awardedOn;
        private @Nullable StatusReference status;
        private @Nullable ContentDigest content;
        private @Nullable String maskedId;
        private @Nullable String supersedes;

        private Builder(String issuer, Instant issuedAt) {
            this.issuer = issuer;
            this.issuedAt = issuedAt;
        }

        /** The first second it no longer holds. */
        public Builder expiresAt(@Nullable Instant expiresAt) {
            this.expiresAt = expiresAt;
            return this;
        }

        /** 姓名; required. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** 系列, by its code; empty if not given. */
        public Builder series(String series) {
            this.series = series;
            return this;
        }

        /** 资格名称; required. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** 专业; empty if not given. */
        public Builder speciality(String speciality) {
            this.speciality = speciality;
            return this;
        }

        /** 级别; required. */
        public Builder level(TitleLevel level) {
            this.level = level;
            return this;
        }

        /** The number of the electronic certificate; required. */
        public Builder number(String number) {
            this.number = number;
            return this;
        }

        /** 取得时间; required. */
        public Builder awardedOn(PartialDate awardedOn) {
            this.awardedOn = awardedOn;
            return this;
        }

        /** Where its status is looked up. */
        public Builder status(@Nullable StatusReference status) {
            this.status = status;
            return this;
        }

        /** The digest of the data file embedded in the PDF. */
        public Builder content(@Nullable ContentDigest content) {
            this.content = content;
            return this;
        }

        /** The masked identity number, only if it is printed. */
        public Builder maskedId(@Nullable String maskedId) {
            this.maskedId = maskedId;
            return this;
        }

        /** The number of the certificate it takes the place of. */
        public Builder supersedes(@Nullable String supersedes) {
            this.supersedes = supersedes;
            return this;
        }

        /**
         * The claims.
         *
         * @throws NullPointerException naming a required component that was not given
         * @throws IllegalArgumentException as the constructor
         */
        public CredentialClaims build() {
            return new CredentialClaims(
                    issuer,
                    issuedAt,
                    expiresAt,
                    Objects.requireNonNull(name, "name"),
                    series,
                    Objects.requireNonNull(title, "title"),
                    speciality,
                    Objects.requireNonNull(level, "level"),
                    Objects.requireNonNull(number, "number"),
                    Objects.requireNonNull(awardedOn, "awardedOn"),
                    status,
                    content,
                    maskedId,
                    supersedes);
        }
    }
}
