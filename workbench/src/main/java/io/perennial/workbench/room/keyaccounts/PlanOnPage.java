package io.perennial.workbench.room.keyaccounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an account plan says, as one page has it.
 *
 * @param planId the plan
 * @param customer the customer
 * @param customerLink where the customer is shown
 * @param year the year
 * @param state how far it is, in words
 * @param vision what is wanted in the end
 * @param objectives what is wanted in the year
 * @param swot strengths, weaknesses, opportunities, threats
 * @param map who counts at the customer, as a picture
 * @param stakeholders the same in words
 * @param actions what is done
 * @param measures the ten things that key accounts are given
 * @param reviews when it was looked at again
 * @param lessons what was learned from it; empty while it goes on
 */
public record PlanOnPage(
    String planId,
    String customer,
    String customerLink,
    String year,
    String state,
    String vision,
    List<Objective> objectives,
    List<Field> swot,
    StakeholderMap map,
    List<Stakeholder> stakeholders,
    List<Action> actions,
    List<Measure> measures,
    List<Review> reviews,
    String lessons) {

  private static final List<String> SWOT =
      List.of("strengths", "weaknesses", "opportunities", "threats");

  private static final List<String> MEASURES =
      List.of(
          "SUPPLY_FIRST",
          "HELP_TO_THE_SHOP_FLOOR",
          "FIRST_TRIAL_OF_NEW_PRODUCTS",
          "SUPPORT_AT_ITS_OCCASIONS",
          "EXECUTIVE_VISITS",
          "OWN_PROMOTION_PLAN",
          "OPINION_OF_OUR_PEOPLE",
          "REWARDS",
          "FAST_AND_EXACT_INFORMATION",
          "YEARLY_ROUND_TABLE");

  /**
   * An objective.
   *
   * @param metric what is measured
   * @param from where it began
   * @param target where it is to be
   * @param measured where it was last; empty when it was not measured
   * @param attained how much of the way is gone; absent when it was not measured
   * @param attainedWords the same in words; empty when it was not measured
   * @param dueOn by when
   * @param owner whose it is
   * @param rationale why it fits
   * @param late whether its day is over, and it is not reached
   */
  public record Objective(
      String metric,
      String from,
      String target,
      String measured,
      @Nullable String attained,
      String attainedWords,
      String dueOn,
      String owner,
      String rationale,
      boolean late) {}

  /**
   * A field of the four.
   *
   * @param name which one
   * @param label what it is called
   * @param text what it says; empty when nothing is said
   */
  public record Field(String name, String label, String text) {}

  /**
   * Somebody who counts at the customer.
   *
   * @param person who it is
   * @param role in what role
   * @param attitude what the person thinks of us
   * @param approach how we go about it
   * @param owner who of us does
   */
  public record Stakeholder(
      String person, String role, String attitude, String approach, String owner) {}

  /**
   * An action.
   *
   * @param task what is to be done
   * @param owner who does it
   * @param dueOn by when
   * @param doneOn when it was done; empty while it is not
   * @param result what came of it
   * @param state {@code done}, {@code late} or {@code open}
   */
  public record Action(
      String task, String owner, String dueOn, String doneOn, String result, String state) {}

  /**
   * One of the ten things that key accounts are given.
   *
   * @param measure what it is
   * @param planned by whom and when it is to be given; empty when that is not planned
   * @param details what was planned
   * @param done when it was given, and what came of it
   * @param late whether it was to be given before, and was not
   */
  public record Measure(
      String measure, String planned, String details, List<String> done, boolean late) {}

  /**
   * When the plan was looked at again.
   *
   * @param on when
   * @param summary what was seen
   * @param changed what was changed
   * @param next when it is looked at again; empty when that was not said
   */
  public record Review(String on, String summary, String changed, String next) {}

  /**
   * What a document of a plan says.
   *
   * @param today the day in the time zone of the company
   * @param card the customer's card, for its name and those of its people
   */
  static PlanOnPage of(Texts texts, LocalDate today, JsonNode plan, JsonNode card) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode each : card.path("people")) {
      String id = each.path("personId").asText();
      names.put(id, Cells.shown(each.path("name"), id));
    }
    String customer = plan.path("customerId").asText();
    List<Objective> objectives = new ArrayList<>();
    for (JsonNode each : plan.path("objectives")) {
      objectives.add(objective(texts, today, each));
    }
    JsonNode knowledge = plan.path("knowledge");
    List<Field> swot = new ArrayList<>();
    for (String name : SWOT) {
      swot.add(new Field(name, texts.name(name), knowledge.path("swot").path(name).asText("")));
    }
    List<Stakeholder> stakeholders = new ArrayList<>();
    for (JsonNode each : knowledge.path("stakeholders")) {
      stakeholders.add(
          new Stakeholder(
              names.getOrDefault(each.path("personId").asText(), each.path("personId").asText()),
              texts.code(each.path("role").asText()),
              texts.code(each.path("attitude").asText()),
              each.path("approach").asText(""),
              each.path("owner").asText("")));
    }
    List<Action> actions = new ArrayList<>();
    for (JsonNode each : plan.path("actions")) {
      boolean done = each.hasNonNull("doneOn");
      actions.add(
          new Action(
              each.path("task").asText(),
              each.path("owner").asText(""),
              date(texts, each, "dueOn"),
              date(texts, each, "doneOn"),
              each.path("result").asText(""),
              done ? "done" : isPast(each, today) ? "late" : "open"));
    }
    List<Review> reviews = new ArrayList<>();
    for (JsonNode each : plan.path("reviews")) {
      reviews.add(
          new Review(
              date(texts, each, "on"),
              each.path("summary").asText(""),
              each.path("changed").asText(""),
              date(texts, each, "nextReviewOn")));
    }
    return new PlanOnPage(
        plan.path("planId").asText(),
        card.path("identity").path("legalName").asText(customer),
        "/customers/" + Doors.segment(customer),
        plan.path("year").asText(),
        texts.of(
            "key-accounts.state-since",
            texts.code(plan.path("state").asText()),
            date(texts, plan, "since")),
        plan.path("vision").asText(""),
        objectives,
        swot,
        StakeholderMap.of(texts, knowledge.path("stakeholders"), names),
        stakeholders,
        actions,
        measures(texts, today, plan.path("measures")),
        reviews,
        plan.path("lessons").asText(""));
  }

  private static Objective objective(Texts texts, LocalDate today, JsonNode each) {
    JsonNode goal = each.path("objective");
    JsonNode progress = each.path("progress");
    JsonNode last = progress.isEmpty() ? null : progress.get(progress.size() - 1);
    BigDecimal attained =
        each.hasNonNull("attained") ? new BigDecimal(each.path("attained").asText()) : null;
    String unit = goal.path("unit").asText("");
    boolean reached = attained != null && attained.compareTo(BigDecimal.ONE) >= 0;
    return new Objective(
        goal.path("metric").asText(),
        value(texts, goal.path("baseline"), unit),
        value(texts, goal.path("target"), unit),
        last == null
            ? ""
            : texts.of(
                "key-accounts.value-on",
                value(texts, last.path("value"), unit),
                date(texts, last, "on")),
        attained == null ? null : attained.max(BigDecimal.ZERO).min(BigDecimal.ONE).toPlainString(),
        attained == null ? "" : texts.percent(attained),
        date(texts, goal, "dueOn"),
        goal.path("owner").asText(""),
        goal.path("rationale").asText(""),
        !reached && isPast(goal, today));
  }

  private static List<Measure> measures(Texts texts, LocalDate today, JsonNode given) {
    List<Measure> measures = new ArrayList<>();
    for (String name : MEASURES) {
      JsonNode found = null;
      for (JsonNode each : given) {
        found = each.path("measure").asText().equals(name) ? each : found;
      }
      JsonNode plan = found == null ? null : found.get("plan");
      List<String> done = new ArrayList<>();
      if (found != null) {
        for (JsonNode each : found.path("done")) {
          done.add(
              each.path("result").asText("").isEmpty()
                  ? date(texts, each, "on")
                  : date(texts, each, "on") + " · " + each.path("result").asText());
        }
      }
      measures.add(
          new Measure(
              texts.code(name),
              plan == null || plan.isNull()
                  ? ""
                  : texts.of(
                      "key-accounts.by-until",
                      plan.path("owner").asText("–"),
                      date(texts, plan, "dueOn")),
              plan == null ? "" : plan.path("details").asText(""),
              done,
              plan != null && done.isEmpty() && isPast(plan, today)));
    }
    return measures;
  }

  private static boolean isPast(JsonNode node, LocalDate today) {
    return node.hasNonNull("dueOn") && LocalDate.parse(node.path("dueOn").asText()).isBefore(today);
  }

  private static String date(Texts texts, JsonNode node, String name) {
    return node.hasNonNull(name) ? texts.date(LocalDate.parse(node.path(name).asText())) : "";
  }

  private static String value(Texts texts, JsonNode value, String unit) {
    String number = new Cells(texts).cell("value", value, null).text();
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
