package io.perennial.events.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import org.jspecify.annotations.Nullable;

/**
 * Gives members marked {@link PersonalData} or {@link StaffName} their own way of being written and
 * read. Deciding it here, once per type, costs types without personal data nothing.
 */
final class PersonalDataIntrospector extends NopAnnotationIntrospector {

  private final JsonSerializer<String> serializer;
  private final JsonSerializer<String> ofStaff;
  private final @Nullable JsonDeserializer<String> deserializer;

  PersonalDataIntrospector(
      JsonSerializer<String> serializer, @Nullable JsonDeserializer<String> deserializer) {
    this(serializer, serializer, deserializer);
  }

  /**
   * Both their ways.
   *
   * @param ofStaff writes what is marked {@link StaffName}
   */
  PersonalDataIntrospector(
      JsonSerializer<String> serializer,
      JsonSerializer<String> ofStaff,
      @Nullable JsonDeserializer<String> deserializer) {
    this.serializer = serializer;
    this.ofStaff = ofStaff;
    this.deserializer = deserializer;
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public @Nullable Object findSerializer(Annotated member) {
    return member.hasAnnotation(StaffName.class) ? ofStaff : isPersonal(member) ? serializer : null;
  }

  @Override
  public @Nullable Object findDeserializer(Annotated member) {
    return isPersonal(member) ? deserializer : null;
  }

  private static boolean isPersonal(Annotated member) {
    return member.hasAnnotation(PersonalData.class) || member.hasAnnotation(StaffName.class);
  }
}
