package io.perennial.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.command.CommandDefinition;
import io.perennial.command.Commands;
import io.perennial.command.accountplan.DraftAccountPlan;
import io.perennial.command.customer.care.SendNotice;
import io.perennial.command.customer.credit.investigation.OpenCreditReview;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReactionsTest {
  private static final String CUSTOMER = "customer-1";
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final LocalDate SPRING = LocalDate.of(2024, 3, 15);
  private static final ReactionSettings SETTINGS = ReactionSettings.defaults();

  private static Stream<Reaction> all() {
    return Reactions.all(SETTINGS).stream();
  }

  /** What all reactions say to an event recorded on a day. */
  private static List<Object> answers(LifecycleEvent event, LocalDate recordedOn) {
    return all()
        .filter(reaction -> reaction.events().contains(event.getClass()))
        .flatMap(reaction -> reaction.answer(event, recordedOn, KEY).stream())
        .toList();
  }

  private static List<Object> answers(LifecycleEvent event) {
    return answers(event, SPRING);
  }

  @ParameterizedTest
  @MethodSource("all")
  void areSwitchedOnAndSendCommandsOfTheCatalogue(Reaction reaction) {
    assertThat(reaction.name()).matches("[a-z]+(-[a-z]+)*");
    assertThat(reaction.isOn(SETTINGS)).isTrue();
    assertThat(Commands.catalogue().definitions())
        .<Class<?>>extracting(CommandDefinition::type)
        .contains(reaction.sends());
  }

  @Nested
  class OfAKeyCustomer {
    private LifecycleEvent classified(PyramidClass now, @Nullable PyramidClass before) {
      return new CustomerClassifiedInPyramid(CUSTOMER, now, before, "buys most", SPRING);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-15, 2024", "2024-09-30, 2024", "2024-10-01, 2025"})
    void aPlanIsDraftedForTheYearThatCanStillBePlanned(LocalDate recordedOn, int year) {
      assertThat(answers(classified(PyramidClass.KEY, PyramidClass.REGULAR), recordedOn))
          .containsExactly(
              new DraftAccountPlan(
                  "account-plan-1-" + year,
                  CUSTOMER,
                  year,
                  "not stated yet",
                  List.of(),
                  recordedOn));
    }

    @Test
    void nothingFollowsFromAnotherPlaceOrFromStayingThere() {
      assertThat(answers(classified(PyramidClass.REGULAR, PyramidClass.KEY))).isEmpty();
      assertThat(answers(classified(PyramidClass.KEY, PyramidClass.KEY))).isEmpty();
    }

    @Test
    void thePlanOfACustomerWithALongIdentifierHasAnotherOne() {
      String customer = "customer-" + "a".repeat(80);

      assertThat(
              answers(
                  new CustomerClassifiedInPyramid(
                      customer, PyramidClass.KEY, null, "buys most", SPRING)))
          .singleElement()
          .extracting(command -> ((DraftAccountPlan) command).planId())
          .isEqualTo("account-plan-" + KEY);
    }
  }

  @Test
  void aBreachOpensAReview() {
    Money some = new Money(new BigDecimal("1.00"), "USD");

    assertThat(answers(new CreditLimitBreached(CUSTOMER, some, some, some, SPRING)))
        .containsExactly(
            new OpenCreditReview(
                CUSTOMER, KEY, ReviewReason.LIMIT_BREACHED, null, null, null, SPRING));
  }

  @Nested
  class OfComplaints {
    private LifecycleEvent recorded(int severity) {
      return new ComplaintRecorded(
          "complaint-1",
          CUSTOMER,
          ComplaintCategory.QUALITY,
          severity,
          ComplaintChannel.EMAIL,
          "late",
          null,
          null,
          null,
          null,
          SPRING);
    }

    private LifecycleEvent changed(int severity) {
      return new ComplaintSeverityChanged("complaint-1", CUSTOMER, severity, null, null, SPRING);
    }

    @Test
    void graveOnesAreToldOfOnceForEach() {
      List<Object> first = answers(recorded(2));

      assertThat(first)
          .singleElement()
          .isInstanceOfSatisfying(
              SendNotice.class,
              notice -> {
                assertThat(notice.subject()).isEqualTo(NoticeSubject.GRAVE_COMPLAINT);
                assertThat(notice.about()).isEqualTo("complaint-1");
                assertThat(notice.customerId()).isEqualTo(CUSTOMER);
              });
      assertThat(answers(changed(1))).isEqualTo(first);
    }

    @Test
    void othersAreNot() {
      assertThat(answers(recorded(3))).isEmpty();
      assertThat(answers(changed(3))).isEmpty();
    }
  }

  @Nested
  class OfMarketReports {
    private LifecycleEvent filed(String about, int severity) {
      return new MarketReportFiled(
          "market-report-1",
          about,
          "rep-7",
          MarketSubject.COMPETITOR_LAUNCH,
          severity,
          null,
          "a lighter drill",
          SPRING);
    }

    @Test
    void graveOnesAreToldOf() {
      assertThat(answers(filed(CUSTOMER, 1)))
          .containsExactly(
              new SendNotice(
                  CUSTOMER, KEY, NoticeSubject.GRAVE_MARKET_REPORT, "market-report-1", SPRING));
    }

    @Test
    void othersAreNotNorThoseThatConcernNoCustomer() {
      assertThat(answers(filed(CUSTOMER, 3))).isEmpty();
      assertThat(answers(filed("market-report-1", 1))).isEmpty();
    }
  }

  @Nested
  class OfReferrals {
    @Test
    void bothSidesAreAskedWhetherTheyAreLost() {
      assertThat(
              answers(
                  new ReferralRecorded(CUSTOMER, "r-1", "customer-2", null, null, null, SPRING)))
          .containsExactly(
              new SendNotice(CUSTOMER, KEY, NoticeSubject.REFERRAL_BY_LOST_CUSTOMER, "r-1", SPRING),
              new SendNotice(
                  "customer-2", KEY, NoticeSubject.REFERRAL_TO_LOST_CUSTOMER, CUSTOMER, SPRING));
    }

    @Test
    void aCompanyThatIsNotInOurFilesIsNotAsked() {
      assertThat(answers(new ReferralRecorded(CUSTOMER, "r-1", null, "Acme", null, null, SPRING)))
          .hasSize(1);
    }
  }

  @Nested
  class TheSettings {
    @Test
    void letTriesComeLaterAndLater() {
      assertThat(Stream.of(1, 2, 3, 7, 8, 1000).map(SETTINGS::pause))
          .containsExactly(
              Duration.ofSeconds(30),
              Duration.ofSeconds(60),
              Duration.ofSeconds(120),
              Duration.ofSeconds(1920),
              Duration.ofHours(1),
              Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
      "-1, PT1S, PT1S, 2, 10, horizon",
      "30, PT0S, PT1S, 2, 10, retry-after",
      "30, PT2S, PT1S, 2, 10, retry-at-most",
      "30, PT1S, PT1S, 5, 10, grave-severity",
      "30, PT1S, PT1S, 2, 13, plan-next-year-from"
    })
    void thatCannotWorkAreNamed(
        int horizon, Duration first, Duration most, int grave, int month, String named) {
      assertThatThrownBy(() ->
              new ReactionSettings(
                  horizon, first, most, grave, month, true, true, true, true, true))
          .hasMessageStartingWith("perennial.reactions: ")
          .hasMessageContaining(named);
    }
  }
}
