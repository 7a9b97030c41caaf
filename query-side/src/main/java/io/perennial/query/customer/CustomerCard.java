package io.perennial.query.customer;

import io.perennial.events.Money;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import io.perennial.query.activity.StageChange;
import io.perennial.query.measure.Amounts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer on one page, as far as it is recorded. All of it goes by business dates, and within
 * a date by the order of recording.
 *
 * @param customerId the customer
 * @param currency currency of all amounts
 * @param identity who it is; absent before the registration
 * @param people people of the customer
 * @param facts what is known of what it is like
 * @param registered as what it was registered; absent before the registration
 * @param stage where it stands, and since when; absent when nothing says so
 * @param prospectSteps what was decided of it before it bought, in order
 * @param stageChanges declared defections and win-backs, in order
 * @param defections losses of the customer, or of a part of its demand, with what was learned of
 *     them, in order
 * @param winBacks how it came back from losses as a whole, in order
 * @param representatives who looks after it, and who did before, in order; the last one does now
 * @param preferences what it likes and dislikes, the last word of each subject, in order
 * @param stakeholders who at the customer decides with or against us
 * @param tier tier, since when, and what it rests on; absent when it has none
 * @param benefits what it is entitled to by its tier; absent when it has none
 * @param standing what else it counts for with us
 * @param appraisal what we judge of it
 * @param credit credit class, limit and exposure
 * @param dealings purchases and payments
 * @param contracts contracts, in the order in which they were signed
 * @param demand what it has of our products and spends on such products
 * @param visits visits by our representatives
 * @param calls calls by our representatives
 * @param winning how it is, or was, won
 * @param complaints complaints
 * @param losses losses that it suffered with us, and what is given back for them
 * @param lastAnswer last survey answer; absent when it was never asked
 * @param referrals to whom it has recommended us, in order
 * @param accountPlans account plans that are not closed
 * @param marketReports what was reported of it, and has no answer yet
 * @param notices what was brought to somebody's attention, and is not acknowledged
 * @param struckOut what was entered by mistake, in order of the dates of the entries
 * @param legalHolds times for which nothing kept of it may be erased, in order
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record CustomerCard(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String currency,
    @Nullable Identity identity,
    List<PersonOnFile> people,
    FactsOnFile facts,
    Stage.@Nullable Registered registered,
    @Nullable Stage stage,
    List<ProspectStep> prospectSteps,
    List<StageChange> stageChanges,
    List<Defection> defections,
    List<WinBack> winBacks,
    List<Assignment> representatives,
    List<Preference> preferences,
    List<Stakeholder> stakeholders,
    @Nullable TierHeld tier,
    CustomerStanding.@Nullable Benefits benefits,
    CustomerStanding standing,
    CustomerAppraisal appraisal,
    Credit credit,
    Dealings dealings,
    List<Contract> contracts,
    Demand demand,
    Visits visits,
    Calls calls,
    Winning winning,
    Complaints complaints,
    List<Loss> losses,
    @Nullable LastAnswer lastAnswer,
    List<Referral> referrals,
    List<Plan> accountPlans,
    List<OpenMarketReport> marketReports,
    List<OpenNotice> notices,
    List<StruckOut> struckOut,
    List<HoldPeriod> legalHolds) {

  public CustomerCard {
    people = List.copyOf(people);
    prospectSteps = List.copyOf(prospectSteps);
    representatives = List.copyOf(representatives);
    preferences = List.copyOf(preferences);
    stakeholders = List.copyOf(stakeholders);
    stageChanges = List.copyOf(stageChanges);
    defections = List.copyOf(defections);
    winBacks = List.copyOf(winBacks);
    contracts = List.copyOf(contracts);
    losses = List.copyOf(losses);
    referrals = List.copyOf(referrals);
    accountPlans = List.copyOf(accountPlans);
    marketReports = List.copyOf(marketReports);
    notices = List.copyOf(notices);
    struckOut = List.copyOf(struckOut);
    legalHolds = List.copyOf(legalHolds);
  }

  static CustomerCard empty(String customerId, String currency) {
    return new CustomerCard(
        customerId,
        currency,
        null,
        List.of(),
        FactsOnFile.NONE,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        CustomerStanding.NONE,
        CustomerAppraisal.NONE,
        Credit.NONE,
        Dealings.NONE,
        List.of(),
        Demand.NONE,
        new Visits(0, null, 0, BigDecimal.ZERO, 0),
        new Calls(0, null, 0, BigDecimal.ZERO, 0),
        Winning.NONE,
        new Complaints(0, List.of(), List.of()),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  CustomerCard withIdentity(
      Identity identity,
      List<PersonOnFile> people,
      FactsOnFile facts,
      Stage.Registered registered) {
    return CustomerCardBuilder.builder(this)
        .identity(identity)
        .people(people)
        .facts(facts)
        .registered(registered)
        .stage(Stage.of(registered, prospectSteps, dealings.boughtOn(), stageChanges))
        .build();
  }

  CustomerCard withStageChanges(List<StageChange> stageChanges) {
    return CustomerCardBuilder.builder(this)
        .stage(Stage.of(registered, prospectSteps, dealings.boughtOn(), stageChanges))
        .stageChanges(stageChanges)
        .build();
  }

  CustomerCard withDefections(List<Defection> defections) {
    return CustomerCardBuilder.builder(this).defections(defections).build();
  }

  CustomerCard withWinBacks(List<WinBack> winBacks) {
    return CustomerCardBuilder.builder(this).winBacks(winBacks).build();
  }

  CustomerCard withProspectSteps(List<ProspectStep> prospectSteps) {
    return CustomerCardBuilder.builder(this)
        .stage(Stage.of(registered, prospectSteps, dealings.boughtOn(), stageChanges))
        .prospectSteps(prospectSteps)
        .build();
  }

  CustomerCard withRepresentatives(List<Assignment> representatives) {
    return CustomerCardBuilder.builder(this).representatives(representatives).build();
  }

  CustomerCard withPreferences(List<Preference> preferences) {
    return CustomerCardBuilder.builder(this).preferences(preferences).build();
  }

  CustomerCard withIdentity(Identity identity) {
    return CustomerCardBuilder.builder(this).identity(identity).build();
  }

  CustomerCard withPeople(List<PersonOnFile> people) {
    return CustomerCardBuilder.builder(this).people(people).build();
  }

  CustomerCard withFacts(FactsOnFile facts) {
    return CustomerCardBuilder.builder(this).facts(facts).build();
  }

  CustomerCard withStakeholders(List<Stakeholder> stakeholders) {
    return CustomerCardBuilder.builder(this).stakeholders(stakeholders).build();
  }

  CustomerCard withTier(TierHeld tier, CustomerStanding.Benefits benefits) {
    return CustomerCardBuilder.builder(this).tier(tier).benefits(benefits).build();
  }

  CustomerCard withStanding(CustomerStanding standing) {
    return CustomerCardBuilder.builder(this).standing(standing).build();
  }

  CustomerCard withAppraisal(CustomerAppraisal appraisal) {
    return CustomerCardBuilder.builder(this).appraisal(appraisal).build();
  }

  CustomerCard withLosses(List<Loss> losses) {
    return CustomerCardBuilder.builder(this).losses(losses).build();
  }

  CustomerCard withDealings(Credit credit, Dealings dealings) {
    return CustomerCardBuilder.builder(this)
        .stage(Stage.of(registered, prospectSteps, dealings.boughtOn(), stageChanges))
        .credit(credit)
        .dealings(dealings)
        .build();
  }

  CustomerCard withContracts(List<Contract> contracts) {
    return CustomerCardBuilder.builder(this).contracts(contracts).build();
  }

  CustomerCard withDemand(Demand demand) {
    return CustomerCardBuilder.builder(this).demand(demand).build();
  }

  CustomerCard withVisits(Visits visits) {
    return CustomerCardBuilder.builder(this).visits(visits).build();
  }

  CustomerCard withCalls(Calls calls) {
    return CustomerCardBuilder.builder(this).calls(calls).build();
  }

  CustomerCard withWinning(Winning winning) {
    return CustomerCardBuilder.builder(this).winning(winning).build();
  }

  /** Once it buys, it rests no more. */
  CustomerCard atWork(LocalDate on) {
    Winning atWork = winning.atWork(on);
    return atWork == winning ? this : withWinning(atWork);
  }

  CustomerCard withComplaints(Complaints complaints) {
    return CustomerCardBuilder.builder(this).complaints(complaints).build();
  }

  CustomerCard withLastAnswer(LastAnswer lastAnswer) {
    return CustomerCardBuilder.builder(this).lastAnswer(lastAnswer).build();
  }

  CustomerCard withReferrals(List<Referral> referrals) {
    return CustomerCardBuilder.builder(this).referrals(referrals).build();
  }

  CustomerCard withMarketReports(List<OpenMarketReport> open) {
    return CustomerCardBuilder.builder(this).marketReports(open).build();
  }

  CustomerCard withNotices(List<OpenNotice> open) {
    return CustomerCardBuilder.builder(this).notices(open).build();
  }

  CustomerCard withAccountPlans(List<Plan> accountPlans) {
    return CustomerCardBuilder.builder(this).accountPlans(accountPlans).build();
  }

  CustomerCard withStruckOut(List<StruckOut> struckOut) {
    return CustomerCardBuilder.builder(this).struckOut(struckOut).build();
  }

  CustomerCard withLegalHolds(List<HoldPeriod> legalHolds) {
    return CustomerCardBuilder.builder(this).legalHolds(legalHolds).build();
  }

  /** The plan in force; absent when none is approved. */
  @Nullable Plan planInForce() {
    return accountPlans.stream()
        .filter(plan -> plan.state() == PlanState.APPROVED)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

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
      long visits, @Nullable LocalDate lastOn, long minutes, BigDecimal cost, long withoutCost) {

    Visits with(VisitLogged visit, String currency) {
      return new Visits(
          visits + 1,
          later(lastOn, visit.occurredOn()),
          minutes + visit.durationMinutes(),
          plus(cost, visit.cost(), currency),
          withoutCost + (visit.cost() == null ? 1 : 0));
    }
  }

  /**
   * Calls.
   *
   * @param calls number of calls
   * @param lastOn last call
   * @param minutes minutes spent
   * @param cost cost, as far as it is known
   * @param withoutCost number of calls whose cost is not known
   */
  public record Calls(
      long calls, @Nullable LocalDate lastOn, long minutes, BigDecimal cost, long withoutCost) {

    Calls with(CallLogged call, String currency) {
      return new Calls(
          calls + 1,
          later(lastOn, call.occurredOn()),
          minutes + call.durationMinutes(),
          plus(cost, call.cost(), currency),
          withoutCost + (call.cost() == null ? 1 : 0));
    }
  }

  private static LocalDate later(@Nullable LocalDate known, LocalDate date) {
    return known == null || date.isAfter(known) ? date : known;
  }

  private static BigDecimal plus(BigDecimal sum, @Nullable Money money, String currency) {
    return money == null ? sum : sum.add(Amounts.in(currency, money));
  }

  /**
   * Complaints.
   *
   * @param all number of all ever recorded
   * @param open those not closed
   * @param closed those closed and not reopened
   */
  public record Complaints(long all, List<Complaint> open, List<Complaint> closed) {

    public Complaints {
      open = List.copyOf(open);
      closed = List.copyOf(closed);
    }
  }

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
