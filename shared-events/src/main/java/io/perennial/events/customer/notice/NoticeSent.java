package io.perennial.events.customer.notice;

import io.perennial.events.personal.Identifier;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something about the customer is to be brought to somebody's attention.
 *
 * @param customerId the customer
 * @param noticeId the notice, unique for the customer
 * @param subject what it is about
 * @param about the complaint, market report, referral or other customer that it is about
 * @param role as what somebody is told
 * @param addressee who is told; absent where nobody is known by name; kept under a key of that
 *     member of staff
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record NoticeSent(
    String customerId,
    String noticeId,
    NoticeSubject subject,
    @Identifier String about,
    NoticeRole role,
    @StaffName @Nullable String addressee,
    LocalDate occurredOn)
    implements NoticeEvent {}
