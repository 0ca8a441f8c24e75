package dev.zhicheng.core.credential;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pinned trust list is not the JSON it should be; says where. */
public final class TrustListFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /** Says what was expected at {@code path}, such as {@code keys[0].jwk.x}. */
    public TrustListFormatException(String path, String expectation, @Nullable Throwable cause) {
        super(path + ": " + expectation, cause);
        this.path = Objects.requireNonNull(path, "path");
    }

    /** The JSON path of what is wrong, {@code $} for the document itself, never null. */
    public String path() {
        return path;
    }
}
