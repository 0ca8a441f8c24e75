/** What the renderer's parts share and nobody else sees. */
@NullMarked
package dev.zhicheng.render.internal;

import org.jspecify.annotations.NullMarked;
