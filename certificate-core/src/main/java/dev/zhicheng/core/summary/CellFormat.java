package dev.zhicheng.core.summary;

import org.jspecify.annotations.Nullable;

/**
 * How a spreadsheet shows a number.
 *
 * @param index the format's number; below 164 it may mean a built-in format that no code is kept for
 * @param code the format's code, e.g. {@code yyyy\.m\.d}, or null
 */
record CellFormat(int index, @Nullable String code) {

    static final CellFormat GENERAL = new CellFormat(0, "General");
}
