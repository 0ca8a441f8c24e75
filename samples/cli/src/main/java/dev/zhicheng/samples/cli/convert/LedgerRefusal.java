package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.samples.cli.Messages;

/** Why a ledger cannot be used, in a line that says what to do about it. */
final class LedgerRefusal {

    private LedgerRefusal() {}

    static String inWords(LedgerException refused, Messages messages) {
        String subject = refused.subject().orElse("");
        return switch (refused.reason()) {
            case LOCKED -> messages.text("convert.ledger.locked", subject);
            case WRONG_KEY -> messages.text("convert.ledger.wrongKey");
            case CORRUPT -> messages.text("convert.ledger.corrupt", subject);
            case UNAVAILABLE -> messages.text("convert.ledger.unavailable", subject);
            default -> messages.text("convert.ledgerRefused", refused.reason(), subject);
        };
    }
}
