package io.perennial.workbench.room.customers;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.room.customers.CustomerPage.Mark;
import io.perennial.workbench.room.customers.CustomerPage.Number;
import io.perennial.workbench.room.customers.CustomerPage.Standing;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said first of a customer. */
final class Headline {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> LOST = Set.of("LAPSED", "DEFECTED");
  private static final Map<String, String> TONES =
      Map.of(
          "HEALTHY",
          "good",
          "AT_RISK",
          "bad",
          "LOYALIST",
          "good",
          "DEFECTOR",
          "bad",
          "LAPSED",
          "bad",
          "DEFECTED",
          "bad");

  private Headline() {}

  static List<Mark> marks(Texts texts, Told told) {
    List<Mark> marks = new ArrayList<>();
    for (Map.Entry<String, String> each :
        List.of(
            Map.entry("stage", "customer/stage.stage"),
            Map.entry("tier", "customer/tier.tier"),
            Map.entry("pyramidClass", "customer/standing.pyramid.last.pyramidClass"),
            Map.entry("phase", "customer/standing.phase.phase"),
            Map.entry("customerClass", "customer/identity.customerClass"))) {
      String code = told.value(each.getValue()).asText("");
      if (!code.isEmpty()) {
        marks.add(
            new Mark(
                texts.name(each.getKey()), texts.code(code), LOST.contains(code) ? "bad" : ""));
      }
    }
    String region = told.value("customer/identity.region").asText("");
    if (!region.isEmpty()) {
      marks.add(new Mark(texts.name("region"), region, ""));
    }
    String representative = told.value("customer/representatives.last.representative").asText("");
    if (!representative.isEmpty() && !representative.equals(Cells.MASK)) {
      marks.add(new Mark(texts.name("representative"), representative, ""));
    }
    return marks;
  }

  static List<Number> numbers(Texts texts, Told told) {
    List<Number> numbers = new ArrayList<>();
    amount(texts, told.value("customer/dealings.sales"))
        .ifPresent(sales ->
            numbers.add(
                new Number(texts.name("sales"), sales, last(texts, told), "dealings", -1, "")));
    credit(texts, told).ifPresent(numbers::add);
    long open = told.rows("complaint").stream().filter(Headline::isOpen).count();
    numbers.add(
        new Number(
            texts.name("openComplaints"),
            texts.number(open),
            texts.of("customers.of-all", texts.number(told.rows("complaint").size())),
            "complaints",
            -1,
            open > 0 ? "bad" : ""));
    score(texts, told, "satisfaction", "loyalty!standings/satisfaction", "")
        .ifPresent(numbers::add);
    score(
            texts,
            told,
            "loyalty",
            "loyalty!standings/loyalty",
            told.value("loyalty!standings/quadrant").asText(""))
        .ifPresent(numbers::add);
    score(texts, told, "health", "health/health.score", told.value("health/health.band").asText(""))
        .ifPresent(numbers::add);
    amount(texts, told.value("lifetime-value/valueToDate"))
        .ifPresent(value ->
            numbers.add(new Number(texts.name("valueToDate"), value, "", "value", -1, "")));
    return numbers;
  }

  private static boolean isOpen(JsonNode complaint) {
    return !complaint.path("closedOn").isTextual();
  }

  private static String last(Texts texts, Told told) {
    JsonNode on = told.value("customer/dealings.lastPurchaseOn");
    return on.isTextual()
        ? texts.of("customers.last-purchase", texts.date(LocalDate.parse(on.asText())))
        : "";
  }

  private static Optional<Number> credit(Texts texts, Told told) {
    JsonNode exposure = told.value("customer/credit.exposure");
    BigDecimal owed = decimal(exposure);
    BigDecimal limit = decimal(told.value("customer/credit.limit"));
    boolean breached = told.value("customer/credit.breachedSince").isTextual();
    return amount(texts, exposure)
        .map(text ->
            new Number(
                texts.name("exposure"),
                text,
                limit == null ? "" : texts.of("customers.of-limit", whole(texts, limit)),
                "credit",
                limit == null || owed == null || limit.signum() <= 0
                    ? -1
                    : owed.multiply(HUNDRED)
                        .divide(limit, 0, RoundingMode.HALF_UP)
                        .min(HUNDRED)
                        .intValue(),
                breached ? "bad" : ""));
  }

  private static Optional<Number> score(
      Texts texts, Told told, String name, String path, String code) {
    BigDecimal score = decimal(told.value(path));
    if (score == null) {
      return Optional.empty();
    }
    int whole = score.setScale(0, RoundingMode.HALF_UP).intValue();
    return Optional.of(
        new Number(
            texts.name(name),
            texts.number(whole),
            code.isEmpty() ? "" : texts.code(code),
            name.equals("health") ? "health" : "satisfaction",
            whole,
            TONES.getOrDefault(code, "")));
  }

  static @Nullable Standing standing(Texts texts, Told told) {
    BigDecimal satisfaction = decimal(told.value("loyalty!standings/satisfaction"));
    BigDecimal loyalty = decimal(told.value("loyalty!standings/loyalty"));
    return satisfaction == null || loyalty == null
        ? null
        : new Standing(
            satisfaction.setScale(0, RoundingMode.HALF_UP).intValue(),
            loyalty.setScale(0, RoundingMode.HALF_UP).intValue(),
            texts.code(told.value("loyalty!standings/quadrant").asText("")));
  }

  private static Optional<String> amount(Texts texts, JsonNode node) {
    BigDecimal amount = decimal(node);
    return amount == null ? Optional.empty() : Optional.of(whole(texts, amount));
  }

  private static String whole(Texts texts, BigDecimal amount) {
    return texts.amount(amount.setScale(0, RoundingMode.HALF_UP), null);
  }

  private static @Nullable BigDecimal decimal(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue();
    }
    try {
      return node.isTextual() ? new BigDecimal(node.asText()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
