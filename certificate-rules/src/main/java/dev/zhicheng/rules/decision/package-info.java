/** What is decided (一, 四): facts, decisions and their reasons. */
@NullMarked
package dev.zhicheng.rules.decision;

import org.jspecify.annotations.NullMarked;
