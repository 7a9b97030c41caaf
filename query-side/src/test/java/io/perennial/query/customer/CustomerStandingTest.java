package io.perennial.query.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.Entitlement;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.customer.CustomerStanding.Benefits;
import io.perennial.query.customer.CustomerStanding.PhaseSince;
import io.perennial.query.customer.CustomerStanding.PrioritySince;
import io.perennial.query.customer.CustomerStanding.PyramidSince;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerStandingTest {
  private static final String CUSTOMER = "customer-1";
  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);

  private static CustomerCard card(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static Object field(String name, CustomerCard card) {
    return VIEW.fields().stream()
        .filter(field -> field.field().name().equals(name))
        .findFirst()
        .orElseThrow()
        .value()
        .apply(card);
  }

  private static ContactPrioritySet priority(String on, ContactPriority priority) {
    return new ContactPrioritySet(CUSTOMER, priority, null, Facts.day(on));
  }

  @Test
  void contactPriorityGoesByItsDate() {
    CustomerCard late =
        card(
            priority("2026-05-01", ContactPriority.PRIORITY),
            priority("2026-04-01", ContactPriority.LOW));
    assertThat(late.standing().contactPriority())
        .isEqualTo(new PrioritySince(ContactPriority.PRIORITY, Facts.day("2026-05-01")));
    CustomerCard sameDay =
        card(
            priority("2026-05-01", ContactPriority.PRIORITY),
            priority("2026-05-01", ContactPriority.LOW));
    assertThat(sameDay.standing().contactPriority())
        .isEqualTo(new PrioritySince(ContactPriority.LOW, Facts.day("2026-05-01")));
  }

  @Test
  void listsAreFilteredByContactPriority() {
    assertThat(field("contactPriority", card(priority("2026-05-01", ContactPriority.LOW))))
        .isEqualTo("LOW");
  }

  @Test
  void thePhaseGoesByItsDate() {
    RelationshipPhaseMoved growth =
        new RelationshipPhaseMoved(
            CUSTOMER, RelationshipPhase.GROWTH, null, Facts.day("2026-05-01"));
    RelationshipPhaseMoved before =
        new RelationshipPhaseMoved(
            CUSTOMER, RelationshipPhase.CONSOLIDATION, null, Facts.day("2026-04-01"));
    CustomerCard card = card(growth, before, priority("2026-05-01", ContactPriority.LOW));
    assertThat(card.standing().phase())
        .isEqualTo(new PhaseSince(RelationshipPhase.GROWTH, Facts.day("2026-05-01")));
    assertThat(card.standing().contactPriority()).isNotNull();
    assertThat(field("phase", card)).isEqualTo("GROWTH");
  }

  @Test
  void thePyramidKeepsWhereItStoodBefore() {
    CustomerCard card =
        card(
            pyramid("2026-05-01", PyramidClass.KEY), pyramid("2026-04-01", PyramidClass.POTENTIAL));
    assertThat(card.standing().pyramid())
        .containsExactly(
            new PyramidSince(PyramidClass.POTENTIAL, "seen so", Facts.day("2026-04-01")),
            new PyramidSince(PyramidClass.KEY, "seen so", Facts.day("2026-05-01")));
    assertThat(field("pyramidClass", card)).isEqualTo("KEY");
  }

  private static CustomerClassifiedInPyramid pyramid(String on, PyramidClass pyramidClass) {
    return new CustomerClassifiedInPyramid(CUSTOMER, pyramidClass, null, "seen so", Facts.day(on));
  }

  @Test
  void theTierSaysWhatTheCustomerIsEntitledTo() {
    Facts one = new Facts(CUSTOMER);
    assertThat(card(priority("2026-05-01", ContactPriority.LOW)).benefits()).isNull();
    CustomerCard card = card(one.tier("2026-05-01", Tier.B), one.tier("2026-04-01", Tier.A));
    assertThat(card.benefits())
        .isEqualTo(
            new Benefits(TierBenefits.STANDARD.entitlementsOf(Tier.B), new BigDecimal("0.20")));
    assertThat(card(one.tier("2026-05-01", Tier.C)).benefits())
        .isEqualTo(new Benefits(List.of(), new BigDecimal("0.10")));
    TierBenefits others =
        new TierBenefits(
            Map.of(Tier.C, List.of(Entitlement.ROUND_TABLE)),
            Map.of(Tier.C, new BigDecimal("0.15")));
    CustomerView view = new CustomerView(Facts.CURRENCY, others, ChurnPolicy.STANDARD);
    assertThat(Folding.fold(view, List.of(one.tier("2026-05-01", Tier.C))).benefits())
        .isEqualTo(new Benefits(List.of(Entitlement.ROUND_TABLE), new BigDecimal("0.15")));
    assertThat(view.policy()).isNotEqualTo(VIEW.policy());
  }
}
