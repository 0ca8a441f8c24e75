package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.core.json.internal.FaultSink;
import dev.zhicheng.core.json.internal.JsonCursor;
import dev.zhicheng.core.json.internal.LocatedJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A place in a policy file, with the faults that only policies have. */
final class Cursor extends JsonCursor<Cursor> {

    private static final LocalDate STAND_IN = LocalDate.EPOCH;

    private final List<PolicyFault> faults;

    private Cursor(Place place, List<PolicyFault> faults) {
        super(place, into(faults));
        this.faults = faults;
    }

    static Cursor root(LocatedJson file, List<PolicyFault> faults) {
        return new Cursor(Place.root(file), faults);
    }

    /** Faults of any file as those of a policy file. */
    static FaultSink into(List<PolicyFault> faults) {
        return (kind, pointer, line, message) ->
                faults.add(new PolicyFault(PolicyFault.Kind.valueOf(kind.name()), pointer, line, message));
    }

    @Override
    protected Cursor to(Place place) {
        return new Cursor(place, faults);
    }

    /** The place of a JSON pointer that begins here. */
    Cursor within(String relative) {
        Cursor place = this;
        for (String step : relative.substring(Math.min(1, relative.length())).split("/")) {
            place = step.isEmpty() ? place : place.at(step.replace("~1", "/").replace("~0", "~"));
        }
        return place;
    }

    void fault(PolicyFault.Kind kind, String message) {
        faults.add(new PolicyFault(kind, pointer(), line(), message));
    }

    LocalDate date() {
        String text = text();
        try {
            return text.isEmpty() ? STAND_IN : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            fault(PolicyFault.Kind.VALUE, "a day such as 2020-01-01 is required");
            return STAND_IN;
        }
    }

    @Nullable
    LocalDate optionalDate() {
        return isPresent() ? date() : null;
    }

    Text bothLanguages() {
        only(Language.ZH.key(), Language.EN.key());
        return new Text(message(Language.ZH), message(Language.EN));
    }

    private String message(Language language) {
        JsonNode text = json().path(language.key());
        if (text.isTextual() && !text.textValue().isBlank()) {
            return text.textValue();
        }
        at(language.key())
                .fault(
                        PolicyFault.Kind.MESSAGE,
                        "the text is missing in " + language.name().toLowerCase(Locale.ROOT));
        return "";
    }
}
