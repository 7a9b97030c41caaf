package io.perennial.query.todo;

import io.perennial.events.customer.notice.NoticeAcknowledged;
import io.perennial.events.customer.notice.NoticeEvent;
import io.perennial.events.customer.notice.NoticeRole;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody was told and has not acknowledged.
 *
 * @param noticeId the notice
 * @param subject what it is about
 * @param role as what somebody was told
 * @param addressee who was told; absent where nobody is known by name
 * @param sentOn business date
 */
public record Notice(
    String noticeId,
    NoticeSubject subject,
    NoticeRole role,
    @StaffName @Nullable String addressee,
    LocalDate sentOn) {

  static List<Notice> with(List<Notice> notices, NoticeEvent event) {
    return switch (event) {
      case NoticeSent sent ->
          Stream.concat(
                  notices.stream(),
                  Stream.of(
                      new Notice(
                          sent.noticeId(),
                          sent.subject(),
                          sent.role(),
                          sent.addressee(),
                          sent.occurredOn())))
              .toList();
      case NoticeAcknowledged acknowledged ->
          notices.stream()
              .filter(notice -> !notice.noticeId.equals(acknowledged.noticeId()))
              .toList();
    };
  }

  ToDo toDo() {
    return ToDo.of(
            ToDoKind.NOTICE,
            switch (role) {
              case REPRESENTATIVE -> Role.REPRESENTATIVE;
              case SALES_MANAGER -> Role.SALES_MANAGEMENT;
            },
            sentOn,
            switch (subject) {
              case GRAVE_COMPLAINT -> "See to a grave complaint of the customer";
              case GRAVE_MARKET_REPORT -> "See to a grave market report about the customer";
              case REFERRAL_TO_LOST_CUSTOMER ->
                  "Speak to the lost customer, to whom another one has recommended us";
              case REFERRAL_BY_LOST_CUSTOMER ->
                  "Speak to the lost customer, which recommends us to another one";
            })
        .about(noticeId)
        .by(addressee);
  }
}
