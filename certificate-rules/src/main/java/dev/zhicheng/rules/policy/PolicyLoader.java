package dev.zhicheng.rules.policy;

import dev.zhicheng.core.json.internal.LocatedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads policy files, strictly: every fault is found in one reading, each with its JSON pointer and line, and a file with
 * any fault gives no policy.
 *
 * <p>A policy is data. It cannot hold code or a regular expression, and its size, depth and number of rules are limited,
 * so that a file from a stranger costs no more than a moment. Stateless and thread-safe.
 */
public final class PolicyLoader {

    private static final Comparator<PolicyFault> FILE_ORDER = Comparator.comparingInt(PolicyFault::line)
            .thenComparing(PolicyFault::pointer)
            .thenComparing(PolicyFault::message);

    private PolicyLoader() {}

    /**
     * Reads a policy from memory.
     *
     * @param json the file, UTF-8, not null
     * @param texts where the notices it names are stored, not null
     * @throws UncheckedIOException when a stored notice is there and cannot be read
     */
    public static PolicyLoad load(byte[] json, SourceTexts texts) {
        List<PolicyFault> faults = new ArrayList<>();
        LocatedJson file = LocatedJson.read(json, Cursor.into(faults));
        if (file == null) {
            return PolicyLoad.faulty(faults);
        }
        try {
            PolicyParts parts = new PolicyReader(Cursor.root(file, faults), texts).read();
            if (faults.isEmpty()) {
                return PolicyLoad.of(new Policy(parts));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return PolicyLoad.faulty(faults.stream().distinct().sorted(FILE_ORDER).toList());
    }

    /**
     * Reads a policy file; the notices it names lie beside it. A notice that does not, but comes with the library, is
     * taken from there: whoever begins with a copy of a bundled policy needs no copy of its notice.
     *
     * @param file the file, not null
     * @throws UncheckedIOException when it cannot be read
     */
    public static PolicyLoad load(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return load(Files.readAllBytes(file), name -> beside(folder, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte @Nullable [] beside(Path folder, String name) throws IOException {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (NoSuchFileException absent) {
            return Policy.resource(name);
        }
    }
}
