package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;

import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.customer.standing.TierPlacement;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The samples of facts about what customers count for with us. */
final class StandingSamples {

  private StandingSamples() {}

  static void addTo(List<Sample> samples) {
    add(
        samples,
        "typical",
        new TierChanged(
            CUSTOMER, Tier.A, Tier.B, TierBasis.MANUAL, "strategic account", null, DAY));
    add(
        samples,
        "minimal",
        new TierChanged(CUSTOMER, Tier.STANDARD, null, TierBasis.TIERING_RUN, "ranked", null, DAY));
    add(
        samples,
        "by-run",
        new TierChanged(
            CUSTOMER,
            Tier.A,
            Tier.B,
            TierBasis.TIERING_RUN,
            null,
            new TierPlacement(
                "tiering-run-2026",
                17,
                new BigDecimal("0.7912"),
                GoldenSamples.usd("48210.50"),
                LocalDate.parse("2025-03-05"),
                DAY),
            DAY));
    add(
        samples,
        "typical",
        new ContactPrioritySet(CUSTOMER, ContactPriority.PRIORITY, ContactPriority.LOW, DAY));
    add(samples, "minimal", new ContactPrioritySet(CUSTOMER, ContactPriority.STANDARD, null, DAY));
    add(
        samples,
        "typical",
        new RelationshipPhaseMoved(
            CUSTOMER, RelationshipPhase.DEFENCE, RelationshipPhase.HARVEST, DAY));
    add(
        samples,
        "minimal",
        new RelationshipPhaseMoved(CUSTOMER, RelationshipPhase.BREAKTHROUGH, null, DAY));
    add(
        samples,
        "typical",
        new CustomerClassifiedInPyramid(
            CUSTOMER, PyramidClass.KEY, PyramidClass.REGULAR, "opens a new market", DAY));
    add(
        samples,
        "minimal",
        new CustomerClassifiedInPyramid(CUSTOMER, PyramidClass.POTENTIAL, null, "new", DAY));
  }
}
