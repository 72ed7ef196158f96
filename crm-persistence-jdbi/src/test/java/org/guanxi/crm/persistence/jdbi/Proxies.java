package org.guanxi.crm.persistence.jdbi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What stands before parts of JDBC in tests. */
final class Proxies {

    private Proxies() {}

    /** Answers one call, or leaves it to what it stands before. */
    @FunctionalInterface
    interface Answer {
        @Nullable
        Object answer(Method method, @Nullable Object[] arguments, Call original) throws Throwable;
    }

    /** The call as it was made. */
    @FunctionalInterface
    interface Call {
        @Nullable
        Object make() throws Throwable;
    }

    static <T> T before(Class<T> type, T original, Answer answer) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Call call = () -> {
                        try {
                            return method.invoke(original, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    };
                    return answer.answer(method, arguments == null ? new Object[0] : arguments, call);
                });
        return type.cast(proxy);
    }

    /** A data source whose connections are passed through this. */
    static DataSource connections(DataSource original, java.util.function.UnaryOperator<Connection> through) {
        return before(DataSource.class, original, (method, arguments, call) -> {
            Object result = call.make();
            return result instanceof Connection connection ? through.apply(connection) : result;
        });
    }

    /** A data source that tells the text of every statement before it is prepared or executed. */
    static DataSource told(DataSource original, Consumer<String> texts) {
        return connections(
                original,
                connection -> before(Connection.class, connection, (method, arguments, call) -> {
                    if (method.getName().startsWith("prepare") && arguments.length > 0) {
                        texts.accept(String.valueOf(arguments[0]));
                    }
                    Object result = call.make();
                    return method.getName().equals("createStatement") && result instanceof Statement statement
                            ? told(statement, texts)
                            : result;
                }));
    }

    private static Statement told(Statement original, Consumer<String> texts) {
        return before(Statement.class, original, (method, arguments, call) -> {
            if (arguments.length > 0 && arguments[0] instanceof String text) {
                texts.accept(text);
            }
            return call.make();
        });
    }
}
