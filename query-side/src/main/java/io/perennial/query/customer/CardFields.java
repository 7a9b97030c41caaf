package io.perennial.query.customer;

import io.perennial.events.customer.appraisal.Experience;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.query.customer.CustomerAppraisal.Evaluation;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.ViewField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What lists of cards may be filtered and sorted by. */
final class CardFields {

  private CardFields() {}

  static List<ViewField<CustomerCard>> of(String currency) {
    return List.of(
        Fields.text(
            "legalName",
            "Name in the register of companies",
            card -> card.identity() == null ? null : card.identity().legalName()),
        Fields.text(
            "nameInLowerCase",
            "Name in the register of companies in lower case, for a search that minds no capitals",
            card ->
                card.identity() == null
                    ? null
                    : card.identity().legalName().toLowerCase(Locale.ROOT)),
        Fields.turning(
            "stage",
            "Stage",
            LifecycleStage.class,
            LifecycleStage.CUSTOMER,
            LifecycleStage.LAPSED,
            card -> card.stage() == null ? null : card.stage().stage(),
            CustomerCard::lapsesOn),
        Fields.date(
            "lapsesOn",
            "Day on which it counts as lost when nothing more is bought",
            CustomerCard::lapsesOn),
        Fields.choice(
            "tier", "Tier", Tier.class, card -> card.tier() == null ? null : card.tier().tier()),
        Fields.choice(
            "contactPriority",
            "How often it is to be called and visited",
            ContactPriority.class,
            card ->
                card.standing().contactPriority() == null
                    ? null
                    : card.standing().contactPriority().contactPriority()),
        Fields.choice(
            "funnelStep",
            "Last step of the round that is open",
            FunnelStep.class,
            card -> card.winning().open() == null ? null : card.winning().open().step()),
        Fields.dateToCome(
            "restsUntil",
            "The day from which it may be called again; absent once that has come",
            card -> card.winning().restsUntil()),
        Fields.choice(
            "phase",
            "Phase of the relationship",
            RelationshipPhase.class,
            card -> card.standing().phase() == null ? null : card.standing().phase().phase()),
        Fields.choice(
            "pyramidClass",
            "Where it stands in the customer pyramid",
            PyramidClass.class,
            card -> card.standing().pyramidClass()),
        Fields.choice(
            "experience",
            "How experienced it is in buying what we sell",
            Experience.class,
            card -> card.appraisal().experienceNow()),
        Fields.choice(
            "customerClass",
            "What it is in the trade",
            CustomerClass.class,
            card -> card.identity() == null ? null : card.identity().customerClass()),
        Fields.text(
            "region",
            "Sales region",
            card -> card.identity() == null ? null : card.identity().region()),
        Fields.choice(
            "creditClass",
            "Credit class in force",
            CreditClass.class,
            card -> card.credit().creditClass()),
        Fields.choice(
            "foundClass",
            "Credit class found by the last investigation",
            CreditClass.class,
            card -> card.credit().found() == null ? null : card.credit().found().creditClass()),
        Fields.yesOrNo(
            "aboveFound",
            "Whether a class in force or proposed trusts it more than was found: yes or no",
            card -> card.credit().aboveFound()),
        Fields.yesOrNo(
            "investigated",
            "Whether an investigation into its credit is open: yes or no",
            card -> card.credit().isInvestigated()),
        Fields.yesOrNo(
            "reviewed",
            "Whether a review of its credit is open: yes or no",
            card -> card.credit().isReviewed()),
        Fields.yesOrNo(
            "breached",
            "Whether the exposure is above the limit: yes or no",
            card -> card.credit().breachedSince() != null),
        Fields.yesOrNo(
            "stopped",
            "Whether a delivery stop holds: yes or no",
            card -> card.credit().holds(CreditMeasure.DELIVERY_STOP)),
        Fields.yesOrNo(
            "proposed",
            "Whether a credit proposal is open: yes or no",
            card -> !card.credit().openProposals().isEmpty()),
        Fields.yesOrNo(
            "planned",
            "Whether an account plan is in force: yes or no",
            card -> card.planInForce() != null),
        Fields.date(
            "contractEndsOn",
            "Earliest last day of a contract that has not expired",
            card ->
                card.contracts().stream()
                    .filter(Contract::isOpen)
                    .map(Contract::endsOn)
                    .min(Comparator.naturalOrder())
                    .orElse(null)),
        Fields.yesOrNo(
            "legalHold",
            "Whether nothing kept of it may be erased",
            card -> card.legalHolds().stream().anyMatch(HoldPeriod::isSet)),
        Fields.date("lastPurchaseOn", "Last purchase", card -> card.dealings().lastPurchaseOn()),
        Fields.date("lastVisitOn", "Last visit", card -> card.visits().lastOn()),
        Fields.date("lastCallOn", "Last call", card -> card.calls().lastOn()),
        Fields.number("purchases", "Number of purchases", card -> card.dealings().purchases()),
        Fields.amount(
            "sales", currency, "Net amounts of all purchases", card -> card.dealings().sales()),
        Fields.amount("exposure", currency, "Exposure", card -> card.credit().exposure()),
        Fields.amount(
            "unpaid",
            currency,
            "What is open of invoices",
            card -> card.credit().receivables().unpaid()),
        Fields.amount(
            "creditBalance",
            currency,
            "Paid beyond the invoices",
            card -> card.credit().receivables().creditBalance()),
        Fields.date(
            "dueOn",
            "When the first of the open invoices is due",
            card ->
                card.credit().receivables().invoices().isEmpty()
                    ? null
                    : card.credit().receivables().invoices().getFirst().dueOn()),
        Fields.number(
            "openComplaints",
            "Number of open complaints",
            card -> (long) card.complaints().open().size()),
        Fields.numberIfKnown(
            "satisfaction",
            "Last survey answer, 1 to 5",
            card -> card.lastAnswer() == null ? null : (long) card.lastAnswer().overall()),
        Fields.numberIfKnown(
            "initiative",
            "Initiative at the last evaluation, 1 to 5",
            card -> evaluated(card, Evaluation::initiative)),
        Fields.numberIfKnown(
            "capability",
            "Capability at the last evaluation, 1 to 5",
            card -> evaluated(card, Evaluation::capability)));
  }

  private static @Nullable Long evaluated(CustomerCard card, ToIntFunction<Evaluation> part) {
    Evaluation last = card.appraisal().lastEvaluation();
    return last == null ? null : (long) part.applyAsInt(last);
  }
}
