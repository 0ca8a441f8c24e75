/** What is wrong with a policy, what changed between two of them, and what a set of cases reaches. */
@NullMarked
package dev.zhicheng.rules.check;

import org.jspecify.annotations.NullMarked;
