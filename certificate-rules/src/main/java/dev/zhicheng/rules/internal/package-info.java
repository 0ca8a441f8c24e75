/** What several packages of this module need and no user does: canonical JSON and digests. */
@NullMarked
package dev.zhicheng.rules.internal;

import org.jspecify.annotations.NullMarked;
