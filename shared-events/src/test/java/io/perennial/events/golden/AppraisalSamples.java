package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;

import io.perennial.events.customer.appraisal.BadMark;
import io.perennial.events.customer.appraisal.CustomerEvaluated;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.events.customer.appraisal.ExitBarrierRecorded;
import io.perennial.events.customer.appraisal.Experience;
import io.perennial.events.customer.appraisal.ExperienceClassified;
import io.perennial.events.customer.appraisal.ExperienceSignal;
import io.perennial.events.customer.appraisal.ExperienceSignalNoted;
import io.perennial.events.customer.appraisal.GoodMark;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.util.List;

/** The samples of what we judge of customers. */
final class AppraisalSamples {

  private AppraisalSamples() {}

  static void addTo(List<Sample> samples) {
    add(
        samples,
        "typical",
        new ExperienceSignalNoted(
            CUSTOMER,
            ExperienceSignal.BUNDLES_ARE_SPLIT,
            "rep-7",
            "asked for the drill without the bits",
            DAY));
    add(
        samples,
        "minimal",
        new ExperienceSignalNoted(
            CUSTOMER, ExperienceSignal.PURCHASING_TAKES_OVER, "rep-7", null, DAY));
    add(
        samples,
        "typical",
        new ExperienceClassified(
            CUSTOMER,
            Experience.EXPERIENCED_SPECIALIST,
            Experience.INEXPERIENCED_GENERALIST,
            "buys by price alone",
            DAY));
    add(
        samples,
        "minimal",
        new ExperienceClassified(
            CUSTOMER, Experience.INEXPERIENCED_GENERALIST, null, "asks for advice", DAY));
    add(
        samples,
        "typical",
        new ExitBarrierRecorded(
            CUSTOMER, ExitBarrier.SWITCHING_COST, 3, "its machines take our bits only", DAY));
    add(
        samples,
        "minimal",
        new ExitBarrierRecorded(CUSTOMER, ExitBarrier.SHARED_VALUES, 0, null, DAY));
    add(
        samples,
        "typical",
        new CustomerEvaluated(
            CUSTOMER,
            4,
            "pays in time",
            2,
            "one van for the region",
            List.of(GoodMark.VALUES_WHAT_WE_ARE_GOOD_AT, GoodMark.MOVES_WITH_OUR_STRATEGY),
            List.of(BadMark.DEMANDS_WHAT_BUILDS_NO_SKILL),
            DAY));
    add(
        samples,
        "minimal",
        new CustomerEvaluated(CUSTOMER, 3, "pays", 3, "sells", List.of(), List.of(), DAY));
  }
}
