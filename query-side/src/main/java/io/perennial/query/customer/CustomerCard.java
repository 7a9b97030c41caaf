package io.perennial.query.customer;

import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.CustomerTraits;
import io.perennial.query.activity.FormerTraits;
import io.perennial.query.activity.Gap;
import io.perennial.query.activity.GrowingList;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.StageChange;
import io.perennial.query.activity.TierSince;
import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param lapsesOn day on which it counts as lost when nothing more is bought; absent when nothing
 *     was bought
 * @param prospectSteps what was decided of it before it bought, in order
 * @param stageChanges declared defections and win-backs, in order
 * @param defections losses of the customer, or of a part of its demand, with what was learned of
 *     them, in order
 * @param winBacks how it came back from losses as a whole, in order
 * @param representatives who looks after it, and who did before, in order; the last one does now
 * @param preferences what it likes and dislikes, the last word of each subject, in order
 * @param stakeholders who at the customer decides with or against us
 * @param formerTraits what it was in the trade, and where, before the registration and each
 *     amendment; in order
 * @param tier tier, since when, and what it rests on; absent when it has none
 * @param tiers all tiers that it has had, in order; the last one is the tier
 * @param benefits what it is entitled to by its tier; absent when it has none
 * @param standing what else it counts for with us
 * @param appraisal what we judge of it
 * @param credit credit class, limit and exposure
 * @param dealings purchases and payments
 * @param contracts contracts, in the order in which they were signed
 * @param demand what it has of our products and spends on such products
 * @param visits visits by our representatives
 * @param calls calls by our representatives
 * @param contactDays days with a visit or a call, in order
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
    @Nullable LocalDate lapsesOn,
    List<ProspectStep> prospectSteps,
    List<StageChange> stageChanges,
    List<Defection> defections,
    List<WinBack> winBacks,
    List<Assignment> representatives,
    List<Preference> preferences,
    List<Stakeholder> stakeholders,
    List<FormerTraits> formerTraits,
    @Nullable TierHeld tier,
    List<TierHeld> tiers,
    CustomerStanding.@Nullable Benefits benefits,
    CustomerStanding standing,
    CustomerAppraisal appraisal,
    Credit credit,
    Dealings dealings,
    List<Contract> contracts,
    Demand demand,
    Visits visits,
    Calls calls,
    List<ContactDay> contactDays,
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
    formerTraits = List.copyOf(formerTraits);
    tiers = List.copyOf(tiers);
    contactDays = GrowingList.of(contactDays);
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
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        CustomerStanding.NONE,
        CustomerAppraisal.NONE,
        Credit.NONE,
        Dealings.NONE,
        List.of(),
        Demand.NONE,
        Visits.NONE,
        Calls.NONE,
        List.of(),
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

  /** Where it stands by the facts, whatever the day. */
  private CustomerCardBuilder staged(CustomerCardBuilder changed) {
    CustomerCard now = changed.build();
    return changed.stage(
        Stage.of(now.registered, now.prospectSteps, now.dealings.history(), now.stageChanges));
  }

  /**
   * The card as it is shown on a day: somebody that has been silent for too long has lapsed, and
   * who has rested long enough rests no more.
   */
  CustomerCard asShownOn(LocalDate day, ChurnPolicy policy) {
    boolean mayLapse = stage != null && stage.stage() == LifecycleStage.CUSTOMER;
    return CustomerCardBuilder.builder(this)
        .stage(mayLapse ? Stage.on(day, this, policy) : stage)
        .winning(winning.shownOn(day))
        .build();
  }

  /** With the day on which it lapses, after what that depends on has changed. */
  CustomerCard lapsing(ChurnPolicy policy) {
    return CustomerCardBuilder.builder(this)
        .lapsesOn(
            LossHistory.lapsesOn(
                dealings.purchaseDays(), stageChanges, Gap.twiceMedian(dealings.gaps()), policy))
        .build();
  }

  /** What customers are grouped by. */
  CustomerTraits traits() {
    return new CustomerTraits(
        identity == null ? null : identity.legalName(),
        identity == null ? null : identity.customerClass(),
        identity == null ? null : identity.region(),
        formerTraits,
        tiers.stream().map(each -> new TierSince(each.tier(), each.since())).toList());
  }

  CustomerCard withIdentity(
      Identity identity,
      List<FormerTraits> formerTraits,
      List<PersonOnFile> people,
      FactsOnFile facts,
      Stage.Registered registered) {
    return staged(
            CustomerCardBuilder.builder(this)
                .identity(identity)
                .formerTraits(formerTraits)
                .people(people)
                .facts(facts)
                .registered(registered))
        .build();
  }

  CustomerCard withStageChanges(List<StageChange> stageChanges) {
    return staged(CustomerCardBuilder.builder(this).stageChanges(stageChanges)).build();
  }

  CustomerCard withDefections(List<Defection> defections) {
    return CustomerCardBuilder.builder(this).defections(defections).build();
  }

  CustomerCard withWinBacks(List<WinBack> winBacks) {
    return CustomerCardBuilder.builder(this).winBacks(winBacks).build();
  }

  CustomerCard withProspectSteps(List<ProspectStep> prospectSteps) {
    return staged(CustomerCardBuilder.builder(this).prospectSteps(prospectSteps)).build();
  }

  CustomerCard withRepresentatives(List<Assignment> representatives) {
    return CustomerCardBuilder.builder(this).representatives(representatives).build();
  }

  CustomerCard withPreferences(List<Preference> preferences) {
    return CustomerCardBuilder.builder(this).preferences(preferences).build();
  }

  CustomerCard withIdentity(Identity identity, List<FormerTraits> formerTraits) {
    return CustomerCardBuilder.builder(this).identity(identity).formerTraits(formerTraits).build();
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

  CustomerCard withTiers(List<TierHeld> tiers, CustomerStanding.Benefits benefits) {
    return CustomerCardBuilder.builder(this)
        .tier(tiers.getLast())
        .tiers(tiers)
        .benefits(benefits)
        .build();
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
    return staged(CustomerCardBuilder.builder(this).credit(credit).dealings(dealings)).build();
  }

  CustomerCard withContracts(List<Contract> contracts) {
    return CustomerCardBuilder.builder(this).contracts(contracts).build();
  }

  CustomerCard withDemand(Demand demand) {
    return CustomerCardBuilder.builder(this).demand(demand).build();
  }

  CustomerCard withContacts(Visits visits, Calls calls, List<ContactDay> contactDays) {
    return CustomerCardBuilder.builder(this)
        .visits(visits)
        .calls(calls)
        .contactDays(contactDays)
        .build();
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
