package io.perennial.platform.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON schemas of records, from their components and the constraints on them. */
final class Schemas {

  private static final String DECIMAL = "^-?(0|[1-9]\\d*)(\\.\\d+)?$";

  private final ObjectMapper mapper;
  private final Map<String, ObjectNode> components = new TreeMap<>();
  private final Map<String, Object> owners = new HashMap<>();

  Schemas(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  private enum Direction {
    REQUEST,
    RESPONSE
  }

  private record Use(Class<?> type, Direction direction, Set<String> left, Set<String> optional) {}

  ObjectNode request(Class<?> type, Set<String> left, Set<String> optional) {
    return named(new Use(type, Direction.REQUEST, left, optional));
  }

  ObjectNode response(Class<?> type) {
    return named(new Use(type, Direction.RESPONSE, Set.of(), Set.of()));
  }

  ObjectNode all() {
    ObjectNode all = mapper.createObjectNode();
    components.forEach(all::set);
    return all;
  }

  /** A nested type is called after the one it is nested in, too. */
  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
  }

  private ObjectNode named(Use use) {
    String name = name(use.type);
    Object owner = owners.putIfAbsent(name, use);
    if (owner == null) {
      components.put(name, mapper.createObjectNode()); // a type may contain itself
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
    return mapper.createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  private ObjectNode object(Use use) {
    ObjectNode schema = mapper.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    Map<String, String> words = ComponentWords.of(use.type);
    for (RecordComponent component : use.type.getRecordComponents()) {
      String field = component.getName();
      if (!use.left.contains(field)) {
        Annotation[] constraints = constraints(use.type, component);
        ObjectNode property = of(component.getAnnotatedType(), constraints, use.direction);
        String said = words.get(field);
        if (said != null && !said.isEmpty()) {
          property.put("description", said);
        }
        boolean mayBeNull =
            use.direction == Direction.REQUEST && nullable(component.getAnnotatedType());
        properties.set(field, mayBeNull ? orNull(property) : property);
        if (required(component, constraints, use)) {
          schema.withArray("required").add(field);
        }
      }
    }
    if (use.direction == Direction.REQUEST) {
      schema.put("additionalProperties", false);
    }
    return schema;
  }

  /** What a caller may leave out it may also say to be null. */
  private ObjectNode orNull(ObjectNode property) {
    String type = property.path("type").asText();
    if (type.isEmpty()) {
      ObjectNode either = mapper.createObjectNode();
      if (property.has("description")) {
        either.set("description", property.remove("description"));
      }
      either.withArray("anyOf").add(property).addObject().put("type", "null");
      return either;
    }
    property.putArray("type").add(type).add("null");
    if (property.has("enum")) {
      property.withArray("enum").addNull();
    }
    return property;
  }

  /** Constraints on a component are kept on its field. */
  static Annotation[] constraints(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName()).getAnnotations();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("Every component has its field", e);
    }
  }

  private static boolean required(RecordComponent component, Annotation[] constraints, Use use) {
    if (nullable(component.getAnnotatedType()) || use.optional.contains(component.getName())) {
      return false;
    }
    boolean collection = Collection.class.isAssignableFrom(component.getType());
    return !collection
        || use.direction == Direction.RESPONSE
        || find(constraints, NotEmpty.class) != null
        || leastSize(constraints) > 0;
  }

  static boolean nullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static int leastSize(Annotation[] constraints) {
    Size size = find(constraints, Size.class);
    return size == null ? 0 : size.min();
  }

  static <A extends Annotation> @Nullable A find(Annotation[] annotations, Class<A> type) {
    return Arrays.stream(annotations)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElse(null);
  }

  private ObjectNode of(AnnotatedType annotated, Annotation[] constraints, Direction direction) {
    Type type = annotated.getType();
    Class<?> raw = raw(type);
    if (Collection.class.isAssignableFrom(raw)) {
      ObjectNode schema = mapper.createObjectNode().put("type", "array");
      AnnotatedType item = argument(annotated, 0);
      schema.set("items", of(item, item.getAnnotations(), direction));
      Size size = find(constraints, Size.class);
      if (size != null) {
        bound(schema, size, "minItems", "maxItems");
      }
      if (find(constraints, NotEmpty.class) != null) {
        schema.put("minItems", 1);
      }
      return schema;
    }
    if (Map.class.isAssignableFrom(raw)) {
      ObjectNode schema = mapper.createObjectNode().put("type", "object");
      AnnotatedType value = argument(annotated, 1);
      schema.set("additionalProperties", of(value, value.getAnnotations(), direction));
      return schema;
    }
    if (raw.isRecord()) {
      return named(new Use(raw, direction, Set.of(), Set.of()));
    }
    return scalar(raw, constraints);
  }

  private ObjectNode scalar(Class<?> type, Annotation[] constraints) {
    ObjectNode schema = mapper.createObjectNode();
    if (type == String.class) {
      text(schema.put("type", "string"), constraints);
    } else if (type.isEnum()) {
      schema.put("type", "string");
      for (Object constant : type.getEnumConstants()) {
        schema.withArray("enum").add(((Enum<?>) constant).name());
      }
    } else if (type == BigDecimal.class) {
      decimal(schema.put("type", "string"), constraints);
    } else if (type == LocalDate.class) {
      schema.put("type", "string").put("format", "date");
    } else if (type == Instant.class) {
      schema.put("type", "string").put("format", "date-time");
    } else if (type == Duration.class) {
      schema.put("type", "string").put("format", "duration");
    } else if (type == YearMonth.class) {
      schema.put("type", "string").put("pattern", "^\\d{4}-\\d{2}$");
    } else if (type == int.class || type == Integer.class || type == Year.class) {
      number(schema.put("type", "integer").put("format", "int32"), constraints);
    } else if (type == long.class || type == Long.class) {
      number(schema.put("type", "integer").put("format", "int64"), constraints);
    } else if (type == double.class || type == Double.class) {
      schema.put("type", "number").put("format", "double");
    } else if (type == boolean.class || type == Boolean.class) {
      schema.put("type", "boolean");
    } else if (type != Object.class && !JsonNode.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException("There is no schema for " + type);
    } else if (type != Object.class && ObjectNode.class.isAssignableFrom(type)) {
      schema.put("type", "object");
    }
    return schema;
  }

  private static void text(ObjectNode schema, Annotation[] constraints) {
    Size size = find(constraints, Size.class);
    if (size != null) {
      bound(schema, size, "minLength", "maxLength");
    }
    if (find(constraints, NotEmpty.class) != null || find(constraints, NotBlank.class) != null) {
      schema.put("minLength", Math.max(1, leastSize(constraints)));
    }
    Pattern pattern = find(constraints, Pattern.class);
    if (pattern != null) {
      schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
    } else if (find(constraints, NotBlank.class) != null) {
      schema.put("pattern", "\\S");
    }
  }

  private static void decimal(ObjectNode schema, Annotation[] constraints) {
    Digits digits = find(constraints, Digits.class);
    boolean positive =
        find(constraints, PositiveOrZero.class) != null
            || find(constraints, Positive.class) != null;
    schema.put(
        "pattern",
        digits == null
            ? DECIMAL
            : "^"
                + (positive ? "" : "-?")
                + "(0|[1-9]\\d{0,"
                + (digits.integer() - 1)
                + "})"
                + (digits.fraction() == 0 ? "" : "(\\.\\d{1," + digits.fraction() + "})?")
                + "$");
  }

  private static void number(ObjectNode schema, Annotation[] constraints) {
    Min min = find(constraints, Min.class);
    Max max = find(constraints, Max.class);
    if (min != null) {
      schema.put("minimum", min.value());
    } else if (find(constraints, Positive.class) != null) {
      schema.put("minimum", 1);
    } else if (find(constraints, PositiveOrZero.class) != null) {
      schema.put("minimum", 0);
    }
    if (max != null) {
      schema.put("maximum", max.value());
    }
  }

  private static void bound(ObjectNode schema, Size size, String least, String most) {
    if (size.min() > 0) {
      schema.put(least, size.min());
    }
    if (size.max() < Integer.MAX_VALUE) {
      schema.put(most, size.max());
    }
  }

  static AnnotatedType argument(AnnotatedType type, int index) {
    if (type instanceof AnnotatedParameterizedType parameterized) {
      return parameterized.getAnnotatedActualTypeArguments()[index];
    }
    throw new IllegalArgumentException(type + " does not say what it contains");
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
      default -> throw new IllegalArgumentException("There is no schema for " + type);
    };
  }
}
