package io.perennial.command.customer.care;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.notice.NoticeAcknowledged;
import io.perennial.events.customer.notice.NoticeRole;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.customer.notice.NoticeSubject;
import java.time.LocalDate;
import java.util.Optional;

/** What of a customer has been brought to the attention of somebody. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Notices {
  private Traces sent = new Traces();
  private Traces acknowledged = new Traces();

  /** None sent. */
  Notices() {}

  long bytes() {
    return sent.bytes() + acknowledged.bytes();
  }

  void send(
      SendNotice command, boolean lost, Optional<String> representative, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    NoticeSent notice =
        new NoticeSent(
            command.customerId(),
            command.noticeId(),
            command.subject(),
            command.about(),
            representative.isPresent() ? NoticeRole.REPRESENTATIVE : NoticeRole.SALES_MANAGER,
            representative.orElse(null),
            on);
    if (!sent.repeats(command.noticeId(), Asked.of(traceOf(notice), command.occurredOn()))
        && isWanted(command.subject(), lost)) {
      apply(notice);
    }
  }

  private static boolean isWanted(NoticeSubject subject, boolean lost) {
    return switch (subject) {
      case GRAVE_COMPLAINT, GRAVE_MARKET_REPORT -> true;
      case REFERRAL_TO_LOST_CUSTOMER, REFERRAL_BY_LOST_CUSTOMER -> lost;
    };
  }

  void acknowledge(AcknowledgeNotice command, BusinessDates dates, RecordedFacts facts) {
    NoticeAcknowledged acknowledgement =
        new NoticeAcknowledged(
            command.customerId(),
            command.noticeId(),
            command.remark(),
            dates.resolve(command.occurredOn()));
    Trace notice = sent.of(command.noticeId());
    if (notice == null) {
      throw new RefusedException(
          CareRefusal.NOTICE_UNKNOWN, "No notice has been sent as " + command.noticeId());
    }
    if (RepeatRule.repeats(
        acknowledged.of(command.noticeId()),
        Asked.of(Trace.of(acknowledgement.occurredOn()), command.occurredOn())
            .saying(facts.wordsOf(acknowledgement)),
        "The notice has been acknowledged")) {
      return;
    }
    StepOrderRule.check(acknowledgement.occurredOn(), notice.on(), "the notice");
    apply(acknowledgement);
  }

  void on(NoticeSent event, long sequence) {
    sent.keep(event.noticeId(), traceOf(event).recordedAs(sequence));
  }

  void on(NoticeAcknowledged event, long sequence) {
    acknowledged.keep(event.noticeId(), Trace.of(event.occurredOn()).recordedAs(sequence));
  }

  /** Who is told is not part of it: the representative may have changed. */
  private static Trace traceOf(NoticeSent event) {
    return Trace.of(event.occurredOn(), event.subject(), event.about());
  }
}
