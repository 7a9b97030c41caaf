package io.perennial.events.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Masked;
import io.perennial.events.personal.Unreadable;
import java.io.IOException;
import java.util.function.Predicate;

/** Says that there is personal data, or that there was, without saying what. */
final class MaskingSerializer extends StdScalarSerializer<String> {

  private final transient Predicate<String> known;

  /**
   * It masks all but some.
   *
   * @param known whether a text is no secret to who is shown it
   */
  MaskingSerializer(Predicate<String> known) {
    super(String.class);
    this.known = known;
  }

  @Override
  public void serialize(String value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    boolean gone = value.equals(Erased.TEXT) || value.equals(Unreadable.TEXT);
    out.writeString(gone || known.test(value) ? value : Masked.TEXT);
  }
}
