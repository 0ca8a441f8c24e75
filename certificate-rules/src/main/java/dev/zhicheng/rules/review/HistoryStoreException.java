package dev.zhicheng.rules.review;

/** The medium that keeps the histories failed. */
public final class HistoryStoreException extends RuntimeException {

    private final String operation;

    HistoryStoreException(String operation, Exception cause) {
        super("the history store failed to " + operation, cause);
        this.operation = operation;
    }

    /** What it was asked to do: {@code create}, {@code read} or {@code append}. */
    public String operation() {
        return operation;
    }
}
