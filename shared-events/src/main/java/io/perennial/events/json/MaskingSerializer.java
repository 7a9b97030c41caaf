package io.perennial.events.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Masked;
import io.perennial.events.personal.Unreadable;
import java.io.IOException;

/** Says that there is personal data, or that there was, without saying what. */
final class MaskingSerializer extends StdScalarSerializer<String> {

  MaskingSerializer() {
    super(String.class);
  }

  @Override
  public void serialize(String value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    boolean gone = value.equals(Erased.TEXT) || value.equals(Unreadable.TEXT);
    out.writeString(gone ? value : Masked.TEXT);
  }
}
