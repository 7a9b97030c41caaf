package io.perennial.query.customer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.care.Liking;
import io.perennial.events.customer.file.CompanyDetails;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.prospect.DisqualificationReason;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.FileFacts;
import io.perennial.query.Folding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a customer's file the card shows. */
class CustomerFileTest {

  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");
  private static final FileFacts FILE = new FileFacts("customer-1");

  private static CustomerCard card(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  @Test
  void whatIsDecidedOfAProspectHoldsUntilItBuys() {
    LifecycleEvent[] steps = {
      ONE.registered("1997-05-01"), ONE.qualified("1997-05-02"), ONE.disqualified("1997-05-03")
    };
    assertThat(card(steps).stage())
        .isEqualTo(new Stage(LifecycleStage.DISQUALIFIED, Facts.day("1997-05-03")));
    assertThat(card(steps).prospectSteps())
        .extracting(ProspectStep::reason)
        .containsExactly(null, DisqualificationReason.TOO_SMALL);
    assertThat(
            card(steps[0], steps[1], steps[2], ONE.reopened("1997-05-04", LifecycleStage.PROSPECT))
                .stage())
        .isEqualTo(new Stage(LifecycleStage.PROSPECT, Facts.day("1997-05-04")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1997-05-02", "1997-05-03", "1997-05-04"})
  void whoBuysIsACustomerHoweverItsDisqualificationIsDated(String boughtOn) {
    LifecycleEvent bought = ONE.bought(boughtOn, "10.00");
    assertThat(card(ONE.registered("1997-05-01"), ONE.disqualified("1997-05-03"), bought).stage())
        .isEqualTo(new Stage(LifecycleStage.CUSTOMER, Facts.day(boughtOn)));
    assertThat(card(ONE.registered("1997-05-01"), bought, ONE.disqualified("1997-05-03")).stage())
        .isEqualTo(new Stage(LifecycleStage.CUSTOMER, Facts.day(boughtOn)));
  }

  @Test
  void whoLooksAfterItIsTheLastOneByDateAndTheOthersStay() {
    assertThat(
            card(ONE.assigned("1997-06-01", "rep-8"), ONE.assigned("1997-05-01", "rep-7"))
                .representatives())
        .containsExactly(
            new Assignment("rep-7", Facts.day("1997-05-01")),
            new Assignment("rep-8", Facts.day("1997-06-01")));
  }

  @Test
  void whatIsKnownOfAGroupIsTheLastByDate() {
    FactsOnFile facts =
        card(
                FILE.profile("1997-06-01", "large"),
                FILE.profile("1997-05-01", "small"),
                FILE.business("1997-05-01", "good"),
                FILE.dealings("1997-05-01", "quiet"))
            .facts();

    assertThat(facts.profile()).extracting(each -> each.profile().marketArea()).isEqualTo("large");
    assertThat(facts.profile()).extracting(FactsOnFile.Profile::on).hasToString("1997-06-01");
    assertThat(facts.business()).extracting(FactsOnFile.Business::source).isEqualTo("visit");
    assertThat(facts.dealings())
        .extracting(each -> each.dealings().salesActivity())
        .isEqualTo("quiet");
  }

  @Test
  void whoItIsIsTheLastByDateWithItsSource() {
    Identity identity =
        requireNonNull(
            card(
                    ONE.registered("1997-05-01"),
                    FILE.basics("1997-06-01", "Last Ltd", CustomerClass.RETAILER, "South"),
                    FILE.basics("1997-05-02", "Earlier Ltd", CustomerClass.AGENT, "West"))
                .identity());

    assertThat(identity)
        .extracting(
            Identity::legalName,
            Identity::customerClass,
            Identity::region,
            Identity::registrationNumber,
            Identity::source,
            Identity::on,
            Identity::registeredOn)
        .containsExactly(
            "Last Ltd",
            CustomerClass.RETAILER,
            "South",
            "R-2",
            "visit",
            Facts.day("1997-06-01"),
            Facts.day("1997-05-01"));
    assertThat(identity.details()).extracting(CompanyDetails::foundingYear).isEqualTo(1987);
  }

  @Test
  void peopleAreThoseOfTheRegistrationAndThoseAddedUntilTheyAreRemoved() {
    assertThat(
            card(
                    ONE.registered("1997-05-01"),
                    FILE.personAdded("1997-05-02", "person-2", "Ben Example"),
                    FILE.personAmended("1997-05-04", "person-2", "Ben Married"),
                    FILE.personAmended("1997-05-03", "person-2", "Ben Earlier"))
                .people())
        .extracting(PersonOnFile::personId, PersonOnFile::name, PersonOnFile::source)
        .containsExactly(
            tuple("person-1", "Ada Example", "test"), tuple("person-2", "Ben Married", "call"));
    assertThat(
            card(
                    ONE.registered("1997-05-01"),
                    FILE.personAdded("1997-05-02", "person-2", "Ben Example"),
                    FILE.personRemoved("1997-05-03", "person-1"))
                .people())
        .extracting(PersonOnFile::personId)
        .containsExactly("person-2");
  }

  @Test
  void whoIsRemovedIsNoStakeholderEither() {
    assertThat(
            card(
                    ONE.registered("1997-05-01"),
                    FILE.stakeholder("1997-05-01", Attitude.NEUTRAL),
                    FILE.personRemoved("1997-05-03", "person-1"))
                .stakeholders())
        .isEmpty();
  }

  @Test
  void stakeholdersAreShownWithTheirAttitudeUntilTheyAreDropped() {
    assertThat(
            card(
                    FILE.stakeholder("1997-05-01", Attitude.NEUTRAL),
                    FILE.amended("1997-05-02", Attitude.SUPPORTER))
                .stakeholders())
        .singleElement()
        .extracting(Stakeholder::attitude, Stakeholder::since)
        .containsExactly(Attitude.SUPPORTER, Facts.day("1997-05-02"));
    assertThat(
            card(FILE.stakeholder("1997-05-01", Attitude.NEUTRAL), FILE.dropped("1997-05-03"))
                .stakeholders())
        .isEmpty();
  }

  @Test
  void thereIsOneLastWordOfEachSubject() {
    CustomerCard card =
        card(
            ONE.prefers("1997-05-01", "calls", Liking.LIKED),
            ONE.prefers("1997-05-02", "tea", Liking.LIKED),
            ONE.prefers("1997-05-03", "Calls", Liking.DISLIKED),
            ONE.prefers("1997-05-02", "calls", Liking.LIKED));

    assertThat(card.preferences())
        .extracting(Preference::subject, Preference::liking)
        .containsExactly(tuple("tea", Liking.LIKED), tuple("Calls", Liking.DISLIKED));
  }
}
