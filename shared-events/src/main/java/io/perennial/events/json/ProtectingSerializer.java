package io.perennial.events.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalDataProtection;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a personal text encrypted under the key of the data subject of the record it stands in.
 */
final class ProtectingSerializer extends StdScalarSerializer<String>
    implements ContextualSerializer {

  private final PersonalDataProtection protection;

  ProtectingSerializer(PersonalDataProtection protection) {
    super(String.class);
    this.protection = protection;
  }

  @Override
  public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
      throws JsonMappingException {
    Class<?> type = property.getMember().getDeclaringClass();
    if (!property.getType().hasRawClass(String.class)) {
      return provider.reportBadDefinition(
          type, "personal data must be a String: " + property.getName());
    }
    List<Method> subjects =
        type.isRecord()
            ? Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(DataSubject.class))
                .map(RecordComponent::getAccessor)
                .toList()
            : List.of();
    if (subjects.size() != 1 || subjects.get(0).getReturnType() != String.class) {
      return provider.reportBadDefinition(
          type, "personal data needs a record with one @DataSubject String component");
    }
    // Records of views may be package-private.
    subjects.get(0).setAccessible(true);
    return new OfProperty(protection, subjects.get(0), property.getName());
  }

  @Override
  public void serialize(String value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    throw JsonMappingException.from(out, "Personal data can be written only within its record");
  }

  private static final class OfProperty extends StdScalarSerializer<String> {

    private final PersonalDataProtection protection;
    private final Method subject;
    private final String property;

    OfProperty(PersonalDataProtection protection, Method subject, String property) {
      super(String.class);
      this.protection = protection;
      this.subject = subject;
      this.property = property;
    }

    @Override
    public void serialize(String value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      String subjectId = subjectOf(out.currentValue());
      if (subjectId == null) {
        throw JsonMappingException.from(
            out, "Personal data needs the identifier of the person it is about");
      }
      out.writeString(protection.protect(subjectId, property, value));
    }

    private @Nullable String subjectOf(Object bean) throws IOException {
      try {
        return (String) subject.invoke(bean);
      } catch (ReflectiveOperationException e) {
        throw new IOException("The data subject of " + bean.getClass() + " cannot be read", e);
      }
    }
  }
}
