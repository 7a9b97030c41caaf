package io.perennial.query.page;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The components of a document, and of the records of ours within it, by path. */
final class Components {

  private static final String OURS = "io.perennial.query.";

  private static final ClassValue<List<Component>> OF =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          List<Component> components = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            components.add(new Component(component.getName(), accessor, isOurs(component)));
          }
          return List.copyOf(components);
        }
      };

  private Components() {}

  private record Component(String name, Method accessor, boolean ours) {

    @Nullable Object of(@Nullable Object record) {
      try {
        return record == null ? null : accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record's component can always be read", e);
      }
    }
  }

  private static boolean isOurs(RecordComponent component) {
    return component.getType().isRecord() && component.getType().getName().startsWith(OURS);
  }

  /** A component's value; absent when there is no such component, or nothing in it. */
  static @Nullable Object value(Object record, String name) {
    return OF.get(record.getClass()).stream()
        .filter(component -> component.name.equals(name))
        .findFirst()
        .map(component -> component.of(record))
        .orElse(null);
  }

  /** Names of the components in which there is something in one record, and nothing in another. */
  static Set<String> onlyIn(Object one, Object other) {
    return OF.get(one.getClass()).stream()
        .filter(component -> component.of(one) != null && component.of(other) == null)
        .map(Component::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Names of the components of a document's class. */
  static List<String> names(Class<?> type) {
    return OF.get(type).stream().map(Component::name).toList();
  }

  /**
   * Tells the paths that differ between a document and the one that a fold has made of it. What a
   * fold passes over it hands on as it is; so only what is another object is compared.
   *
   * @param before absent when there was none
   */
  static void changed(
      Class<?> type, @Nullable Object before, @Nullable Object after, Consumer<String> paths) {
    changed(type, before, after, "", paths);
  }

  @SuppressWarnings("ReferenceEquality")
  private static void changed(
      Class<?> type,
      @Nullable Object before,
      @Nullable Object after,
      String in,
      Consumer<String> paths) {
    for (Component component : OF.get(type)) {
      Object was = component.of(before);
      Object is = component.of(after);
      if (was == is || isSame(was, is)) {
        continue;
      }
      paths.accept(in + component.name);
      if (component.ours && in.isEmpty()) {
        changed(component.accessor.getReturnType(), was, is, component.name + '.', paths);
      }
    }
  }

  private static boolean isSame(@Nullable Object was, @Nullable Object is) {
    if (isNothing(was) && isNothing(is)) {
      return true;
    }
    if (was instanceof Collection<?> some && is instanceof Collection<?> others) {
      return some.size() == others.size() && some.equals(others);
    }
    return Objects.equals(was, is);
  }

  /** What a document begins with. */
  static boolean isNothing(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case Collection<?> some -> some.isEmpty();
      case BigDecimal amount -> amount.signum() == 0;
      case Number number -> number.longValue() == 0 && number.doubleValue() == 0;
      case Boolean flag -> !flag;
      case Record record when record.getClass().getName().startsWith(OURS) ->
          OF.get(record.getClass()).stream().allMatch(each -> isNothing(each.of(record)));
      default -> false;
    };
  }
}
