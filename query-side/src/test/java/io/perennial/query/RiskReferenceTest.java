package io.perennial.query;

import static io.perennial.query.ReferenceRows.about;
import static io.perennial.query.ReferenceRows.row;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.events.customer.appraisal.ExitBarrierRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.churn.ChurnDocument;
import io.perennial.query.churn.ChurnView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers at risk, and what makes each of their points, by the rule alone. */
class RiskReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final ChurnView CHURN = new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final Collection<ChurnDocument> DOCUMENTS = WORLD.documents(CHURN).values();
  private static final Map<String, PlainFile> LAST = PlainFile.of(WORLD, GeneratedWorld.END);
  private static final Map<LocalDate, List<PlainRisk>> KNOWN = new HashMap<>();

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  /** A customer at risk. */
  private record PlainRisk(
      String id,
      PlainCustomer customer,
      double silence,
      @Nullable Double fall,
      Map<String, LocalDate> complaints,
      Map<String, LocalDate> parts,
      double sales,
      double before) {

    private double score() {
      return silence + (fall == null ? 0 : fall) + upTo20(complaints) + upTo20(parts);
    }

    private static double upTo20(Map<String, LocalDate> open) {
      return Math.min(20, 10 * open.size());
    }
  }

  private static List<PlainRisk> risks(LocalDate on) {
    return KNOWN.computeIfAbsent(
        on,
        day -> {
          List<PlainRisk> risks = new ArrayList<>();
          PlainCustomer.of(WORLD, day)
              .forEach((id, customer) -> {
                if (customer.activeOn(day)) {
                  risks.add(risk(id, customer, day));
                }
              });
          risks.removeIf(risk -> risk.score() <= 20);
          risks.sort(
              Comparator.comparingDouble((PlainRisk risk) -> -Math.rint(100 * risk.sales))
                  .thenComparing(PlainRisk::id));
          return risks;
        });
  }

  /** 40 for silence, 20 for half of the sales lost, 10 for what is open and for a part lost. */
  private static PlainRisk risk(String id, PlainCustomer customer, LocalDate on) {
    LocalDate year = on.minusMonths(12);
    double before = customer.sales(on.minusMonths(24).plusDays(1), year);
    double sales = customer.sales(year.plusDays(1), on);
    boolean known = !customer.bought.first().isAfter(on.minusMonths(24));
    boolean fell = before > 0.001 && sales < before - 0.001;
    Map<String, LocalDate> complaints = new LinkedHashMap<>();
    Map<String, LocalDate> parts = new LinkedHashMap<>();
    for (LifecycleEvent fact : customer.facts(LifecycleEvent.class)) {
      switch (fact) {
        case ComplaintRecorded it -> complaints.put(it.complaintId(), it.occurredOn());
        case ComplaintReopened it -> complaints.put(it.complaintId(), it.occurredOn());
        case ComplaintClosedAsUnfounded it -> complaints.remove(it.complaintId());
        case ComplaintEvaluated it -> complaints.remove(it.complaintId());
        case PartialDefectionDeclared it -> parts.put(it.partialDefectionId(), it.occurredOn());
        case PartialDefectionEnded it -> parts.remove(it.partialDefectionId());
        default -> {} // says nothing of risk
      }
    }
    return new PlainRisk(
        id,
        customer,
        40.0 * silent(customer, on) / customer.patience(),
        known ? (Double) (fell ? Math.min(20, 40 * (before - sales) / before) : 0) : null,
        complaints,
        parts,
        sales,
        before);
  }

  private static long silent(PlainCustomer customer, LocalDate on) {
    return ChronoUnit.DAYS.between(Objects.requireNonNull(customer.silentSince), on);
  }

  private static @Nullable Integer strength(PlainCustomer customer, ExitBarrier barrier) {
    return customer.facts(ExitBarrierRecorded.class).stream()
        .filter(each -> each.barrier() == barrier)
        .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
        .reduce((earlier, later) -> later)
        .map(ExitBarrierRecorded::strength)
        .orElse(null);
  }

  private static @Nullable String name(PlainRisk risk) {
    return Objects.requireNonNull(LAST.get(risk.id)).name();
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/at-risk")
  void atRisk(LocalDate on) {
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    for (PlainRisk risk : risks(on)) {
      PlainCustomer customer = risk.customer;
      long patience = customer.patience();
      expected.add(
          row(
              "customerId", risk.id,
              "legalName", name(risk),
              "score", about(risk.score(), 1.1e-4),
              "silencePoints", about(risk.silence, 1e-4),
              "fallingSalesPoints", about(risk.fall, 1e-4),
              "complaintPoints", PlainRisk.upTo20(risk.complaints),
              "partialDefectionPoints", PlainRisk.upTo20(risk.parts),
              "lastPurchaseOn", customer.bought.last(),
              "medianGapDays", customer.medianGap(),
              "daysSilent", silent(customer, on),
              "lapsesOn", Objects.requireNonNull(customer.silentSince).plusDays(patience),
              "share", (double) silent(customer, on) / patience,
              "openComplaints", risk.complaints.size(),
              "partialDefections", risk.parts.size(),
              "switchingCost", strength(customer, ExitBarrier.SWITCHING_COST),
              "clearlyBetter", strength(customer, ExitBarrier.CLEARLY_BETTER),
              "personalBond", strength(customer, ExitBarrier.PERSONAL_BOND),
              "sharedValues", strength(customer, ExitBarrier.SHARED_VALUES),
              "salesAtRisk", risk.sales,
              "currency", Facts.CURRENCY));
    }
    ReferenceRows.assertSame(CHURN, "at-risk", on, Map.of("top", "1000"), DOCUMENTS, expected);
  }

  /** Which event says so is told of by the tests of what is behind each point. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/risk-evidence")
  void evidence(LocalDate on) {
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    for (PlainRisk risk : risks(on)) {
      long silent = silent(risk.customer, on);
      if (silent > 0) {
        expected.add(
            of(
                risk,
                row(
                    "part",
                    "SILENCE",
                    "points",
                    about(risk.silence, 1e-4),
                    "since",
                    risk.customer.silentSince,
                    "days",
                    silent,
                    "daysAllowed",
                    risk.customer.patience())));
      }
      if (risk.fall != null && risk.fall > 0) {
        expected.add(
            of(
                risk,
                row(
                    "part",
                    "FALLING_SALES",
                    "points",
                    about(risk.fall, 1e-4),
                    "since",
                    on.minusMonths(12).plusDays(1),
                    "salesBefore",
                    risk.before,
                    "sales",
                    risk.sales)));
      }
      pieces(risk, "COMPLAINT", risk.complaints, on, expected);
      pieces(risk, "PARTIAL_DEFECTION", risk.parts, on, expected);
    }
    ReferenceRows.assertSame(
        CHURN, "risk-evidence", on, Map.of("top", "20000"), DOCUMENTS, expected, Set.of("eventId"));
  }

  private static Map<String, @Nullable Object> of(
      PlainRisk risk, Map<String, @Nullable Object> row) {
    row.putAll(
        row(
            "customerId", risk.id,
            "legalName", name(risk),
            "salesAtRisk", risk.sales,
            "currency", Facts.CURRENCY));
    return row;
  }

  /** The first two have ten points each. */
  private static void pieces(
      PlainRisk risk,
      String part,
      Map<String, LocalDate> open,
      LocalDate on,
      List<Map<String, @Nullable Object>> to) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    open.forEach((reference, since) ->
        rows.add(
            of(
                risk,
                row(
                    "part", part,
                    "points", rows.size() < 2 ? 10 : 0,
                    "since", since,
                    "reference", reference,
                    "days", ChronoUnit.DAYS.between(since, on)))));
    rows.sort(
        Comparator.comparing(row -> String.valueOf(row.get("since")) + " " + row.get("reference")));
    to.addAll(rows);
  }
}
