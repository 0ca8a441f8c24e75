package dev.zhicheng.core.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.identity.Masking;
import org.jspecify.annotations.Nullable;

/**
 * The picture of one page of a paper certificate (职称证书照片, 四): what is known of it, not its bytes.
 *
 * <p>All of it is a statement. Where the bytes are at hand, {@link CoverImages} makes it from them, as the reading of a
 * summary table does; an application in JSON does not say where the bytes lie, so nothing here compares what it states with
 * them. That is for whoever stores the pictures, when they come in and again before a reviewer sees one: describe the bytes
 * and compare.
 *
 * @param page which page it shows, or null
 * @param mediaType its type, e.g. {@code image/jpeg}: by content where the bytes were at hand, else as declared; or null
 * @param size its size in bytes, or null
 * @param sha256 the SHA-256 of its bytes, 64 lower-case hex digits, or null; no rule reads it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverImage(
        @Nullable CoverPage page,
        @Nullable String mediaType,
        @Nullable Long size,
        @Nullable String sha256) {

    /** Refuses a negative size. */
    public CoverImage {
        if (size != null && size < 0) {
            throw new IllegalArgumentException("size is negative: " + size);
        }
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
