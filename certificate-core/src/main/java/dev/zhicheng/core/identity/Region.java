package dev.zhicheng.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.text.Parsed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An administrative region by its six-digit code (行政区划代码, GB/T 2260): the provinces, and all regions of Ningxia since
 * 1981 with what became of them.
 *
 * <p>A code that is not here is not therefore wrong: other provinces are known at province level only, and pseudo-codes
 * such as 640101 (市辖区) stand in people's numbers. Whatever this type says is a reason to look twice, never to refuse.
 * Ordered by code. Immutable and thread-safe.
 */
public final class Region implements Comparable<Region> {

    /** Why a text is no region of this record. */
    public enum Fault {
        /** Not six ASCII digits. */
        FORM,
        /** A code the record does not hold. */
        UNKNOWN
    }

    /** What is odd about the region part of an identity number; a warning at most. */
    public enum Doubt {
        /** The record does not know it: no such province, or no such code in Ningxia. */
        REGION_UNKNOWN,
        /** The holder was born after the year in which the code was abolished (642221 and born after 2001). */
        BORN_AFTER_ABOLITION
    }

    private static final int PROVINCE_DIGITS = 2;
    private static final String COMPLETE_PROVINCE = "64";

    private final String code;
    private final String name;
    private final @Nullable Integer since;
    private final @Nullable Integer until;
    private final List<String> successors;

    Region(String code, String name, @Nullable Integer since, @Nullable Integer until, List<String> successors) {
        this.code = code;
        this.name = name;
        this.since = since;
        this.until = until;
        this.successors = successors;
    }

    /**
     * The region that a code certainly has.
     *
     * @throws IllegalArgumentException naming the {@link Fault}
     */
    @JsonCreator
    public static Region of(String code) {
        Parsed<Region, Fault> parsed = parse(code);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a known region: " + parsed.faultIfAny().orElseThrow()));
    }

    /** Finds a region by its code, in force or abolished; {@code code} is not null. */
    public static Parsed<Region, Fault> parse(String code) {
        if (code.length() != 6 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Parsed.fault(Fault.FORM);
        }
        Region region = RegionRegister.find(code);
        return region == null ? Parsed.fault(Fault.UNKNOWN) : Parsed.value(region);
    }

    /** The province a code belongs to, also when the code itself is unknown; empty when there is no such province. */
    public static Optional<Region> provinceOf(String code) {
        return code.length() < PROVINCE_DIGITS
                ? Optional.empty()
                : Optional.ofNullable(RegionRegister.find(code.substring(0, PROVINCE_DIGITS) + "0000"));
    }

    /** Every region of the record, ordered by code. */
    public static List<Region> all() {
        return RegionRegister.all();
    }

    /** What is odd about the region part of an identity number; empty for numbers that have none. */
    public static Set<Doubt> doubts(CitizenId id) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        id.regionCode().ifPresent(code -> {
            Region region = RegionRegister.find(code);
            boolean expected =
                    code.startsWith(COMPLETE_PROVINCE) || provinceOf(code).isEmpty();
            if (region == null && expected) {
                doubts.add(Doubt.REGION_UNKNOWN);
            }
            if (region != null && region.until != null && id.birthDate().getYear() > region.until) {
                doubts.add(Doubt.BORN_AFTER_ABOLITION);
            }
        });
        return Set.copyOf(doubts);
    }

    /** The six digits. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The name, e.g. 原州区. */
    public String name() {
        return name;
    }

    /** The year the code was introduced, empty when it is older than the record. */
    public OptionalInt since() {
        return since == null ? OptionalInt.empty() : OptionalInt.of(since);
    }

    /** The year the code was abolished, empty while it is in force. */
    public OptionalInt until() {
        return until == null ? OptionalInt.empty() : OptionalInt.of(until);
    }

    /** Whether the code is in force. */
    public boolean inForce() {
        return until == null;
    }

    /** What took its place when it was abolished: none while it is in force, several when it was divided. */
    public List<Region> successors() {
        return successors.stream().map(Region::of).toList();
    }

    /**
     * The regions in force that have its territory today, following successors of successors: itself while it is in
     * force. Several mean that the code alone does not tell which one (640103).
     */
    public Set<Region> current() {
        TreeSet<Region> current = new TreeSet<>();
        if (inForce()) {
            current.add(this);
        } else {
            successors().forEach(successor -> current.addAll(successor.current()));
        }
        return current;
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Region that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The six digits. */
    @Override
    public String toString() {
        return code;
    }
}
