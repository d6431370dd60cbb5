package studio.backlot.storyboard.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the component of a record that is null though its type does not allow it: a file may leave
/// out anything, Java's types alone would let it through.
final class Required {
    private record Component(String name, Method accessor, boolean nullable) {}

    private static final ClassValue<List<Component>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<Component> computeValue(Class<?> type) {
                    List<Component> found = new ArrayList<>();
                    for (RecordComponent c : type.getRecordComponents()) {
                        if (!c.getType().isPrimitive()) {
                            c.getAccessor().setAccessible(true);
                            found.add(component(c));
                        }
                    }
                    return List.copyOf(found);
                }
            };

    private Required() {}

    private static Component component(RecordComponent c) {
        boolean nullable = c.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Component(c.getName(), c.getAccessor(), nullable);
    }

    /// Throws [DocumentException] with the path of the first missing value.
    static void check(Object value) {
        check(value, "");
    }

    private static void check(Object value, String path) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), path + "[" + i + "]");
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> check(v, path + "." + k));
        } else if (value instanceof Record row) {
            for (Component c : COMPONENTS.get(row.getClass())) {
                String inner = path.isEmpty() ? c.name : path + "." + c.name;
                Object found = read(c, row);
                if (found != null) {
                    check(found, inner);
                } else if (!c.nullable) {
                    throw new DocumentException(inner + " is missing");
                }
            }
        }
    }

    private static @Nullable Object read(Component component, Record row) {
        try {
            return component.accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a public record can be read", e);
        }
    }
}
