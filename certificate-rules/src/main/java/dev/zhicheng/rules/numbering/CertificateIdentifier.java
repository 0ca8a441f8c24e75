package dev.zhicheng.rules.numbering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.text.Parsed;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of an electronic certificate (证照标识, GB/T 36904-2018): {@code
 * 1.2.156.3005.2.type.authority.serial.version.check}.
 *
 * <p>It is not the certificate's number (证照编号), which may be its serial. Identifiers with a wrong check circulate, so
 * {@link #parse} refuses one by name and {@link #expectedCheck} tells the right one. Credit codes are looked at by form
 * alone. Immutable and thread-safe.
 */
public final class CertificateIdentifier {

    /** The arc that every identifier begins with. */
    public static final String ROOT = "1.2.156.3005.2";

    /** Why a text is no identifier. */
    public enum Fault {
        /** Not five parts after the root. */
        PARTS,
        /** Another root. */
        ROOT,
        /** 证照类型代码: not a credit code and three digits. */
        TYPE,
        /** 证照颁发机构代码: neither a credit code nor a region code. */
        AUTHORITY,
        /** 流水号: not capital letters and digits; {@link CertificateIdentifier#normalised} may help. */
        SERIAL,
        /** 版本号: not 001 to 999. */
        VERSION,
        /** 校验位: another one is expected. */
        CHECK
    }

    private static final Pattern TYPE = Pattern.compile("[0-9A-Z]{18}[0-9]{3}");
    private static final Pattern AUTHORITY = Pattern.compile("[0-9A-Z]{18}|[0-9]{6}");
    private static final Pattern SERIAL = Pattern.compile("[0-9A-Z]{1,64}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{3}");

    private final String type;
    private final String authority;
    private final String serial;
    private final int version;

    private CertificateIdentifier(String type, String authority, String serial, int version) {
        this.type = type;
        this.authority = authority;
        this.serial = serial;
        this.version = version;
    }

    /**
     * A new identifier with its check.
     *
     * @param type 证照类型代码, 21 characters, not null
     * @param authority 证照颁发机构代码, a credit code or six digits, not null
     * @param serial 流水号, capital letters and digits, e.g. the certificate number, not null
     * @param version 版本号, 1 to 999, raised on each re-issue
     * @throws IllegalArgumentException naming the {@link Fault}
     */
    public static CertificateIdentifier of(String type, String authority, String serial, int version) {
        faultOf(type, authority, serial, version).ifPresent(fault -> {
            throw new IllegalArgumentException("not a certificate identifier: " + fault);
        });
        return new CertificateIdentifier(type, authority, serial, version);
    }

    /**
     * The identifier that a text certainly is.
     *
     * @throws IllegalArgumentException naming the {@link Fault}
     */
    @JsonCreator
    public static CertificateIdentifier of(String text) {
        Parsed<CertificateIdentifier, Fault> parsed = parse(text);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a certificate identifier: " + parsed.faultIfAny().orElseThrow()));
    }

    /** Reads an identifier; {@code text} is not null. */
    public static Parsed<CertificateIdentifier, Fault> parse(String text) {
        Parsed<CertificateIdentifier, Fault> read = readWithoutCheck(text);
        return read.isValue() && !text.endsWith("." + read.get().check()) ? Parsed.fault(Fault.CHECK) : read;
    }

    /** The check that belongs to a text's other parts; empty when one of those is at fault. */
    public static Optional<String> expectedCheck(String text) {
        return readWithoutCheck(text).toOptional().map(CertificateIdentifier::check);
    }

    /** A text with the serial's small letters made capital and its hyphens left out, as UUIDs are often written. */
    public static String normalised(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace("-", "");
    }

    private static Parsed<CertificateIdentifier, Fault> readWithoutCheck(String text) {
        if (!text.startsWith(ROOT + ".")) {
            return Parsed.fault(Fault.ROOT);
        }
        String[] parts = text.substring(ROOT.length() + 1).split("\\.", -1);
        if (parts.length != 5) {
            return Parsed.fault(Fault.PARTS);
        }
        int version = VERSION.matcher(parts[3]).matches() ? Integer.parseInt(parts[3]) : 0;
        return faultOf(parts[0], parts[1], parts[2], version)
                .map(Parsed::<CertificateIdentifier, Fault>fault)
                .orElseGet(() -> Parsed.value(new CertificateIdentifier(parts[0], parts[1], parts[2], version)));
    }

    private static Optional<Fault> faultOf(String type, String authority, String serial, int version) {
        if (!TYPE.matcher(type).matches()) {
            return Optional.of(Fault.TYPE);
        }
        if (!AUTHORITY.matcher(authority).matches()) {
            return Optional.of(Fault.AUTHORITY);
        }
        if (!SERIAL.matcher(serial).matches()) {
            return Optional.of(Fault.SERIAL);
        }
        return version < 1 || version > 999 ? Optional.of(Fault.VERSION) : Optional.empty();
    }

    /** 证照类型代码, never null. */
    public String type() {
        return type;
    }

    /** 证照颁发机构代码, never null. */
    public String authority() {
        return authority;
    }

    /** 流水号, never null. */
    public String serial() {
        return serial;
    }

    /** 版本号, 1 to 999. */
    public int version() {
        return version;
    }

    /** 校验位: MOD 37,36 over type, authority, serial and version, the root left out. */
    public String check() {
        return CheckCharacter.MOD_37_36.of(type + authority + serial + threeDigits());
    }

    /**
     * The identifier of the same certificate's next version.
     *
     * @throws IllegalStateException after version 999
     */
    public CertificateIdentifier nextVersion() {
        if (version == 999) {
            throw new IllegalStateException("there is no version after 999");
        }
        return new CertificateIdentifier(type, authority, serial, version + 1);
    }

    private String threeDigits() {
        return String.format(Locale.ROOT, "%03d", version);
    }

    /** All six parts, joined by full stops. */
    @Override
    @JsonValue
    public String toString() {
        return String.join(".", ROOT, type, authority, serial, threeDigits(), check());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CertificateIdentifier that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
