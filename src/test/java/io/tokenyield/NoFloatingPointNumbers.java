package io.tokenyield;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** In fields, parameters, results, and what is called: a local variable can come from nowhere else. */
final class NoFloatingPointNumbers extends ArchCondition<JavaClass> {
    private static final Set<String> FLOATING =
            Set.of("double", "float", "double[]", "float[]", "java.lang.Double", "java.lang.Float");

    NoFloatingPointNumbers() {
        super("have nothing to do with double and float");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
            report(field.getRawType(), field.getDescription(), events);
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            report(unit.getRawReturnType(), unit.getDescription(), events);
            unit.getRawParameterTypes().forEach(parameter -> report(parameter, unit.getDescription(), events));
            unit.getCallsFromSelf().forEach(call -> {
                report(call.getTarget().getRawReturnType(), call.getDescription(), events);
                call.getTarget()
                        .getRawParameterTypes()
                        .forEach(parameter -> report(parameter, call.getDescription(), events));
            });
        }
    }

    private static void report(JavaClass type, String where, ConditionEvents events) {
        if (FLOATING.contains(type.getName())) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " in " + where));
        }
    }
}
