package io.perennial.command.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.platform.web.JsonFault;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Reads what a caller sends, strictly, and says exactly what is wrong with it. */
final class BodyReader {

  static final ProblemCode MALFORMED_JSON =
      new ProblemCode("malformed-json", 400, "The body is not JSON");

  static final ProblemCode INVALID_BODY =
      new ProblemCode("invalid-body", 400, "The body does not fit");

  private final ObjectMapper strict;
  private final Validator validator;

  /**
   * @param strict refuses unknown fields and everything else that was not asked for
   */
  BodyReader(ObjectMapper strict) {
    this.strict = strict;
    this.validator =
        Validation.byDefaultProvider()
            .configure()
            // The messages are part of the contract: in English wherever the service runs.
            .messageInterpolator(
                new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();
  }

  /** The JSON object in a body; an empty body is an empty object. */
  ObjectNode object(byte[] body) {
    JsonNode tree;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      if (text.isBlank()) {
        return strict.createObjectNode();
      }
      tree = strict.readTree(text);
    } catch (CharacterCodingException e) {
      throw malformed("The body is not valid UTF-8");
    } catch (JsonProcessingException e) {
      throw malformed(
          "The body is not valid JSON"
              + (e.getLocation() == null
                  ? ""
                  : " at line "
                      + e.getLocation().getLineNr()
                      + ", column "
                      + e.getLocation().getColumnNr()));
    }
    if (tree instanceof ObjectNode object) {
      return object;
    }
    throw invalid(List.of(new Problem.FieldError("", "must be a JSON object")));
  }

  /** The value that an object stands for. */
  <T> T value(ObjectNode object, Class<T> type) {
    List<Problem.FieldError> tooLong = ListBounds.broken(object, type);
    if (!tooLong.isEmpty()) {
      throw invalid(tooLong);
    }
    T value;
    try {
      value = strict.treeToValue(object, type);
    } catch (JsonProcessingException e) {
      throw invalid(List.of(JsonFault.of(e)));
    }
    List<Problem.FieldError> errors =
        validator.validate(value).stream()
            .map(violation ->
                new Problem.FieldError(pointer(violation.getPropertyPath()), message(violation)))
            .sorted(
                Comparator.comparing(Problem.FieldError::pointer)
                    .thenComparing(Problem.FieldError::detail))
            .toList();
    if (!errors.isEmpty()) {
      throw invalid(errors);
    }
    return value;
  }

  static ProblemException invalid(List<Problem.FieldError> errors) {
    return new ProblemException(
        INVALID_BODY.problem("The places and what is wrong there are under errors", errors));
  }

  private static ProblemException malformed(String detail) {
    return MALFORMED_JSON.exception(detail);
  }

  private static String message(ConstraintViolation<?> violation) {
    return violation.getMessage();
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      } else if (node.getKey() != null) {
        pointer.append('/').append(JsonFault.escaped(node.getKey().toString()));
      }
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        pointer.append('/').append(JsonFault.escaped(node.getName()));
      }
    }
    return pointer.toString();
  }
}
