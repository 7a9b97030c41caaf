package io.perennial.query;

import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.OwedStep;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A complaint by its plain facts up to a day, in the order of recording. In a generated world
 * everything is recorded before we open: so what is waited for takes eight hours a weekday.
 */
public record PlainComplaint(List<ComplaintEvent> steps) {

  private static final int HOURS = 8;

  /** The steps whose time is taken, each with the facts that are it. */
  public static final Map<String, List<Class<?>>> MILESTONES = milestones();

  private static Map<String, List<Class<?>>> milestones() {
    Map<String, List<Class<?>>> milestones = new LinkedHashMap<>();
    milestones.put("ACKNOWLEDGED", List.of(ComplaintAcknowledged.class));
    milestones.put("JUDGED", List.of(ComplaintJudged.class));
    milestones.put("ASSIGNED", List.of(ComplaintAssigned.class));
    milestones.put("CAUSE_ANALYSED", List.of(ComplaintCauseAnalysed.class));
    milestones.put("SOLUTION_PROPOSED", List.of(ComplaintSolutionProposed.class));
    milestones.put("SOLUTION_ACCEPTED", List.of(ComplaintSolutionAccepted.class));
    milestones.put("SOLUTION_CARRIED_OUT", List.of(ComplaintSolutionCarriedOut.class));
    milestones.put("CLOSED", List.of(ComplaintEvaluated.class, ComplaintClosedAsUnfounded.class));
    return milestones;
  }

  /** The complaints of a world as of a day. */
  public static List<PlainComplaint> of(GeneratedWorld world, LocalDate on) {
    Map<String, List<ComplaintEvent>> steps = new TreeMap<>();
    world
        .standing(on)
        .forEach(fact -> {
          if (fact instanceof ComplaintEvent step) {
            steps.computeIfAbsent(step.complaintId(), id -> new ArrayList<>()).add(step);
          }
        });
    return steps.values().stream().map(PlainComplaint::new).toList();
  }

  private ComplaintRecorded recorded() {
    return (ComplaintRecorded) steps.getFirst();
  }

  /** When it was recorded. */
  public LocalDate recordedOn() {
    return recorded().occurredOn();
  }

  /** Its identifier. */
  public String id() {
    return recorded().complaintId();
  }

  /** Whose it is. */
  public String customerId() {
    return recorded().customerId();
  }

  private <E> @Nullable E last(Class<E> kind) {
    return steps.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private boolean has(Class<?> kind) {
    return steps.stream().anyMatch(kind::isInstance);
  }

  /** How grave it is, by what was said last. */
  public int severity() {
    ComplaintSeverityChanged changed = last(ComplaintSeverityChanged.class);
    return changed == null ? recorded().severity() : changed.severity();
  }

  /** Who deals with it; absent before somebody does. */
  public @Nullable String person() {
    ComplaintAssigned assigned = last(ComplaintAssigned.class);
    return assigned == null ? null : assigned.person();
  }

  /** Which group it is in. */
  public String group(String by) {
    ComplaintAssigned assigned = last(ComplaintAssigned.class);
    String product = recorded().productId();
    return switch (by) {
      case "none" -> "all";
      case "category" -> recorded().category().name();
      case "severity" -> Integer.toString(severity());
      case "department" -> assigned == null ? "unknown" : assigned.department();
      case "product" -> product == null ? "unknown" : product;
      default -> customerId();
    };
  }

  /** What has moved it on last: not what is said beside. */
  public ComplaintEvent lastMove() {
    return steps.stream()
        .filter(PlainComplaint::moves)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static boolean moves(ComplaintEvent step) {
    return !(step instanceof ComplaintAcknowledged)
        && !(step instanceof ComplaintEscalated)
        && !(step instanceof ComplaintSeverityChanged);
  }

  /** What is to be done next; absent when it is closed. */
  public @Nullable String next() {
    return switch (lastMove()) {
      case ComplaintRecorded recorded -> "JUDGE";
      case ComplaintJudged judged -> judged.valid() ? "ASSIGN" : "CLOSE_AS_UNFOUNDED";
      case ComplaintAssigned assigned -> "ANALYSE_CAUSE";
      case ComplaintReopened reopened -> "ANALYSE_CAUSE";
      case ComplaintCauseAnalysed analysed -> "PROPOSE";
      case ComplaintSolutionDeclined declined -> "PROPOSE";
      case ComplaintSolutionProposed proposed -> "ANSWER";
      case ComplaintSolutionAccepted accepted -> "CARRY_OUT";
      case ComplaintSolutionCarriedOut carriedOut -> "EVALUATE";
      default -> null;
    };
  }

  /** Whether it was found justified; absent before somebody has judged it. */
  public @Nullable Boolean founded() {
    ComplaintJudged judged = last(ComplaintJudged.class);
    return judged == null ? null : judged.valid();
  }

  /** Evaluated, and not taken up again. */
  public boolean resolved() {
    return lastMove() instanceof ComplaintEvaluated;
  }

  /** Whether it was ever closed. */
  public boolean everClosed() {
    return has(ComplaintEvaluated.class) || has(ComplaintClosedAsUnfounded.class);
  }

  /** Whether it was taken up again. */
  public boolean reopened() {
    return has(ComplaintReopened.class);
  }

  /** Whether the first proposal was accepted; absent before an answer. */
  public @Nullable Boolean acceptedAtFirst() {
    return has(ComplaintSolutionDeclined.class)
        ? Boolean.FALSE
        : has(ComplaintSolutionAccepted.class) ? Boolean.TRUE : null;
  }

  /** Whether the same customer has complained about the like some days before, at most. */
  public boolean repeatsOneOf(List<PlainComplaint> all, int days) {
    return all.stream()
        .filter(other -> other.customerId().equals(customerId()))
        .filter(other -> other.recorded().category() == recorded().category())
        .filter(other -> other.recordedOn().isBefore(recordedOn()))
        .anyMatch(other -> !other.recordedOn().plusDays(days).isBefore(recordedOn()));
  }

  private static boolean isWorked(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  /** Hours of work until one of some facts was first; absent before it. */
  public @Nullable Double hours(List<Class<?>> kinds, String since) {
    LocalDate from = recordedOn();
    for (ComplaintEvent step : steps) {
      if (kinds.stream().anyMatch(kind -> kind.isInstance(step))) {
        return (double) HOURS
            * from.datesUntil(step.occurredOn()).filter(PlainComplaint::isWorked).count();
      }
      from = since.equals("step-before") && moves(step) ? step.occurredOn() : from;
    }
    return null;
  }

  private static LocalDate afterWork(LocalDate from, int days) {
    return from.datesUntil(from.plusDays(40))
        .filter(PlainComplaint::isWorked)
        .skip(days - 1)
        .findFirst()
        .orElseThrow();
  }

  /** Until when it is to be said that it has reached us; absent when that is not to be done. */
  public @Nullable LocalDate acknowledgementDueOn() {
    return has(ComplaintAcknowledged.class) || everClosed() ? null : afterWork(recordedOn(), 1);
  }

  /**
   * Until when a solution is to be proposed: 2, 5, 10 or 20 days by severity since it was recorded,
   * declined or taken up again, or the day that was said when it was overdue; absent when none is
   * to be proposed.
   */
  public @Nullable LocalDate proposalDueOn() {
    return day(proposalDueAt());
  }

  private static @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** Until when on that day. */
  public @Nullable Instant proposalDueAt() {
    Instant due = null;
    for (ComplaintEvent step : steps) {
      due =
          switch (step) {
            case ComplaintRecorded recorded -> proposalDue(step);
            case ComplaintSolutionDeclined declined -> proposalDue(step);
            case ComplaintReopened reopened -> proposalDue(step);
            case ComplaintSolutionProposed proposed -> null;
            case ComplaintEvaluated evaluated -> null;
            case ComplaintJudged judged -> judged.valid() ? due : null;
            case ComplaintEscalated escalated when escalated.step() == OwedStep.PROPOSAL ->
                due == null ? null : escalated.dueAt();
            default -> due;
          };
    }
    return due;
  }

  private Instant proposalDue(ComplaintEvent since) {
    return closing(afterWork(since.occurredOn(), List.of(2, 5, 10, 20).get(severity() - 1)));
  }

  /** When work ends on a day. */
  public static Instant closing(LocalDate day) {
    return day.atTime(17, 0).toInstant(ZoneOffset.UTC);
  }
}
