/** Speed of signing, writing and verifying credentials, against the bare signature of the JDK. */
@NullMarked
package dev.zhicheng.samples.benchmarks.credential;

import org.jspecify.annotations.NullMarked;
