package io.perennial.events.customer.notice;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has read a notice; who, is the actor in the metadata.
 *
 * @param customerId the customer
 * @param noticeId the notice
 * @param remark what is done about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record NoticeAcknowledged(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String noticeId,
    @PersonalData @Nullable String remark,
    LocalDate occurredOn)
    implements NoticeEvent {}
