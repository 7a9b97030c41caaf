package io.perennial.events.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.io.IOException;

/**
 * Writes a personal text encrypted under the key of the data subject of the record it stands in, or
 * of the nearest record around that which has one.
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
    if (SubjectAccess.ambiguous(type)) {
      return provider.reportBadDefinition(
          type, "personal data needs a record with one @DataSubject String component");
    }
    return property.getAnnotation(StaffName.class) != null
        ? new OfStaff(protection, property.getName())
        : new OfSubject(protection, property.getName());
  }

  @Override
  public void serialize(String value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    throw JsonMappingException.from(out, "Personal data can be written only within its record");
  }

  private static final class OfStaff extends StdScalarSerializer<String> {

    private final PersonalDataProtection protection;
    private final String property;

    OfStaff(PersonalDataProtection protection, String property) {
      super(String.class);
      this.protection = protection;
      this.property = property;
    }

    @Override
    public void serialize(String value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(protection.protect(Subject.staff(value), property, value));
    }
  }

  private static final class OfSubject extends StdScalarSerializer<String> {

    private final PersonalDataProtection protection;
    private final String property;

    OfSubject(PersonalDataProtection protection, String property) {
      super(String.class);
      this.protection = protection;
      this.property = property;
    }

    @Override
    public void serialize(String value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      for (JsonStreamContext context = out.getOutputContext();
          context != null;
          context = context.getParent()) {
        Object record = context.getCurrentValue();
        SubjectAccess access =
            record == null ? null : SubjectAccess.of(record.getClass()).orElse(null);
        if (access != null) {
          if (access.isErased(record)) {
            out.writeString(Erased.TEXT);
            return;
          }
          Subject subject = access.subjectOf(record);
          if (subject == null) {
            break;
          }
          out.writeString(protection.protect(subject, property, value));
          return;
        }
      }
      throw JsonMappingException.from(
          out, "Personal data needs the identifier, its @DataSubject, of whom it is about");
    }
  }
}
