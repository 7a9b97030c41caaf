package io.perennial.command.customer.care;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.notice.NoticeAcknowledged;
import io.perennial.events.customer.notice.NoticeRole;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.customer.notice.NoticeSubject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AcknowledgeNoticeComponentTest {
  private static Scenario told() {
    return customer(registered())
        .and(
            new NoticeSent(
                CUSTOMER,
                "n-1",
                NoticeSubject.GRAVE_COMPLAINT,
                "complaint-1",
                NoticeRole.SALES_MANAGER,
                null,
                MARCH));
  }

  private static AcknowledgeNotice acknowledge(@Nullable String remark, @Nullable LocalDate on) {
    return new AcknowledgeNotice(CUSTOMER, "n-1", remark, on);
  }

  private static NoticeAcknowledged acknowledged(@Nullable String remark) {
    return new NoticeAcknowledged(CUSTOMER, "n-1", remark, TODAY);
  }

  @Nested
  class Accepts {
    @Test
    void whatIsDoneAboutIt() {
      told().when(acknowledge("visit them", null)).records(acknowledged("visit them"));
    }

    @Test
    void nothingButThatItWasRead() {
      told().when(acknowledge(null, TODAY)).records(acknowledged(null));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("notice-unknown")
    void oneThatWasNotSent() {
      customer(registered())
          .when(acknowledge(null, TODAY))
          .isRefused(CareRefusal.NOTICE_UNKNOWN, "n-1");
    }

    @Test
    @Produces("already-so")
    void somethingElseAfterwards() {
      told()
          .and(acknowledged("visit them"))
          .when(acknowledge("call them", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeIt() {
      told().when(acknowledge(null, MARCH.minusDays(1))).isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsRepeated() {
      told().and(acknowledged("visit them")).when(acknowledge("visit them", null)).staysQuiet();
    }
  }
}
