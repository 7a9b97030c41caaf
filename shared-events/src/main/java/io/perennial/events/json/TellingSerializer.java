package io.perennial.events.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes personal data as it is, and tells that it did. */
final class TellingSerializer extends StdScalarSerializer<String> {

  private final transient Consumer<@Nullable Object> shown;

  TellingSerializer(Consumer<@Nullable Object> shown) {
    super(String.class);
    this.shown = shown;
  }

  @Override
  public void serialize(String value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (!value.equals(Erased.TEXT) && !value.equals(Unreadable.TEXT)) {
      shown.accept(outermost(out));
    }
    out.writeString(value);
  }

  private static @Nullable Object outermost(JsonGenerator out) {
    Object found = null;
    for (JsonStreamContext in = out.getOutputContext(); in != null; in = in.getParent()) {
      if (in.getCurrentValue() != null) {
        found = in.getCurrentValue();
      }
    }
    return found;
  }
}
