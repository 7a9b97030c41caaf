package io.perennial.query.customer;

import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.customer.CreditClass;
import io.perennial.events.customer.CustomerClass;
import io.perennial.events.customer.LifecycleStage;
import io.perennial.events.customer.Person;
import io.perennial.query.activity.TierSince;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer on one page, as far as it is recorded. Stage, exposure and breach are what was
 * recorded last; everything else goes by business dates.
 *
 * @param customerId the customer
 * @param currency currency of all amounts
 * @param identity who it is; absent before the registration
 * @param people people of the customer
 * @param stage where it stands, and since when; absent before the registration
 * @param tier tier, and since when; absent when it has none
 * @param credit credit class, limit and exposure
 * @param dealings purchases and payments
 * @param visits visits by our representatives
 * @param complaints complaints
 * @param lastAnswer last survey answer; absent when it was never asked
 * @param accountPlans account plans that are not closed
 */
public record CustomerCard(
    String customerId,
    String currency,
    @Nullable Identity identity,
    List<Person> people,
    @Nullable Stage stage,
    @Nullable TierSince tier,
    Credit credit,
    Dealings dealings,
    Visits visits,
    Complaints complaints,
    @Nullable LastAnswer lastAnswer,
    List<Plan> accountPlans) {

  public CustomerCard {
    people = List.copyOf(people);
    accountPlans = List.copyOf(accountPlans);
  }

  static CustomerCard empty(String customerId, String currency) {
    return new CustomerCard(
        customerId,
        currency,
        null,
        List.of(),
        null,
        null,
        new Credit(null, null, null, BigDecimal.ZERO, null, List.of(), List.of()),
        new Dealings(
            0,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            0,
            BigDecimal.ZERO,
            null,
            null,
            List.of()),
        new Visits(0, null, 0, BigDecimal.ZERO, 0),
        new Complaints(0, List.of()),
        null,
        List.of());
  }

  CustomerCard withIdentity(Identity identity, List<Person> people, Stage stage) {
    return new CustomerCard(
        customerId,
        currency,
        identity,
        people,
        stage,
        tier,
        credit,
        dealings,
        visits,
        complaints,
        lastAnswer,
        accountPlans);
  }

  CustomerCard withStage(Stage stage) {
    return new CustomerCard(
        customerId,
        currency,
        identity,
        people,
        stage,
        tier,
        credit,
        dealings,
        visits,
        complaints,
        lastAnswer,
        accountPlans);
  }

  CustomerCard withTier(TierSince tier) {
    return new CustomerCard(
        customerId,
        currency,
        identity,
        people,
        stage,
        tier,
        credit,
        dealings,
        visits,
        complaints,
        lastAnswer,
        accountPlans);
  }

  CustomerCard withDealings(Credit credit, Dealings dealings) {
    return new CustomerCard(
        customerId,
        currency,
        identity,
        people,
        stage,
        tier,
        credit,
        dealings,
        visits,
        complaints,
        lastAnswer,
        accountPlans);
  }

  CustomerCard withVisits(Visits visits) {
    return new CustomerCard(
        customerId,
        currency,
        identity,
        people,
        stage,
        tier,
        credit,
        dealings,
        visits,
        complaints,
        lastAnswer,
        accountPlans);
  }

  CustomerCard withComplaints(Complaints complaints) {
    return new CustomerCard(
        customerId,
        currency,
        identity,
        people,
        stage,
        tier,
        credit,
        dealings,
        visits,
        complaints,
        lastAnswer,
        accountPlans);
  }

  CustomerCard withLastAnswer(LastAnswer lastAnswer) {
    return new CustomerCard(
        customerId,
        currency,
        identity,
        people,
        stage,
        tier,
        credit,
        dealings,
        visits,
        complaints,
        lastAnswer,
        accountPlans);
  }

  CustomerCard withAccountPlans(List<Plan> accountPlans) {
    return new CustomerCard(
        customerId,
        currency,
        identity,
        people,
        stage,
        tier,
        credit,
        dealings,
        visits,
        complaints,
        lastAnswer,
        accountPlans);
  }

  /** The plan in force; absent when none is approved. */
  @Nullable Plan planInForce() {
    return accountPlans.stream()
        .filter(plan -> plan.state() == PlanState.APPROVED)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /**
   * Who the customer is.
   *
   * @param legalName name in the register of companies
   * @param tradingName name it trades under
   * @param registrationNumber number in the register of companies
   * @param customerClass what it is in the trade
   * @param region sales region
   * @param lineOfBusiness line of business
   * @param relationshipStartedOn start of the relationship
   * @param source where the information comes from
   * @param registeredOn business date of the registration
   */
  public record Identity(
      String legalName,
      @Nullable String tradingName,
      @Nullable String registrationNumber,
      CustomerClass customerClass,
      @Nullable String region,
      @Nullable String lineOfBusiness,
      @Nullable LocalDate relationshipStartedOn,
      String source,
      LocalDate registeredOn) {}

  /**
   * Where the customer stands. That it lapsed is not recorded but follows from silence; the churn
   * view says it.
   *
   * @param stage the stage recorded last
   * @param since business date of that record
   */
  public record Stage(LifecycleStage stage, LocalDate since) {}

  /**
   * Credit.
   *
   * @param creditClass class in force; absent before one was approved
   * @param limit limit in force; absent before one was approved, and when it is unlimited
   * @param approvedOn when they were approved
   * @param exposure exposure recorded last
   * @param breachedSince since when the exposure has been above the limit; absent when it is not
   * @param openProposals proposals not approved yet
   * @param releases purchases released although the limit is breached, and not made yet
   */
  public record Credit(
      @Nullable CreditClass creditClass,
      @Nullable BigDecimal limit,
      @Nullable LocalDate approvedOn,
      BigDecimal exposure,
      @Nullable LocalDate breachedSince,
      List<Proposal> openProposals,
      List<Release> releases) {

    public Credit {
      openProposals = List.copyOf(openProposals);
      releases = List.copyOf(releases);
    }

    Credit withExposure(BigDecimal exposure, @Nullable LocalDate breachedSince) {
      return new Credit(
          creditClass, limit, approvedOn, exposure, breachedSince, openProposals, releases);
    }

    Credit withProposals(List<Proposal> openProposals) {
      return new Credit(
          creditClass, limit, approvedOn, exposure, breachedSince, openProposals, releases);
    }

    Credit withReleases(List<Release> releases) {
      return new Credit(
          creditClass, limit, approvedOn, exposure, breachedSince, openProposals, releases);
    }
  }

  /**
   * A proposed credit class and limit.
   *
   * @param proposalId the proposal
   * @param creditClass class proposed
   * @param limit limit proposed; absent when unlimited
   * @param reason why
   * @param proposedOn business date
   */
  public record Proposal(
      String proposalId,
      CreditClass creditClass,
      @Nullable BigDecimal limit,
      String reason,
      LocalDate proposedOn) {}

  /**
   * A purchase on credit released by a second person.
   *
   * @param purchaseId the purchase
   * @param upTo largest net amount released
   * @param releasedOn business date
   */
  public record Release(String purchaseId, BigDecimal upTo, LocalDate releasedOn) {}

  /**
   * Purchases and payments.
   *
   * @param purchases number of purchases
   * @param sales their net amounts
   * @param cashSales those settled in cash
   * @param creditSales those settled on credit
   * @param payments number of payments
   * @param paid amounts paid
   * @param firstPurchaseOn first purchase
   * @param lastPurchaseOn last purchase
   * @param months calendar months with a purchase, in order
   */
  public record Dealings(
      long purchases,
      BigDecimal sales,
      BigDecimal cashSales,
      BigDecimal creditSales,
      long payments,
      BigDecimal paid,
      @Nullable LocalDate firstPurchaseOn,
      @Nullable LocalDate lastPurchaseOn,
      List<Month> months) {

    public Dealings {
      months = List.copyOf(months);
    }
  }

  /**
   * What was bought in a calendar month.
   *
   * @param month the month
   * @param purchases number of purchases
   * @param sales their net amounts
   */
  public record Month(YearMonth month, long purchases, BigDecimal sales) {}

  /**
   * Visits.
   *
   * @param visits number of visits
   * @param lastOn last visit
   * @param minutes minutes spent
   * @param cost cost, as far as it is known
   * @param withoutCost number of visits whose cost is not known
   */
  public record Visits(
      long visits, @Nullable LocalDate lastOn, long minutes, BigDecimal cost, long withoutCost) {}

  /**
   * Complaints.
   *
   * @param all number of all ever recorded
   * @param open those not closed
   */
  public record Complaints(long all, List<Complaint> open) {

    public Complaints {
      open = List.copyOf(open);
    }
  }

  /**
   * An open complaint.
   *
   * @param complaintId the complaint
   * @param category about what kind of thing
   * @param severity 1 (gravest) to 4
   * @param recordedOn business date
   * @param valid whether it is justified; absent before it was judged
   */
  public record Complaint(
      String complaintId,
      ComplaintCategory category,
      int severity,
      LocalDate recordedOn,
      @Nullable Boolean valid) {}

  /**
   * The last survey answer: of the latest day, and within a day the one with the greatest
   * identifier, so that it does not depend on the order of recording.
   *
   * @param answerId the answer
   * @param on business date
   * @param overall overall satisfaction, 1 to 5
   * @param wouldRecommend readiness to recommend, 0 to 10
   * @param touchpoint where it was asked
   */
  public record LastAnswer(
      String answerId,
      LocalDate on,
      int overall,
      @Nullable Integer wouldRecommend,
      String touchpoint) {}

  /**
   * An account plan that is not closed.
   *
   * @param planId the plan
   * @param year calendar year planned
   * @param state how far it is
   * @param since business date of that
   */
  public record Plan(String planId, int year, PlanState state, LocalDate since) {}

  /** How far an account plan is. */
  public enum PlanState {
    DRAFTED,
    SUBMITTED,
    /** In force. */
    APPROVED
  }
}
