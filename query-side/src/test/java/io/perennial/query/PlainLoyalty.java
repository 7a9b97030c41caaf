package io.perennial.query;

import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Satisfaction and loyalty of a customer, from its plain facts, with plain numbers. */
final class PlainLoyalty {

  private PlainLoyalty() {}

  /** The mean of the last twelve months' answers, of 100; absent without any. */
  static @Nullable Double satisfaction(PlainCustomer customer) {
    List<SurveyAnswerRecorded> answers =
        customer.answers(customer.on().minusMonths(12).plusDays(1), customer.on());
    return answers.isEmpty()
        ? null
        : 100
            * answers.stream().mapToDouble(each -> (each.overall() - 1) / 4.0).sum()
            / answers.size();
  }

  /** The parts that are known, with their weights. */
  static Map<String, double[]> parts(PlainCustomer customer) {
    LocalDate on = customer.on();
    Map<String, double[]> parts = new TreeMap<>();
    Double gap = customer.medianGap();
    if (gap != null) {
      double silence = ChronoUnit.DAYS.between(customer.bought.last(), on);
      parts.put("repurchase", new double[] {clamped((3 * gap - silence) / (2 * gap)), 30});
    }
    renewal(customer, on, parts);
    LocalDate yearAgo = on.minusMonths(12);
    double before = customer.sales(yearAgo.minusMonths(12).plusDays(1), yearAgo);
    if (!customer.bought.first().isAfter(on.minusMonths(24)) && before > 0) {
      double last = customer.sales(yearAgo.plusDays(1), on);
      parts.put("volumeTrend", new double[] {clamped((last - before) / before + 0.5), 20});
    }
    customer.facts(ShareOfWalletEstimated.class).stream()
        .max(Comparator.comparing(ShareOfWalletEstimated::occurredOn))
        .ifPresent(any -> parts.put("wallet", new double[] {lastWallet(customer), 20}));
    int referrals = customer.facts(ReferralRecorded.class).size();
    if (referrals > 0) {
      parts.put("referrals", new double[] {Math.min(1, referrals / 3.0), 10});
    }
    return parts;
  }

  /** Of the estimates of the last day the one recorded last. */
  private static double lastWallet(PlainCustomer customer) {
    ShareOfWalletEstimated last = null;
    for (ShareOfWalletEstimated each : customer.facts(ShareOfWalletEstimated.class)) {
      last = last == null || !each.occurredOn().isBefore(last.occurredOn()) ? each : last;
    }
    return Objects.requireNonNull(last).share().doubleValue();
  }

  private static void renewal(PlainCustomer customer, LocalDate on, Map<String, double[]> parts) {
    Set<String> cameUp = new HashSet<>();
    Set<String> renewed = new HashSet<>();
    customer
        .facts(ContractSigned.class)
        .forEach(each -> ended(cameUp, each.contractId(), each.endsOn(), on));
    for (ContractRenewed each : customer.facts(ContractRenewed.class)) {
      renewed.add(each.contractId() + each.endedOn());
      cameUp.add(each.contractId() + each.endedOn());
      ended(cameUp, each.contractId(), each.endsOn(), on);
    }
    customer
        .facts(ContractRenewalDeclined.class)
        .forEach(each -> cameUp.add(each.contractId() + each.endsOn()));
    if (!cameUp.isEmpty()) {
      parts.put("renewal", new double[] {(double) renewed.size() / cameUp.size(), 20});
    }
  }

  private static void ended(Set<String> cameUp, String contract, LocalDate endsOn, LocalDate on) {
    if (!endsOn.isAfter(on)) {
      cameUp.add(contract + endsOn);
    }
  }

  private static double clamped(double part) {
    return Math.max(0, Math.min(1, part));
  }

  /**
   * The known parts by their weights, of 100; zero after a declared leaving, absent without any.
   */
  static @Nullable Double loyalty(PlainCustomer customer) {
    if (customer.isAway() && customer.away.getLast().declared()) {
      return 0.0;
    }
    double sum = 0;
    double weights = 0;
    for (double[] part : parts(customer).values()) {
      sum += part[0] * part[1];
      weights += part[1];
    }
    return weights == 0 ? null : 100 * sum / weights;
  }

  /** Where satisfaction and loyalty together place a customer. */
  static String quadrant(PlainCustomer customer) {
    Double satisfaction = satisfaction(customer);
    Double loyalty = loyalty(customer);
    if (satisfaction == null || loyalty == null) {
      return "UNKNOWN";
    }
    boolean happy = satisfaction >= 60;
    return loyalty >= 60 ? happy ? "LOYALIST" : "HOSTAGE" : happy ? "MERCENARY" : "DEFECTOR";
  }
}
