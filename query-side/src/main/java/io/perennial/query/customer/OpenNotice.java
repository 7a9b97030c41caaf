package io.perennial.query.customer;

import io.perennial.events.customer.notice.NoticeAcknowledged;
import io.perennial.events.customer.notice.NoticeEvent;
import io.perennial.events.customer.notice.NoticeRole;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.events.personal.StaffName;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something about the customer that was brought to somebody's attention, and is not acknowledged.
 *
 * @param noticeId the notice
 * @param subject what it is about
 * @param about the complaint, market report, referral or other customer that it is about
 * @param role as what somebody was told
 * @param addressee who was told; absent where nobody looked after the customer
 * @param sentOn business date
 */
public record OpenNotice(
    String noticeId,
    NoticeSubject subject,
    String about,
    NoticeRole role,
    @StaffName @Nullable String addressee,
    LocalDate sentOn) {

  /** The card after the event. */
  static CustomerCard fold(CustomerCard card, NoticeEvent event) {
    return card.withNotices(
        switch (event) {
          case NoticeSent sent -> Dated.with(card.notices(), of(sent), OpenNotice::sentOn);
          case NoticeAcknowledged acknowledged ->
              ListChanges.without(
                  card.notices(), notice -> notice.noticeId.equals(acknowledged.noticeId()));
        });
  }

  private static OpenNotice of(NoticeSent event) {
    return new OpenNotice(
        event.noticeId(),
        event.subject(),
        event.about(),
        event.role(),
        event.addressee(),
        event.occurredOn());
  }
}
