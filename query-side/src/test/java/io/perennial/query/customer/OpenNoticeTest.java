package io.perennial.query.customer;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.notice.NoticeAcknowledged;
import io.perennial.events.customer.notice.NoticeRole;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenNoticeTest {
  private static final String CUSTOMER = "customer-1";

  private static List<OpenNotice> after(LifecycleEvent... events) {
    return Folding.fold(
            new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
            List.of(events))
        .notices();
  }

  private static NoticeSent sent(String on, String id) {
    return new NoticeSent(
        CUSTOMER,
        id,
        NoticeSubject.GRAVE_COMPLAINT,
        "complaint-1",
        NoticeRole.REPRESENTATIVE,
        "rep-7",
        day(on));
  }

  @Test
  void whatIsNotAcknowledgedIsShownInOrder() {
    assertThat(after(sent("2024-03-02", "n-1"), sent("2024-03-01", "n-2")))
        .containsExactly(notice("n-2", "2024-03-01"), notice("n-1", "2024-03-02"));
  }

  @Test
  void whatIsAcknowledgedIsShownNoMore() {
    assertThat(
            after(
                sent("2024-03-01", "n-1"),
                sent("2024-03-01", "n-2"),
                new NoticeAcknowledged(CUSTOMER, "n-1", "called", day("2024-03-02"))))
        .containsExactly(notice("n-2", "2024-03-01"));
  }

  private static OpenNotice notice(String id, String on) {
    return new OpenNotice(
        id,
        NoticeSubject.GRAVE_COMPLAINT,
        "complaint-1",
        NoticeRole.REPRESENTATIVE,
        "rep-7",
        day(on));
  }
}
