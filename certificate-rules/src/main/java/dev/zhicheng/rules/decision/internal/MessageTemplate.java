package dev.zhicheng.rules.decision.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A message whose slots were found once. What fills a slot is never searched for slots. */
final class MessageTemplate {

    private static final String NOTHING = "—";

    private final List<String> literals = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    MessageTemplate(String text) {
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            for (Slot slot : Slot.values()) {
                if (text.startsWith(slot.mark(), at)) {
                    literals.add(text.substring(from, at));
                    slots.add(slot);
                    from = at + slot.mark().length();
                }
            }
        }
        literals.add(text.substring(from));
    }

    /** The text that is the same for every finding; null when a slot has to be filled. */
    @Nullable
    String fixed() {
        return slots.isEmpty() ? literals.get(0) : null;
    }

    String fill(Function<Slot, @Nullable String> values) {
        StringBuilder message = new StringBuilder(literals.get(0));
        for (int i = 0; i < slots.size(); i++) {
            message.append(Objects.requireNonNullElse(values.apply(slots.get(i)), NOTHING))
                    .append(literals.get(i + 1));
        }
        return message.toString();
    }
}
