package io.tokenyield.publish;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tokenyield.model.Period;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.sql.FastInsert;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * What the report of a closed period says besides the ledger's own lines, in the table {@code frozen_row}: the header and
 * every list of {@link FinanceReport}, one row a record, as JSON, under the name of its method. A list that somebody adds
 * to the interface is frozen by that alone. What takes a consumer is not frozen: it reads {@code ledger_entry}, which is
 * immutable for a closed period.
 */
public final class FrozenReport implements InvocationHandler {
    /** The components of a record alone: a method such as {@code isCostCentre()} would pass for the component costCentre. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(exactNumbers())
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                    .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    /** One record of a list, on its way to the mart. */
    private record Row(String part, int number, String content) {}

    private final JdbcClient jdbc;
    private final YearMonth period;
    private final FinanceReport live;
    /** Many files ask for the same part, and what is frozen does not change. */
    private final Map<String, List<Object>> asked = new HashMap<>();

    private FrozenReport(DataSource mart, YearMonth period, FinanceReport live) {
        this.jdbc = JdbcClient.create(mart);
        this.period = period;
        this.live = live;
    }

    /**
     * Freezes a period that is about to be closed, in the caller's transaction: what stands uncommitted there is part of it.
     *
     * @param look as {@link MonthFiles} has it
     * @return the number of rows
     */
    public static long freeze(DataSource mart, Period period, MonthFiles.Look look) {
        return write(mart, period, MartFinanceReport.live(mart, MonthFiles.month(period, look)));
    }

    static long write(DataSource mart, Period period, FinanceReport report) {
        List<Row> rows = new ArrayList<>();
        for (Method part : parts()) {
            int number = 0;
            for (Object record : records(part, report)) {
                rows.add(new Row(part.getName(), ++number, json(record)));
            }
        }
        return new FastInsert(mart, "frozen_row", List.of("period", "part", "row_no", "content"))
                .insert(rows, (insert, row) -> {
                    insert.setString(1, period.toString());
                    insert.setString(2, row.part());
                    insert.setInt(3, row.number());
                    insert.setString(4, row.content());
                });
    }

    /** @param live gives the entries of the ledger, and nothing else */
    static FinanceReport read(DataSource mart, YearMonth period, FinanceReport live) {
        return (FinanceReport) Proxy.newProxyInstance(
                FinanceReport.class.getClassLoader(),
                new Class<?>[] {FinanceReport.class},
                new FrozenReport(mart, period, live));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (isFrozen(method)) {
            List<Object> records = asked.computeIfAbsent(method.getName(), name -> frozen(method));
            return isHeader(method) ? records.get(0) : records;
        }
        if (method.isDefault() && method.getParameterCount() == 0) {
            // Made of other parts: of those that are frozen.
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        try {
            return method.invoke(live, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private List<Object> frozen(Method part) {
        List<Object> records = jdbc
                .sql("SELECT content FROM frozen_row WHERE period = :period AND part = :part ORDER BY row_no")
                .param("period", period.toString())
                .param("part", part.getName())
                .query(String.class)
                .list()
                .stream()
                .map(content -> record(content, recordType(part)))
                .toList();
        if (records.isEmpty() && isHeader(part)) {
            throw new IllegalStateException("period " + period + " is closed, and frozen_row has nothing of it");
        }
        return records;
    }

    static String json(Object record) {
        return JSON.writeValueAsString(record);
    }

    static Object record(String json, Type type) {
        return JSON.readValue(json, JSON.constructType(type));
    }

    private static List<?> records(Method part, FinanceReport report) {
        try {
            Object value = part.invoke(report);
            return value instanceof ReportHeader header ? List.of(header.asClosed()) : (List<?>) value;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + part.getName() + " of the report", e);
        }
    }

    private static List<Method> parts() {
        return Arrays.stream(FinanceReport.class.getMethods())
                .filter(FrozenReport::isFrozen)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static boolean isFrozen(Method method) {
        return method.getParameterCount() == 0
                && method.getDeclaringClass() == FinanceReport.class
                && (method.getReturnType() == List.class || isHeader(method));
    }

    private static boolean isHeader(Method method) {
        return method.getReturnType() == ReportHeader.class;
    }

    private static Type recordType(Method part) {
        return isHeader(part)
                ? ReportHeader.class
                : ((ParameterizedType) part.getGenericReturnType()).getActualTypeArguments()[0];
    }

    /** Numbers as plain text with their digits: a number of JSON comes back with another scale. */
    private static SimpleModule exactNumbers() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(BigDecimal.class, new StdSerializer<BigDecimal>(BigDecimal.class) {
            @Override
            public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
                json.writeString(value.toPlainString());
            }
        });
        return module;
    }
}
