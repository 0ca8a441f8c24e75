/** Certificate numbers (统一编号, 三(三)): how they are built, read and checked; who gets which one is the ledger's. */
@NullMarked
package dev.zhicheng.rules.numbering;

import org.jspecify.annotations.NullMarked;
