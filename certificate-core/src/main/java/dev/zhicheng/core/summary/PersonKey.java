package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.text.TextCleaner;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** By what rows are known to be one person's: the id number, as far as it is a whole one. */
final class PersonKey {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9X]");

    private PersonKey() {}

    /** The cleaned id number; empty when it is absent, masked, of another length, or was held as a number. */
    static Optional<String> of(SummaryRow row) {
        String text = row.text(SummaryColumn.CITIZEN_ID);
        boolean lost =
                row.faults().stream().anyMatch(fault -> fault.kind() == ReadFault.Kind.CITIZEN_ID_LOST_PRECISION);
        if (text == null || lost) {
            return Optional.empty();
        }
        String cleaned = TextCleaner.lookupKey(text).toUpperCase(Locale.ROOT);
        if (!WHOLE.matcher(cleaned).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                CitizenId.parse(cleaned).toOptional().map(CitizenId::value).orElse(cleaned));
    }
}
