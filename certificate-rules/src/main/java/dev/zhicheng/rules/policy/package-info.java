/** Who may convert what, as data (一): policies, their clauses and open points, and the strict reading of them. */
@NullMarked
package dev.zhicheng.rules.policy;

import org.jspecify.annotations.NullMarked;
