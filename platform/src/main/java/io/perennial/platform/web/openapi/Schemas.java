package io.perennial.platform.web.openapi;

import io.perennial.platform.words.Words;
import io.swagger.v3.oas.models.media.JsonSchema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Schemas of records, from their components, the constraints on them and the words for them. */
final class Schemas {

  private static final String DECIMAL = "Decimal";

  private final Map<String, JsonSchema> components = new TreeMap<>();
  private final Map<String, Object> owners = new HashMap<>();

  private enum Direction {
    REQUEST,
    RESPONSE
  }

  private record Use(Class<?> type, Direction direction, Set<String> left, Set<String> optional) {}

  JsonSchema request(Class<?> type, Set<String> left, Set<String> optional) {
    return named(new Use(type, Direction.REQUEST, left, optional));
  }

  JsonSchema response(Class<?> type) {
    return named(new Use(type, Direction.RESPONSE, Set.of(), Set.of()));
  }

  /** The properties that an answer of the type has. */
  Map<String, JsonSchema> partsOf(Class<?> type) {
    return properties(new Use(type, Direction.RESPONSE, Set.of(), Set.of()));
  }

  /** A schema that is no record's. */
  JsonSchema named(String name, JsonSchema schema) {
    if (owners.putIfAbsent(name, schema) != null) {
      throw new IllegalArgumentException("Two schemas want to be called " + name);
    }
    components.put(name, schema);
    return Types.reference(name);
  }

  /** What a reference stands for. */
  JsonSchema resolved(JsonSchema reference) {
    String name = reference.get$ref().substring(Types.reference("").get$ref().length());
    return Objects.requireNonNull(components.get(name), name);
  }

  Map<String, JsonSchema> all() {
    return components;
  }

  /** A nested type is called after the one it is nested in, too. */
  static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    String simple = type.getSimpleName();
    if (outer == null) {
      return simple;
    }
    String name = name(outer);
    return name.startsWith(simple) ? name : name + simple; // what a figure is called after it is
  }

  private JsonSchema named(Use use) {
    String name = name(use.type);
    Object owner = owners.putIfAbsent(name, use);
    if (owner == null) {
      components.put(name, Types.object()); // a type may contain itself
      components.put(name, object(use));
    } else if (!owner.equals(use)) {
      name = name + (use.direction == Direction.REQUEST ? "Request" : "Response");
      Object second = owners.putIfAbsent(name, use);
      if (second == null) {
        components.put(name, object(use));
      } else if (!second.equals(use)) {
        throw new IllegalArgumentException("Two schemas want to be called " + name);
      }
    }
    return Types.reference(name);
  }

  /** One type with a name of its own, whoever sends it. */
  private JsonSchema choice(Class<?> type) {
    String name = name(type);
    Object owner = owners.putIfAbsent(name, type);
    if (owner == null) {
      JsonSchema schema =
          Types.choice(
              Arrays.stream(type.getEnumConstants())
                  .map(constant -> ((Enum<?>) constant).name())
                  .toList());
      components.put(name, schema);
    } else if (owner != type) {
      throw new IllegalArgumentException("Two schemas want to be called " + name);
    }
    return Types.reference(name);
  }

  private JsonSchema decimal() {
    components.putIfAbsent(DECIMAL, Scalars.of(BigDecimal.class, new Annotation[0]));
    return Types.reference(DECIMAL);
  }

  private JsonSchema object(Use use) {
    JsonSchema schema = Types.object();
    if (use.direction == Direction.REQUEST) {
      schema.setTitle(Words.of(use.type).label());
      schema.setAdditionalProperties(false);
    }
    properties(use).forEach(schema::addProperty);
    for (RecordComponent component : use.type.getRecordComponents()) {
      if (required(component, Records.constraints(use.type, component), use)) {
        schema.addRequiredItem(component.getName());
      }
    }
    return schema;
  }

  /** Labels are for those who fill in; what is read has its meaning. */
  private Map<String, JsonSchema> properties(Use use) {
    Map<String, JsonSchema> properties = new LinkedHashMap<>();
    Map<String, Words> words = Words.ofComponents(use.type);
    boolean request = use.direction == Direction.REQUEST;
    for (RecordComponent component : use.type.getRecordComponents()) {
      String field = component.getName();
      if (!use.left.contains(field)) {
        JsonSchema property =
            of(
                component.getAnnotatedType(),
                Records.constraints(use.type, component),
                use.direction);
        if (request && Records.nullable(component.getAnnotatedType())) {
          property = orNull(property);
        }
        Words said = Objects.requireNonNull(words.get(field));
        if (request) {
          property.setTitle(said.label());
        }
        if (!said.help().isEmpty()) {
          property.setDescription(said.help());
        }
        properties.put(field, property);
      }
    }
    return properties;
  }

  /** What a caller may leave out it may also say to be null. */
  private static JsonSchema orNull(JsonSchema property) {
    if (property.getTypes() == null) {
      JsonSchema either = new JsonSchema();
      either.setAnyOf(List.of(property, Types.of("null")));
      return either;
    }
    Set<String> types = new LinkedHashSet<>(property.getTypes());
    types.add("null");
    property.setTypes(types);
    return property;
  }

  private static boolean required(RecordComponent component, Annotation[] constraints, Use use) {
    if (Records.nullable(component.getAnnotatedType())
        || use.left.contains(component.getName())
        || use.optional.contains(component.getName())) {
      return false;
    }
    boolean collection = Collection.class.isAssignableFrom(component.getType());
    return !collection || use.direction == Direction.RESPONSE || leastItems(constraints) > 0;
  }

  private static int leastItems(Annotation[] constraints) {
    Size size = Records.find(constraints, Size.class);
    int least = Records.has(constraints, NotEmpty.class) ? 1 : 0;
    return size == null ? least : Math.max(least, size.min());
  }

  private JsonSchema of(AnnotatedType annotated, Annotation[] constraints, Direction direction) {
    Type type = annotated.getType();
    Class<?> raw = Records.raw(type);
    if (Collection.class.isAssignableFrom(raw)) {
      AnnotatedType item = Records.argument(annotated, 0);
      JsonSchema schema = Types.listOf(of(item, item.getAnnotations(), direction));
      if (leastItems(constraints) > 0) {
        schema.setMinItems(leastItems(constraints));
      }
      Size size = Records.find(constraints, Size.class);
      if (size != null && size.max() < Integer.MAX_VALUE) {
        schema.setMaxItems(size.max());
      }
      return schema;
    }
    if (Map.class.isAssignableFrom(raw)) {
      AnnotatedType value = Records.argument(annotated, 1);
      JsonSchema schema = Types.object();
      schema.setAdditionalProperties(of(value, value.getAnnotations(), direction));
      return schema;
    }
    if (Records.writtenAsItsValue(raw)) {
      AnnotatedType value = Records.argument(annotated, 0);
      return of(value, value.getAnnotations(), direction);
    }
    if (raw.isRecord()) {
      return named(new Use(raw, direction, Set.of(), Set.of()));
    }
    if (raw.isEnum()) {
      return choice(raw);
    }
    if (raw == BigDecimal.class && !Records.has(constraints, Digits.class)) {
      return decimal();
    }
    return Scalars.of(raw, constraints);
  }
}
