/** Throughput of the issuance ledger beside numbering done naively, one transaction a number. */
@NullMarked
package dev.zhicheng.samples.benchmarks.numbering;

import org.jspecify.annotations.NullMarked;
