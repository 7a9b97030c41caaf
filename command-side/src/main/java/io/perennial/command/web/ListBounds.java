package io.perennial.command.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.perennial.platform.web.Problem;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds lists that are longer than they may be, before anything is made of their elements: what is
 * wrong with each of them would be as long as the caller likes.
 */
final class ListBounds {

  private ListBounds() {}

  /** The lists in an object that are too long for a type; what is inside them is not looked at. */
  static List<Problem.FieldError> broken(JsonNode object, Class<?> type) {
    List<Problem.FieldError> errors = new ArrayList<>();
    check(object, type, "", errors);
    return errors;
  }

  private static void check(
      JsonNode object, Class<?> type, String pointer, List<Problem.FieldError> errors) {
    if (!type.isRecord() || !object.isObject()) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode value = object.path(component.getName());
      String place = pointer + "/" + component.getName();
      if (value instanceof ArrayNode list && List.class.isAssignableFrom(component.getType())) {
        check(list, component, place, errors);
      } else {
        check(value, component.getType(), place, errors);
      }
    }
  }

  private static void check(
      ArrayNode list, RecordComponent component, String pointer, List<Problem.FieldError> errors) {
    Size size = component.getAccessor().getAnnotation(Size.class);
    if (size != null && list.size() > size.max()) {
      errors.add(new Problem.FieldError(pointer, "may have at most " + size.max() + " entries"));
      return;
    }
    Optional<Class<?>> type = elementType(component);
    if (type.isPresent()) {
      for (int i = 0; i < list.size(); i++) {
        check(list.get(i), type.get(), pointer + "/" + i, errors);
      }
    }
  }

  private static Optional<Class<?>> elementType(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> type
        ? Optional.of(type)
        : Optional.empty();
  }
}
