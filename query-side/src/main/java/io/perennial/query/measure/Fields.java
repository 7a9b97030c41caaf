package io.perennial.query.measure;

import io.perennial.platform.document.Field;
import io.perennial.query.view.ViewField;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the fields that lists are filtered and sorted by. */
public final class Fields {

  private Fields() {}

  /** A text: codes and dates as they are written, {@code ""} for what is absent. */
  public static <D> ViewField<D> text(
      String name, String meaning, Function<D, @Nullable Object> value) {
    return new ViewField<>(
        Field.text(name),
        meaning,
        document -> {
          Object found = value.apply(document);
          return found == null ? "" : found.toString();
        });
  }

  /** A number. */
  public static <D> ViewField<D> number(String name, String meaning, Function<D, Long> value) {
    return new ViewField<>(Field.number(name), meaning, value::apply);
  }
}
