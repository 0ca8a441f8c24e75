/** What a certificate rests on: document numbers and dates as they are written. */
@NullMarked
package dev.zhicheng.core.document;

import org.jspecify.annotations.NullMarked;
