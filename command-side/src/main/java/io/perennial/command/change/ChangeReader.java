package io.perennial.command.change;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells a field that is null from one that is left out. */
final class ChangeReader extends StdDeserializer<Change<?>> implements ContextualDeserializer {
  private final transient @Nullable JsonDeserializer<?> value;

  ChangeReader() {
    this(null);
  }

  private ChangeReader(@Nullable JsonDeserializer<?> value) {
    super(Change.class);
    this.value = value;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) throws JsonMappingException {
    JavaType change = property == null ? context.getContextualType() : property.getType();
    return new ChangeReader(
        context.findContextualValueDeserializer(change.containedType(0), property));
  }

  @Override
  public Change<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (value == null) {
      return context.reportInputMismatch(this, "A change says of what type it is");
    }
    return new Change<>(value.deserialize(in, context));
  }

  @Override
  public Change<?> getNullValue(DeserializationContext context) {
    return new Change<>(null);
  }

  @Override
  @SuppressWarnings("NullAway") // what is left out is absent
  public Object getAbsentValue(DeserializationContext context) {
    return null;
  }
}
