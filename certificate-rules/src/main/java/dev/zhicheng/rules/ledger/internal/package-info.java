/** How the ledgers are made: the shared decisions, the record form, the commit queue and the stores. */
@NullMarked
package dev.zhicheng.rules.ledger.internal;

import org.jspecify.annotations.NullMarked;
