/** Templates: what a certificate's page looks like, as data. */
@NullMarked
package dev.zhicheng.render.template;

import org.jspecify.annotations.NullMarked;
