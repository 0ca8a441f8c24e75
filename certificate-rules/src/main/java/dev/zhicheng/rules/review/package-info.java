/** The chain of people who review an application (二, 三(二), 三(三)): who may do what, when, and what remains of it. */
@NullMarked
package dev.zhicheng.rules.review;

import org.jspecify.annotations.NullMarked;
