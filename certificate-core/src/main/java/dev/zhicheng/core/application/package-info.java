/** What one holder hands in (三(一)). */
@NullMarked
package dev.zhicheng.core.application;

import org.jspecify.annotations.NullMarked;
