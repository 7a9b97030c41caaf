package io.perennial.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.PersonalDataProtection;
import java.io.IOException;

/** Reads a personal text back, or the word that stands for it once it cannot be read. */
final class RevealingDeserializer extends StdScalarDeserializer<String>
    implements ContextualDeserializer {

  private final PersonalDataProtection protection;
  private final String property;
  private final boolean oncePlain;

  RevealingDeserializer(PersonalDataProtection protection) {
    this(protection, "", false);
  }

  private RevealingDeserializer(
      PersonalDataProtection protection, String property, boolean oncePlain) {
    super(String.class);
    this.protection = protection;
    this.property = property;
    this.oncePlain = oncePlain;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    PersonalData mark = property.getAnnotation(PersonalData.class);
    return new RevealingDeserializer(
        protection, property.getName(), mark == null || mark.oncePlain());
  }

  @Override
  public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, in);
    }
    return protection.reveal(property, in.getText(), oncePlain);
  }
}
