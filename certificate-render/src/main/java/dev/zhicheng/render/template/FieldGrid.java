package dev.zhicheng.render.template;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The labelled values of the certificate, set row by row in equal columns. A field without a value is left out and the
 * ones after it close up; the rows are spread over the box, never further apart than the pitch.
 *
 * @param box where, not null
 * @param boxWithPhoto where when there is a photo, not null
 * @param columns the share of the width each column takes, not empty
 * @param pitch the greatest distance of two rows, mm
 * @param labelStyle a style's name, not null
 * @param valueStyle a style's name, not null
 * @param labelWidth mm; a shorter label's characters are spread over it
 * @param gap between label and value, mm
 * @param fields in reading order
 */
public record FieldGrid(
        Box box,
        Box boxWithPhoto,
        List<Double> columns,
        double pitch,
        String labelStyle,
        String valueStyle,
        double labelWidth,
        double gap,
        List<Field> fields) {

    /** Copies the lists. */
    public FieldGrid {
        Objects.requireNonNull(box, "box");
        boxWithPhoto = boxWithPhoto == null ? box : boxWithPhoto;
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a grid needs a column");
        }
    }

    /**
     * One labelled value.
     *
     * @param slot what it shows, not null
     * @param label its label, not null
     * @param style the value's style, or null for the grid's
     * @param wide whether it always takes a whole row; a value too long for one line of its column does so anyway
     */
    public record Field(Slot slot, String label, @Nullable String style, boolean wide) {

        /** Refuses a field without slot or label. */
        public Field {
            Objects.requireNonNull(slot, "slot");
            Objects.requireNonNull(label, "label");
        }
    }
}
