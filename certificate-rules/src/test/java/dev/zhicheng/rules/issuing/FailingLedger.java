package dev.zhicheng.rules.issuing;

import dev.zhicheng.rules.ledger.IssuanceLedger;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A ledger whose process dies before or after one of the calls made to it. */
final class FailingLedger {

    /** The process is gone. */
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final IssuanceLedger ledger;
    private final int deadly;
    private final boolean after;
    private int calls;

    /** Dies at the call with this number, from 1, before or after it is done. */
    FailingLedger(IssuanceLedger ledger, int deadly, boolean after) {
        this.ledger = ledger;
        this.deadly = deadly;
        this.after = after;
    }

    IssuanceLedger proxy() {
        return (IssuanceLedger) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {IssuanceLedger.class}, (self, method, arguments) -> {
                    calls++;
                    if (calls == deadly && !after) {
                        throw new Death();
                    }
                    try {
                        Object result = method.invoke(ledger, arguments);
                        if (calls == deadly) {
                            throw new Death();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** How many calls were made. */
    int calls() {
        return calls;
    }
}
