/** The tester's kit: generators, properties and mutations for whoever writes a policy. */
@NullMarked
package dev.zhicheng.rules.kit;

import org.jspecify.annotations.NullMarked;
