package io.perennial.command.customer.care;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.lost;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.notice.NoticeRole;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendNoticeComponentTest {
  private static SendNotice send(NoticeSubject subject, @Nullable LocalDate on) {
    return new SendNotice(CUSTOMER, "n-1", subject, "complaint-1", on);
  }

  private static NoticeSent sent(NoticeSubject subject, @Nullable String addressee) {
    return new NoticeSent(
        CUSTOMER,
        "n-1",
        subject,
        "complaint-1",
        addressee == null ? NoticeRole.SALES_MANAGER : NoticeRole.REPRESENTATIVE,
        addressee,
        MARCH);
  }

  private static RepresentativeAssigned assigned(String representative) {
    return new RepresentativeAssigned(CUSTOMER, representative, MARCH.minusDays(9));
  }

  @Nested
  class Accepts {
    @Test
    void theOneWhoLooksAfterTheCustomerNow() {
      customer(registered())
          .and(assigned("rep-7"), assigned("rep-8"))
          .when(send(NoticeSubject.GRAVE_COMPLAINT, MARCH))
          .records(sent(NoticeSubject.GRAVE_COMPLAINT, "rep-8"));
    }

    @Test
    void theSalesManagerWhereNobodyDoes() {
      customer(registered())
          .when(send(NoticeSubject.GRAVE_MARKET_REPORT, MARCH))
          .records(sent(NoticeSubject.GRAVE_MARKET_REPORT, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {Erased.TEXT, Unreadable.TEXT})
    void theSalesManagerWhereNobodyKnowsWhoDoes(String gone) {
      customer(registered())
          .and(assigned(gone))
          .when(send(NoticeSubject.GRAVE_COMPLAINT, MARCH))
          .records(sent(NoticeSubject.GRAVE_COMPLAINT, null));
    }

    @ParameterizedTest
    @EnumSource(
        value = NoticeSubject.class,
        names = {"REFERRAL_TO_LOST_CUSTOMER", "REFERRAL_BY_LOST_CUSTOMER"})
    void aReferralWhileTheCustomerIsLost(NoticeSubject subject) {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(send(subject, MARCH))
          .records(sent(subject, null));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("id-taken")
    void anotherNoticeUnderTheSameIdentifier() {
      customer(registered())
          .and(sent(NoticeSubject.GRAVE_COMPLAINT, null))
          .when(send(NoticeSubject.GRAVE_MARKET_REPORT, MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("date-in-future")
    void tomorrow() {
      customer(registered())
          .when(send(NoticeSubject.GRAVE_COMPLAINT, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenSentToWhoeverItWas() {
      customer(registered())
          .and(sent(NoticeSubject.GRAVE_COMPLAINT, null), assigned("rep-7"))
          .when(send(NoticeSubject.GRAVE_COMPLAINT, MARCH))
          .staysQuiet();
    }

    @ParameterizedTest
    @EnumSource(
        value = NoticeSubject.class,
        names = {"REFERRAL_TO_LOST_CUSTOMER", "REFERRAL_BY_LOST_CUSTOMER"})
    void aReferralWhileTheCustomerIsNotLost(NoticeSubject subject) {
      customer(registered()).when(send(subject, MARCH)).staysQuiet();
    }
  }
}
