package dev.zhicheng.render.template;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand at a place of their own: fixed ones (title, equal-force sentence, hint), a slot, or both.
 *
 * @param text the fixed words, put before the slot; may be empty
 * @param slot the value to show after them, or null; a text whose slot has no value is left out
 * @param style the name of one of the template's styles, not null
 * @param box where, not null; the lines stand round the middle of its height
 * @param align where in the box, not null
 * @param role what it is in the structure tree, not null
 * @param language BCP 47, where it differs from the template's; else null
 */
public record FixedText(
        String text,
        @Nullable Slot slot,
        String style,
        Box box,
        Align align,
        Role role,
        @Nullable String language) {

    /** Refuses null where a text needs something. */
    public FixedText {
        text = text == null ? "" : text;
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(box, "box");
        align = align == null ? Align.LEFT : align;
        role = role == null ? Role.P : role;
    }
}
