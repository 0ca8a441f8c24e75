package dev.zhicheng.core.constraint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The keys a message file has, and the names of the faults that need one. */
final class Messages {

    /** Which value type's faults a validator passes on besides its own refusals. */
    private static final Map<String, Class<? extends Enum<?>>> FAULTS = Map.of(
            "CitizenNumberValidator", dev.zhicheng.core.identity.CitizenId.Fault.class,
            "CreditCodeValidator", dev.zhicheng.core.identity.SocialCreditCode.Fault.class,
            "OfficialDocumentNumberValidator", dev.zhicheng.core.document.DocumentNumber.Fault.class,
            "HolderNameValidator", dev.zhicheng.core.identity.PersonName.Fault.class,
            "CertificateNumberValidator", dev.zhicheng.core.certificate.CertificateNumber.Fault.class);

    private Messages() {}

    static List<String> keys(String resource) {
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(resource))) {
            Properties messages = new Properties();
            messages.load(in);
            return List.copyOf(messages.stringPropertyNames());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> faults(Class<?> validator) {
        List<String> names = new ArrayList<>();
        Class<? extends Enum<?>> faults = FAULTS.get(validator.getSimpleName());
        if (faults != null) {
            Stream.of(faults.getEnumConstants()).map(Enum::name).forEach(names::add);
        }
        for (Class<?> nested : validator.getDeclaredClasses()) {
            Stream.of(nested.getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .forEach(names::add);
        }
        return names;
    }
}
