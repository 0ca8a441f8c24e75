/**
 * Jakarta Bean Validation constraints for the caller's own types: adapters over the value types' own readers, one annotation
 * each. They are found without registration, take any {@code CharSequence}, hold null for valid and never throw; a message
 * names the fault in Chinese or English and never repeats the text.
 */
@NullMarked
package dev.zhicheng.core.constraint;

import org.jspecify.annotations.NullMarked;
