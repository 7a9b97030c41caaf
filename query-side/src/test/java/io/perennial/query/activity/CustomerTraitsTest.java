package io.perennial.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.file.CustomerClass;
import io.perennial.query.Facts;
import io.perennial.query.FileFacts;
import io.perennial.query.measure.Grouping;
import org.junit.jupiter.api.Test;

class CustomerTraitsTest {

  private static final Facts ONE = new Facts("customer-1");
  private static final FileFacts FILE = new FileFacts("customer-1");

  private static final CustomerTraits TRAITS =
      CustomerTraits.UNKNOWN
          .with(ONE.registered("1997-05-01", CustomerClass.DEALER, "North"))
          .with(FILE.basics("1998-01-01", "Second Ltd", CustomerClass.DEALER, "South"))
          .with(FILE.basics("1998-03-01", "Third Ltd", CustomerClass.RETAILER, "South"))
          .with(FILE.basics("1998-04-01", "Fourth Ltd", CustomerClass.RETAILER, "South"));

  private static String group(Grouping by, String on) {
    return TRAITS.groupOn(by, Facts.day(on), null);
  }

  @Test
  void theLastNameClassAndRegionAreThoseOfNow() {
    assertThat(TRAITS)
        .extracting(
            CustomerTraits::legalName, CustomerTraits::customerClass, CustomerTraits::region)
        .containsExactly("Fourth Ltd", CustomerClass.RETAILER, "South");
  }

  @Test
  void ofADayItIsGroupedAsItWasThen() {
    assertThat(group(Grouping.REGION, "1996-01-01")).isEqualTo("North");
    assertThat(group(Grouping.REGION, "1997-12-31")).isEqualTo("North");
    assertThat(group(Grouping.REGION, "1998-01-01")).isEqualTo("South");
    assertThat(group(Grouping.REGION, "1999-01-01")).isEqualTo("South");
    assertThat(group(Grouping.CLASS, "1998-02-28")).isEqualTo("DEALER");
    assertThat(group(Grouping.CLASS, "1998-03-01")).isEqualTo("RETAILER");
  }

  /** What was amended for February becomes known after the amendments of March and April. */
  @Test
  void anAmendmentThatArrivesLateHoldsUntilTheNextOne() {
    CustomerTraits traits =
        TRAITS.with(FILE.basics("1998-02-01", "Late Ltd", CustomerClass.RETAILER, "East"));

    assertThat(traits)
        .extracting(
            CustomerTraits::legalName, CustomerTraits::customerClass, CustomerTraits::region)
        .containsExactly("Fourth Ltd", CustomerClass.RETAILER, "South");
    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1998-01-31"), null)).isEqualTo("South");
    assertThat(traits.groupOn(Grouping.CLASS, Facts.day("1998-01-31"), null)).isEqualTo("DEALER");
    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1998-02-01"), null)).isEqualTo("East");
    assertThat(traits.groupOn(Grouping.CLASS, Facts.day("1998-02-28"), null)).isEqualTo("RETAILER");
    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1998-03-01"), null)).isEqualTo("South");
  }

  /** April says the same as March: what is dated between them holds until April. */
  @Test
  void anAmendmentThatSaysTheSameAgainEndsAnEarlierOne() {
    CustomerTraits traits =
        TRAITS.with(FILE.basics("1998-03-10", "Late Ltd", CustomerClass.DEALER, "East"));

    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1998-03-31"), null)).isEqualTo("East");
    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1998-04-01"), null)).isEqualTo("South");
    assertThat(traits.groupOn(Grouping.CLASS, Facts.day("1998-04-01"), null)).isEqualTo("RETAILER");
  }

  @Test
  void ofTheAmendmentsOfADayTheOneRecordedLastHolds() {
    CustomerTraits traits =
        TRAITS.with(FILE.basics("1998-01-01", "Late Ltd", CustomerClass.RETAILER, "West"));

    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1997-12-31"), null)).isEqualTo("North");
    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1998-01-01"), null)).isEqualTo("West");
    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1998-03-01"), null)).isEqualTo("South");
  }

  @Test
  void anAmendmentDatedBeforeTheRegistrationHoldsUntilThat() {
    CustomerTraits traits =
        TRAITS.with(FILE.basics("1997-04-01", "Early Ltd", CustomerClass.RETAILER, "West"));

    assertThat(traits.legalName()).isEqualTo("Fourth Ltd");
    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1997-03-31"), null)).isEqualTo("North");
    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1997-04-30"), null)).isEqualTo("West");
    assertThat(traits.groupOn(Grouping.REGION, Facts.day("1997-05-01"), null)).isEqualTo("North");
  }

  @Test
  void peopleChangeNothing() {
    assertThat(TRAITS.with(FILE.personAdded("1998-05-01", "person-2", "Ben Example")))
        .isEqualTo(TRAITS);
    assertThat(TRAITS.with(FILE.personRemoved("1998-05-01", "person-2"))).isEqualTo(TRAITS);
  }
}
