package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.command.change.Change;
import io.perennial.command.customer.facts.AmendProfile;
import io.perennial.events.json.PerennialMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of commands: bounded in everything, and the same after a journey as JSON. */
class CommandShapesComponentTest {
  private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
  private static final Validator VALIDATOR = FACTORY.getValidator();
  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  private static Stream<Object> samples() {
    return Commands.catalogue().definitions().stream().map(CommandDefinition::sample);
  }

  /** What the service sends itself needs no bounds: it is made of what is recorded. */
  private static Stream<Class<?>> types() {
    return Commands.catalogue().atTheDoor().stream().map(CommandDefinition::type);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsInShape(Object sample) {
    assertThat(VALIDATOR.validate(sample)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleSaysEverythingThatCanBeSaid(Object sample) {
    assertThat(sample).hasNoNullFieldsOrProperties();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isTheSameAfterAJourneyAsJson(Object sample) throws JsonProcessingException {
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(sample), sample.getClass()))
        .isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anEmptyBodyIsReportedAndBreaksNothing(Object sample) throws JsonProcessingException {
    Object empty = MAPPER.readValue("{}", sample.getClass());
    List<String> required =
        components(sample.getClass())
            .filter(field -> !optional(field) && !mayBeEmpty(field))
            .map(Field::getName)
            .toList();
    assertThat(paths(VALIDATOR.validate(empty))).containsExactlyInAnyOrderElementsOf(required);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyComponentIsOptionalOrRequiredAndBounded(Class<?> type) {
    components(type).forEach(CommandShapesComponentTest::assertBounded);
  }

  @ParameterizedTest
  @CsvSource({
    "/customerId, customer-, customerId",
    "/customerId, customer-a/b, customerId",
    "/customerId, dealer-1, customerId",
    "/legalName, ' ', legalName",
    "/tradingName, '', tradingName",
    "/registrationNumber, ' 1', registrationNumber",
    "/people/0/personId, 'a b', people[0].personId",
    "/people/0/email, nobody, people[0].email"
  })
  void aRegistrationOutOfShapeIsReportedWhereItIs(String pointer, String value, String path)
      throws JsonProcessingException {
    assertReported("RegisterCustomer", pointer, MAPPER.writeValueAsString(value), path);
  }

  @ParameterizedTest
  @CsvSource({
    "AmendProfile, /size, '\"\"', size",
    "AmendBusiness, /cooperation, '\"\"', cooperation",
    "AmendDealings, /outlook, '\"\"', outlook",
    "RegisterCustomer, /profile/size, '\"\"', profile.size",
    "RegisterCustomer, /addresses/0/city, '\" \"', addresses[0].city",
    "RegisterCustomer, /people/0/furtherPhones/0/number, null, people[0].furtherPhones[0].number",
    "AmendBasicFacts, /legalName, null, legalName",
    "AmendBasicFacts, /legalName, '\" \"', legalName",
    "AmendBasicFacts, /registrationNumber, '\" 1\"', registrationNumber",
    "AmendBasicFacts, /customerClass, null, customerClass",
    "AmendBasicFacts, /foundingYear, 10000, foundingYear",
    "AmendBasicFacts, /addresses/0/country, '\"usa\"', addresses[0].country",
    "AmendBasicFacts, /furtherLinesOfBusiness/0, '\"\"', furtherLinesOfBusiness[0].<list element>",
    "AddPerson, /email, '\"nobody\"', email",
    "AddPerson, /furtherRoles/0, null, furtherRoles[0].<list element>",
    "AmendPerson, /name, null, name",
    "AmendPerson, /role, null, role",
    "AmendPerson, /email, '\"nobody\"', email",
    "AmendPerson, /furtherPhones/0/number, '\"\"', furtherPhones[0].number"
  })
  void aFactOutOfShapeIsReportedWhereItIs(String command, String pointer, String json, String path)
      throws JsonProcessingException {
    assertReported(command, pointer, json, path);
  }

  @Test
  void aFactMayBeCleared() throws JsonProcessingException {
    Object command = with("AmendProfile", "/size", "null");
    assertThat(VALIDATOR.validate(command)).isEmpty();
    assertThat(((AmendProfile) command).size()).isEqualTo(new Change<String>(null));
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(command), AmendProfile.class))
        .isEqualTo(command);
  }

  @Test
  void whatIsLeftOutDoesNotChange() throws JsonProcessingException {
    String nothing = "{\"customerId\":\"customer-1\",\"source\":\"call\"}";
    AmendProfile command = PerennialMapper.strict().readValue(nothing, AmendProfile.class);
    assertThat(command.size()).isNull();
    assertThat(MAPPER.writeValueAsString(command)).isEqualTo(nothing);
  }

  @Test
  void aFactOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> PerennialMapper.strict().readValue("{\"size\":7}", AmendProfile.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "RecordPurchase, /quantity, 0, quantity",
    "RecordPurchase, /netAmount/amount, -1, netAmount.amount",
    "RecordPurchase, /netAmount/amount, 1e300, netAmount.amount",
    "RecordPurchase, /netAmount/currency, 7, netAmount.currency",
    "RecordPayment, /amount/amount, 0, amount",
    "ProposeCreditLimit, /limit/amount, 0, limit",
    "ReleaseCreditPurchase, /upTo/amount, 0, upTo",
    "LogVisit, /durationMinutes, 1441, durationMinutes",
    "RecordSurveyAnswer, /overall, 6, overall",
    "RecordSurveyAnswer, /wouldRecommend, 11, wouldRecommend",
    "RecordSurveyAnswer, /items/0/answer, 0, items[0].answer",
    "RecordSurveyAnswer, /items/0, null, items[0].<list element>",
    "DraftAccountPlan, /year, 0, year",
    "DraftAccountPlan, /objectives/0/target, 1e20, objectives[0].target",
    "RecordComplaint, /severity, 5, severity"
  })
  void aNumberOutOfShapeIsReportedWhereItIs(
      String command, String pointer, String json, String path) throws JsonProcessingException {
    assertReported(command, pointer, json, path);
  }

  @Test
  void aPurchaseMayCostNothing() throws JsonProcessingException {
    assertThat(VALIDATOR.validate(with("RecordPurchase", "/netAmount/amount", "\"0.00\"")))
        .isEmpty();
  }

  private static void assertReported(String command, String pointer, String json, String path)
      throws JsonProcessingException {
    assertThat(paths(VALIDATOR.validate(with(command, pointer, json)))).containsExactly(path);
  }

  /** A sample with one value replaced. */
  private static Object with(String command, String pointer, String json)
      throws JsonProcessingException {
    Object sample =
        samples()
            .filter(s -> s.getClass().getSimpleName().equals(command))
            .findFirst()
            .orElseThrow();
    ObjectNode tree = MAPPER.valueToTree(sample);
    int last = pointer.lastIndexOf('/');
    String name = pointer.substring(last + 1);
    switch (tree.at(pointer.substring(0, last))) {
      case ObjectNode object -> object.set(name, MAPPER.readTree(json));
      case ArrayNode array -> array.set(Integer.parseInt(name), MAPPER.readTree(json));
      default -> throw new IllegalArgumentException(pointer);
    }
    return MAPPER.treeToValue(tree, sample.getClass());
  }

  private static Set<String> paths(Set<ConstraintViolation<Object>> violations) {
    return violations.stream().map(v -> v.getPropertyPath().toString()).collect(Collectors.toSet());
  }

  private static Stream<Field> components(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()));
  }

  private static boolean mayBeEmpty(Field field) {
    return field.getType() == List.class && field.getAnnotation(Size.class).min() == 0;
  }

  private static boolean optional(Field field) {
    return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static void assertBounded(Field field) {
    boolean required =
        field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class);
    assertThat(required)
        .as("%s is either required or optional", field)
        .isNotEqualTo(optional(field));
    assertThat(field.getType().isPrimitive()).as("%s can be found missing", field).isFalse();
    assertBounded(field.getAnnotatedType(), field);
  }

  private static void assertBounded(AnnotatedType type, Field field) {
    if (type instanceof AnnotatedParameterizedType parameterized) {
      assertWithinBounded(parameterized, field);
    } else if (type.getType() == String.class) {
      Size size = type.getAnnotation(Size.class);
      assertThat(type.isAnnotationPresent(Pattern.class) || size != null && size.max() <= 2_000)
          .as("%s is bounded", field)
          .isTrue();
    } else if (type.getType() == Integer.class) {
      assertThat(type.isAnnotationPresent(Min.class) && type.isAnnotationPresent(Max.class))
          .as("%s is bounded", field)
          .isTrue();
    } else if (type.getType() == BigDecimal.class) {
      assertThat(type.isAnnotationPresent(Digits.class)).as("%s is bounded", field).isTrue();
    } else if (type.getType() instanceof Class<?> part && part.isRecord()) {
      components(part).forEach(CommandShapesComponentTest::assertBounded);
    }
  }

  private static void assertWithinBounded(AnnotatedParameterizedType type, Field field) {
    Type raw = ((ParameterizedType) type.getType()).getRawType();
    if (raw == List.class) {
      assertThat(type.getAnnotation(Size.class).max())
          .as("%s is bounded", field)
          .isLessThanOrEqualTo(500);
    } else {
      assertThat(raw).isEqualTo(Change.class);
    }
    assertBounded(type.getAnnotatedActualTypeArguments()[0], field);
  }
}
