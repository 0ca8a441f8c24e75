package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a province decides, as data: versioned, every rule citing its clause, without any code.
 *
 * <p>A policy exists only if {@link PolicyLoader} found no fault in its file. It does not decide anything itself.
 * Immutable and thread-safe.
 */
public final class Policy {

    private final PolicyParts parts;

    Policy(PolicyParts parts) {
        this.parts = parts;
    }

    /**
     * A policy that comes with the library, such as {@code ningxia-2021} (原人社函〔2021〕85号).
     *
     * @throws IllegalArgumentException when there is none of that id
     */
    public static Policy bundled(String id) {
        return BundledPolicies.get(id);
    }

    /** The ids of the policies that come with the library, sorted. */
    public static List<String> bundledIds() {
        return BundledPolicies.ids();
    }

    /** Its key, never null. */
    public String id() {
        return parts.id();
    }

    /** Its version, never null. */
    public String version() {
        return parts.version();
    }

    /** SHA-256 of its canonical form, the stored notices included: 64 lower-case hex digits. */
    public String sha256() {
        return parts.sha256();
    }

    /** What it is called. */
    public Text title() {
        return parts.title();
    }

    /** The first day on which it is law. */
    public LocalDate validFrom() {
        return parts.validFrom();
    }

    /** The last day on which it is law, or null when none is known. */
    public @Nullable LocalDate validUntil() {
        return parts.validUntil();
    }

    /** The day from which somebody should look whether it still is law, or null when none was set. */
    public @Nullable LocalDate staleFrom() {
        return parts.staleFrom();
    }

    /** The notices it puts into practice. */
    public List<Source> sources() {
        return parts.sources();
    }

    /** The facts it uses, by fact. */
    public Map<Fact, FactDeclaration> facts() {
        return parts.facts();
    }

    /** Its lists of names, by id. */
    public Map<String, NamedList> lists() {
        return parts.lists();
    }

    /** Its classifiers of texts, by id. */
    public Map<String, TextClassifier> classifiers() {
        return parts.classifiers();
    }

    /** Its rules, in the order of the file, which never matters for a decision. */
    public List<Rule> rules() {
        return parts.rules();
    }

    /** Its exceptions. */
    public List<Exemption> exemptions() {
        return parts.exemptions();
    }

    /** 就高换发; empty when the policy knows none. */
    public Optional<Supersession> supersession() {
        return Optional.ofNullable(parts.supersession());
    }

    /** What is raised when two persons hold the same certificate; empty when nothing is. */
    public Optional<GroupRule> sharedNumber() {
        return Optional.ofNullable(parts.sharedNumber());
    }

    /** Where the notice can be read in more than one way. */
    public List<OpenPoint> openPoints() {
        return parts.openPoints();
    }

    /** What its author has accepted of what the static check finds. */
    public List<Accepted> accepted() {
        return parts.accepted();
    }

    /** Its own tests. */
    public List<PolicyTest> tests() {
        return parts.tests();
    }

    /** Its review chain (三(二)) as written; for {@code dev.zhicheng.rules.review}. */
    public JsonNode review() {
        return parts.json().path("review").deepCopy();
    }

    /** Its number template (三(三)) as written; for {@code dev.zhicheng.rules.numbering}. */
    public JsonNode number() {
        return parts.json().path("number").deepCopy();
    }

    /** The whole file as it was read. */
    public JsonNode toJson() {
        return parts.json().deepCopy();
    }

    /** {@code ningxia-2021 1.0.0}. */
    @Override
    public String toString() {
        return id() + " " + version();
    }

    static byte @Nullable [] resource(String fileName) {
        try (InputStream in = Policy.class.getResourceAsStream(fileName)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
