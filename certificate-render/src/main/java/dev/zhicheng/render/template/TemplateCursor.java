package dev.zhicheng.render.template;

import dev.zhicheng.core.json.internal.FaultSink;
import dev.zhicheng.core.json.internal.JsonCursor;
import dev.zhicheng.core.json.internal.LocatedJson;
import java.util.List;
import java.util.Set;

/** A place in a template's file, with the faults that only templates have. */
final class TemplateCursor extends JsonCursor<TemplateCursor> {

    private final List<TemplateFault> faults;

    private TemplateCursor(Place place, List<TemplateFault> faults) {
        super(place, into(faults));
        this.faults = faults;
    }

    static TemplateCursor root(LocatedJson file, List<TemplateFault> faults) {
        return new TemplateCursor(Place.root(file), faults);
    }

    /** Faults of any file as those of a template. */
    static FaultSink into(List<TemplateFault> faults) {
        return (kind, pointer, line, message) ->
                faults.add(new TemplateFault(TemplateFault.Kind.valueOf(kind.name()), pointer, line, message));
    }

    @Override
    protected TemplateCursor to(Place place) {
        return new TemplateCursor(place, faults);
    }

    void fault(TemplateFault.Kind kind, String message) {
        faults.add(new TemplateFault(kind, pointer(), line(), message));
    }

    /** A length, size or share above nothing and at most {@code most}. */
    double positive(double most) {
        double value = decimal(0, most);
        if (json().isNumber() && value == 0) {
            fault(TemplateFault.Kind.VALUE, "a number above 0 is required");
        }
        return value > 0 ? value : 1;
    }

    /** A number between two. */
    double decimal(double from, double to) {
        double value = json().asDouble(Double.NaN);
        if (json().isNumber() && value >= from && value <= to) {
            return value;
        }
        absentOr("a number from " + from + " to " + to + " is required");
        return from;
    }

    /** The name of something that the template has. */
    String nameOf(String kind, Set<String> known) {
        String name = text();
        if (!name.isEmpty() && !known.contains(name)) {
            fault(TemplateFault.Kind.REFERENCE, "the template has no " + kind + " named " + name);
        }
        return name;
    }
}
