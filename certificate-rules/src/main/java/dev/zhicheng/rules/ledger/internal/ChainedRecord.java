package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEvent;

/**
 * An event in its stored form.
 *
 * @param event the event
 * @param step its place in its number's history, from 0
 * @param stored its JSON and its hash
 */
record ChainedRecord(LedgerEvent event, int step, Chain.Split stored) {}
