package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A policy file with one thing changed.
 *
 * @param operator what kind of change, e.g. {@code drop rule}
 * @param place where, as a JSON pointer into the original
 * @param change what was there and what stands there now
 * @param policy the changed file
 */
public record Mutant(String operator, String place, String change, JsonNode policy) {

    /** {@code shift date /rules/11/when/all/1/date: 2021-10-31 → 2021-11-01}. */
    @Override
    public String toString() {
        return operator + " " + place + ": " + change;
    }
}
