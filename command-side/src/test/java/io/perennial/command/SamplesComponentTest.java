package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.web.CommandRequests;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample of a command, which the document of the interface shows, is accepted and records
 * something, behind the samples of the commands that have to be given before it.
 */
class SamplesComponentTest {
  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  private static final String BOUGHT = "record-purchase {'settlement':'CASH'}";

  private static final List<String> LIMIT = List.of("propose-credit-limit", "approve-credit-limit");

  private static final List<String> INVOICED =
      and(LIMIT, "record-purchase", "record-purchase {'purchaseId':'purchase-2'}", "issue-invoice");

  private static final List<String> GOODWILL_ASKED_FOR =
      List.of(
          "record-loss-suffered",
          "grant-goodwill {'goodwillId':'goodwill-2','worth':{'amount':'100.00','currency':'USD'}}");

  private static final List<String> ANALYSED =
      List.of("judge {'valid':true}", "assign", "analyse-cause");

  private static final List<String> CARRIED_OUT =
      and(ANALYSED, "propose-solution", "accept-solution", "carry-out");

  /**
   * What is given before a command, by other people, apart from the creation of what it is for: the
   * sample of a command of the same family, perhaps with other values.
   */
  private static final Map<String, List<String>> BEFORE =
      Map.ofEntries(
          // What has been registered is not amended, and who is a prospect is not qualified.
          Map.entry("customers/amend-profile", List.of("register {'profile':null}")),
          Map.entry("customers/amend-business", List.of("register {'business':null}")),
          Map.entry("customers/amend-dealings", List.of("register {'dealings':null}")),
          Map.entry("customers/qualify", List.of("register {'stage':'IDENTIFIED'}")),
          Map.entry("customers/reopen", List.of("disqualify")),
          Map.entry("customers/amend-stakeholder", List.of("name-stakeholder")),
          Map.entry("customers/drop-stakeholder", List.of("name-stakeholder")),
          Map.entry("customers/record-purchase", LIMIT),
          Map.entry("customers/record-return", List.of(BOUGHT)),
          Map.entry("customers/strike-out", List.of(BOUGHT)),
          Map.entry("customers/declare-defection", List.of(BOUGHT)),
          Map.entry("customers/declare-partial-defection", List.of(BOUGHT)),
          Map.entry(
              "customers/record-failure-analysis", List.of(BOUGHT, "declare-partial-defection")),
          Map.entry("customers/win-back", List.of(BOUGHT, "declare-partial-defection")),
          Map.entry("customers/record-referral-purchase", List.of("record-referral")),
          Map.entry("customers/lift-legal-hold", List.of("set-legal-hold")),
          Map.entry("customers/renew-contract", List.of("sign-contract {'endsOn':'2024-12-31'}")),
          Map.entry("customers/decline-renewal", List.of("sign-contract")),
          Map.entry("customers/approve-credit-limit", List.of("propose-credit-limit")),
          Map.entry("customers/reject-credit-limit", List.of("propose-credit-limit")),
          Map.entry(
              "customers/release-credit-purchase",
              and(LIMIT, "record-purchase {'netAmount':{'amount':'50000.01','currency':'USD'}}")),
          Map.entry("customers/answer-investigation", List.of("open-investigation")),
          Map.entry("customers/conclude-investigation", List.of("open-investigation")),
          Map.entry("customers/acknowledge-notice", List.of("send-notice")),
          Map.entry("customers/abandon-investigation", List.of("open-investigation")),
          Map.entry("customers/conclude-credit-review", List.of("open-credit-review")),
          Map.entry("customers/issue-invoice", INVOICED.subList(0, INVOICED.size() - 1)),
          Map.entry("customers/record-payment", INVOICED),
          Map.entry("customers/issue-credit-note", INVOICED),
          Map.entry("customers/propose-write-off", INVOICED),
          Map.entry("customers/approve-write-off", and(INVOICED, "propose-write-off")),
          Map.entry("customers/reject-write-off", and(INVOICED, "propose-write-off")),
          Map.entry("customers/close-measure", List.of("order-measure")),
          Map.entry("customers/grant-goodwill", List.of("record-loss-suffered")),
          Map.entry("customers/approve-goodwill", GOODWILL_ASKED_FOR),
          Map.entry("customers/reject-goodwill", GOODWILL_ASKED_FOR),
          Map.entry(
              "customers/close-deal",
              List.of(
                  "record-funnel-step",
                  "record-funnel-step {'step':'REACHED'}",
                  "record-funnel-step {'step':'APPOINTMENT'}",
                  "record-funnel-step {'step':'PROPOSAL'}")),
          Map.entry("customers/lose-prospect", List.of("record-funnel-step")),
          Map.entry("account-plans/approve", List.of("submit")),
          Map.entry("account-plans/close", List.of("submit", "approve")),
          Map.entry("account-plans/send-back", List.of("submit")),
          Map.entry("account-plans/complete-action", List.of("plan-action")),
          Map.entry("account-plans/review", List.of("submit", "approve")),
          Map.entry("complaints/close-as-unfounded", List.of("judge")),
          Map.entry("complaints/assign", ANALYSED.subList(0, 1)),
          Map.entry("complaints/analyse-cause", ANALYSED.subList(0, 2)),
          Map.entry("complaints/propose-solution", ANALYSED),
          Map.entry("complaints/accept-solution", and(ANALYSED, "propose-solution")),
          Map.entry("complaints/decline-solution", and(ANALYSED, "propose-solution")),
          Map.entry("complaints/carry-out", CARRIED_OUT.subList(0, CARRIED_OUT.size() - 1)),
          Map.entry("complaints/evaluate", CARRIED_OUT),
          Map.entry("complaints/reopen", List.of("judge", "close-as-unfounded")),
          Map.entry("complaints/resume", List.of("wait-for-customer")),
          Map.entry("sales-days/countersign-visit-plan", List.of("submit-visit-plan")),
          Map.entry("sales-days/send-back-visit-plan", List.of("submit-visit-plan")),
          Map.entry("sales-days/comment-day-report", List.of("hand-in-day-report")),
          Map.entry("tiering-runs/apply", List.of("preview-tier-moves", "conclude-preview")));

  private static List<String> and(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private static Stream<CommandDefinition<?>> definitions() {
    return Commands.catalogue().atTheDoor().stream();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void recordsSomething(CommandDefinition<?> definition) throws JsonProcessingException {
    try (Engine engine = Engine.withoutSnapshots()) {
      int person = 0;
      for (Object earlier : before(definition)) {
        assertThat(engine.give("person-" + ++person, earlier)).as(earlier.toString()).isEmpty();
      }
      String stream = MAPPER.valueToTree(definition.sample()).path(definition.idField()).asText();
      int recorded = engine.history(stream).size();

      assertThat(engine.give("anna", definition.sample())).isEmpty();
      assertThat(engine.history(stream)).hasSizeGreaterThan(recorded);
    }
  }

  /** A value of a sample, and what it is refused for when it is made another. */
  private record Fault(Refusal refusal, String pointer, JsonNode put) {}

  private static Stream<Arguments> faults() {
    return definitions()
        .flatMap(definition ->
            faults("", MAPPER.valueToTree(definition.sample()))
                .map(fault -> Arguments.of(definition, fault)));
  }

  private static Stream<Fault> faults(String pointer, JsonNode value) {
    if (value.has("currency")) {
      Stream<Fault> foreign =
          Stream.of(
              new Fault(
                  CommonRefusal.WRONG_CURRENCY, pointer + "/currency", TextNode.valueOf("EUR")));
      // The price of one unit may be finer than what can be paid.
      return pointer.equals("/unitCost")
          ? foreign
          : Stream.concat(
              foreign,
              Stream.of(
                  new Fault(
                      CommonRefusal.AMOUNT_TOO_FINE,
                      pointer + "/amount",
                      TextNode.valueOf("1.001"))));
    }
    if (value.isTextual() && value.textValue().matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Stream.of(
          new Fault(CommonRefusal.DATE_OUT_OF_BOUNDS, pointer, TextNode.valueOf("1969-12-31")));
    }
    return Stream.concat(
        IntStream.range(0, value.isArray() ? value.size() : 0)
            .boxed()
            .flatMap(i -> faults(pointer + "/" + i, value.get(i))),
        value.properties().stream()
            .flatMap(field -> faults(pointer + "/" + field.getKey(), field.getValue())));
  }

  /** A form shows a refusal at the field that it is about, and so it is told which that is. */
  @ParameterizedTest
  @MethodSource("faults")
  void isRefusedAtTheFieldThatIsAtFault(CommandDefinition<?> definition, Fault fault)
      throws JsonProcessingException {
    JsonNode sample = MAPPER.valueToTree(definition.sample());
    JsonPointer place = JsonPointer.compile(fault.pointer);
    if (sample.at(place.head()) instanceof ObjectNode object) {
      object.set(place.last().getMatchingProperty(), fault.put);
    }
    try (Engine engine = Engine.withoutSnapshots()) {
      int person = 0;
      for (Object earlier : before(definition)) {
        engine.give("person-" + ++person, earlier);
      }

      RefusedException refused =
          engine.give("anna", MAPPER.treeToValue(sample, definition.type())).orElseThrow();

      assertThat(refused.refusal()).isEqualTo(fault.refusal);
      assertThat(CommandRequests.problem(refused).errors())
          .extracting(Problem.FieldError::pointer)
          .containsExactly(fault.pointer);
    }
  }

  private static List<Object> before(CommandDefinition<?> definition)
      throws JsonProcessingException {
    List<Object> before = new ArrayList<>();
    for (String step :
        BEFORE.getOrDefault(definition.family() + "/" + definition.name(), List.of())) {
      before.add(given(definition.family(), step));
    }
    CommandDefinition<?> creation =
        Commands.catalogue().creation(definition.family()).orElseThrow();
    if (!definition.creation()
        && before.stream().noneMatch(given -> given.getClass().equals(creation.type()))) {
      before.addFirst(creation.sample());
    }
    return before;
  }

  private static Object given(String family, String step) throws JsonProcessingException {
    String[] parts = step.split(" ", 2);
    CommandDefinition<?> definition =
        Commands.catalogue().definitions().stream()
            .filter(some -> some.family().equals(family) && some.name().equals(parts[0]))
            .findFirst()
            .orElseThrow();
    ObjectNode tree = MAPPER.valueToTree(definition.sample());
    if (parts.length > 1) {
      tree.setAll((ObjectNode) MAPPER.readTree(parts[1].replace('\'', '"')));
    }
    return MAPPER.treeToValue(tree, definition.type());
  }
}
