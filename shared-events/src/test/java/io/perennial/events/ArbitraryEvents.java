package io.perennial.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Events filled with arbitrary values of the types that payloads may be made of. */
public final class ArbitraryEvents {

  private static final String ALPHABET = "aZ09 _-:\"\\/\n\t<>&é客户ßΩ\u2028\u0001";

  private final RandomGenerator random;

  /** The same source gives the same events. */
  public ArbitraryEvents(RandomGenerator random) {
    this.random = random;
  }

  /** An event of that type. */
  public <T extends LifecycleEvent> T next(Class<T> type) {
    return type.cast(ofRecord(type));
  }

  private Object ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      values[i] =
          optional && random.nextInt(3) == 0 ? null : ofType(components[i].getGenericType());
    }
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private Object ofType(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      List<Object> values = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        values.add(ofType(list.getActualTypeArguments()[0]));
      }
      return values;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      Object[] codes = plain.getEnumConstants();
      return codes[random.nextInt(codes.length)];
    }
    if (plain.isRecord()) {
      return ofRecord(plain);
    }
    return switch (plain.getName()) {
      case "java.lang.String" -> text();
      case "java.math.BigDecimal" ->
          new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(12));
      case "java.time.Instant" -> Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
      case "java.time.LocalDate" -> LocalDate.ofEpochDay(random.nextInt(-100_000, 100_000));
      case "java.time.YearMonth" -> YearMonth.of(random.nextInt(1, 10_000), random.nextInt(1, 13));
      case "java.time.LocalTime" -> LocalTime.of(random.nextInt(24), random.nextInt(60));
      case "int", "java.lang.Integer" -> random.nextInt();
      case "boolean" -> random.nextBoolean();
      default -> throw new IllegalArgumentException(type + " may not be part of a payload");
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.append(random.nextBoolean() ? "😀" : "x").toString();
  }
}
