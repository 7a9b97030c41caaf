package io.perennial.events.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.perennial.events.personal.PersonalDataProtection;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The one mapper, in its uses. Amounts are JSON strings with their scale kept, dates and instants
 * ISO 8601; absent values are left out.
 *
 * <p>A mapper is costly to make and safe to share: make each once.
 */
public final class PerennialMapper {

  /** Deeper than any command, event or document; far from what would exhaust a stack. */
  private static final int DEEPEST = 20;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 40;

  private PerennialMapper() {}

  /** Writes and reads plain JSON, tolerant of unknown fields. */
  public static ObjectMapper plain() {
    return tolerant().build();
  }

  /**
   * Writes and reads what is kept: events and the documents of views. Texts marked {@link
   * io.perennial.events.personal.PersonalData} are written encrypted and read decrypted, wherever
   * in the value their record stands. Tolerant of unknown fields.
   */
  public static ObjectMapper storage(PersonalDataProtection protection) {
    return tolerant()
        .annotationIntrospector(
            besideJackson(
                new PersonalDataIntrospector(
                    new ProtectingSerializer(protection), new RevealingDeserializer(protection))))
        .build();
  }

  /**
   * Writes what a caller is shown as it was recorded; it is not for reading.
   *
   * @param showPersonal whether personal data is shown; when it is not, each such text is present
   *     as {@link io.perennial.events.personal.Masked#TEXT}, except that one which is erased or
   *     unreadable still says so
   */
  public static ObjectMapper presenting(boolean showPersonal) {
    return showPersonal ? plain() : presenting(masking());
  }

  /**
   * As the other, for what has been worked out: amounts have the decimals of the currency, also
   * when they are nothing; those that are finer, as the cost of one unit may be, keep theirs.
   *
   * @param decimals those that amounts of the currency have
   */
  public static ObjectMapper presenting(boolean showPersonal, int decimals) {
    return showPersonal
        ? presenting(new AmountIntrospector(decimals))
        : masking(decimals, name -> false);
  }

  /**
   * Writes what has been worked out for a caller who is shown no personal data, but for the
   * caller's own name or account, which is no secret to who has it.
   *
   * @param decimals those that amounts of the currency have
   * @param own whether a name is the caller's
   */
  public static ObjectMapper masking(int decimals, Predicate<String> own) {
    return presenting(
        AnnotationIntrospectorPair.create(
            new PersonalDataIntrospector(
                new MaskingSerializer(text -> false), new MaskingSerializer(own), null),
            new AmountIntrospector(decimals)));
  }

  private static ObjectMapper presenting(AnnotationIntrospector ours) {
    return tolerant().annotationIntrospector(besideJackson(ours)).build();
  }

  private static AnnotationIntrospector masking() {
    return new PersonalDataIntrospector(new MaskingSerializer(text -> false), null);
  }

  /**
   * Writes what has been worked out for a caller who may see personal data, and tells of it.
   *
   * @param decimals those that amounts of the currency have
   * @param shown told at each personal text that is written, with the outermost value that it
   *     stands in; of one that is erased or unreadable nothing is shown
   */
  public static ObjectMapper showing(int decimals, Consumer<@Nullable Object> shown) {
    return presenting(
        AnnotationIntrospectorPair.create(
            new PersonalDataIntrospector(new TellingSerializer(shown), null),
            new AmountIntrospector(decimals)));
  }

  /**
   * Reads what a caller sends, and nothing but what is asked for: unknown and repeated fields,
   * anything after the value, values of another JSON type than declared, amounts that are not plain
   * decimals in a string, dates that are not {@code yyyy-MM-dd}, times of day that are not {@code
   * HH:mm}, texts that are not well-formed Unicode and deep nesting are refused with a {@link
   * com.fasterxml.jackson.core.JsonProcessingException}.
   */
  public static ObjectMapper strict() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();
    return common(factory)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfigDefaults(config -> {
          for (CoercionInputShape shape : CoercionInputShape.values()) {
            config.setCoercion(shape, CoercionAction.Fail);
          }
        })
        .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
        // After the others: the module registered last decides.
        .addModule(StrictScalars.module())
        .build();
  }

  private static AnnotationIntrospector besideJackson(AnnotationIntrospector ours) {
    return AnnotationIntrospectorPair.create(ours, new JacksonAnnotationIntrospector());
  }

  private static JsonMapper.Builder tolerant() {
    return common(new JsonFactory()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private static JsonMapper.Builder common(JsonFactory factory) {
    return JsonMapper.builder(factory)
        .addModule(new JavaTimeModule())
        .addModule(new Jdk8Module())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        // A failure's message must not quote what was being read.
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .withConfigOverride(
            BigDecimal.class,
            config -> config.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
        .withConfigOverride(
            LocalTime.class, config -> config.setFormat(JsonFormat.Value.forPattern("HH:mm")));
  }
}
