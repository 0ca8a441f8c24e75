package dev.zhicheng.rules.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * A data source that fails at one call of JDBC: before it is done or after, once or with the connection lost for good.
 *
 * <p>Every method of every data source, connection, statement and result set counts as a call.
 */
final class FaultyDataSource {

    /** When a call fails. */
    enum When {
        /** The database has not heard of it. */
        BEFORE,
        /** The database has done it, and nobody hears. */
        AFTER
    }

    /** How it fails. */
    enum How {
        /** This call, and no other. */
        ONCE,
        /** This call, and the roll-back that follows it; the transaction is left open. */
        ROLL_BACK_FAILS_TOO,
        /** This call and every later one on the connection; the database rolls back. */
        CONNECTION_LOST
    }

    private static final List<Class<?>> WRAPPED =
            List.of(Connection.class, PreparedStatement.class, Statement.class, ResultSet.class);

    private final DataSource real;
    private int calls;
    private int faultAt;
    private When when = When.BEFORE;
    private How how = How.ONCE;
    private String lastMethod = "";

    FaultyDataSource(DataSource real) {
        this.real = real;
    }

    /** Fails at a call, counted from the next; 0 never. */
    void failAt(int call, When at, How in) {
        calls = 0;
        faultAt = call;
        when = at;
        how = in;
    }

    int calls() {
        return calls;
    }

    /** The call that failed. */
    String failed() {
        return lastMethod;
    }

    DataSource dataSource() {
        return (DataSource) wrap(real, DataSource.class, new Link());
    }

    private static final class Link {
        Connection connection;
        boolean lost;
        boolean cannotRollBack;

        void lose() throws SQLException {
            lost = true;
            if (connection != null) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.close();
            }
        }
    }

    private Object wrap(Object target, Class<?> type, Link link) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments, link));
    }

    private Object call(Object target, Method method, Object[] arguments, Link of) throws Throwable {
        Link link = target instanceof DataSource ? new Link() : of;
        boolean farewell = method.getName().equals("close") || method.getName().equals("abort");
        if (link.lost) {
            if (farewell) {
                return null;
            }
            throw new SQLException("connection lost", "08006");
        }
        if (link.cannotRollBack && method.getName().equals("rollback")) {
            throw new SQLException("injected", "08006");
        }
        boolean fails = ++calls == faultAt;
        if (fails) {
            lastMethod = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
        if (fails && when == When.BEFORE) {
            // Whatever hinders it, the pool has its connection back in the end.
            return fail(link, farewell ? link.connection : null);
        }
        Object result = invoke(target, method, arguments);
        if (result instanceof Connection connection) {
            link.connection = connection;
        }
        if (fails) {
            return fail(link, target instanceof DataSource ? result : null);
        }
        for (Class<?> type : WRAPPED) {
            if (method.getReturnType() == type) {
                return wrap(result, type, link);
            }
        }
        return result;
    }

    private Object fail(Link link, Object unseen) throws SQLException {
        if (how == How.CONNECTION_LOST) {
            link.lose();
        } else if (unseen instanceof Connection connection) {
            connection.close();
        }
        link.cannotRollBack = how == How.ROLL_BACK_FAILS_TOO;
        throw new SQLException("injected", "08006");
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
