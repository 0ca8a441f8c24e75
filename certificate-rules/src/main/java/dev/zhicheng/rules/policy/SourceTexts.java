package dev.zhicheng.rules.policy;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a policy's notices are stored. A policy names a plain file name; the caller decides where that is looked up. */
@FunctionalInterface
public interface SourceTexts {

    /**
     * The bytes of a stored notice (UTF-8).
     *
     * @param fileName a name without any path
     * @return the bytes, or null when there is no such file
     * @throws IOException when it is there and cannot be read
     */
    byte @Nullable [] read(String fileName) throws IOException;
}
