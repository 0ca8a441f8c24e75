/** The issuance ledger (统一编号, 三(三); 五): which number was allotted to whom, once and for ever, and what became of it. */
@NullMarked
package dev.zhicheng.rules.ledger;

import org.jspecify.annotations.NullMarked;
