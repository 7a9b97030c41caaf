package io.perennial.events.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.perennial.events.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Gives members that are amounts the decimals of the currency. */
final class AmountIntrospector extends NopAnnotationIntrospector {

  private final JsonSerializer<BigDecimal> serializer;

  /**
   * @param decimals those that amounts of the currency have
   */
  AmountIntrospector(int decimals) {
    this.serializer = new AmountSerializer(decimals);
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public @Nullable Object findSerializer(Annotated member) {
    return member instanceof AnnotatedMember
            && member.getRawType() == BigDecimal.class
            && !member.hasAnnotation(Unit.class)
        ? serializer
        : null;
  }

  private static final class AmountSerializer extends JsonSerializer<BigDecimal> {

    private final int decimals;

    AmountSerializer(int decimals) {
      this.decimals = decimals;
    }

    @Override
    public void serialize(BigDecimal amount, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(
          amount.scale() < decimals
              ? amount.setScale(decimals).toPlainString()
              : amount.toPlainString());
    }
  }
}
