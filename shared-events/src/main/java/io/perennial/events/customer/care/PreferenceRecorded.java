package io.perennial.events.customer.care;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What the customer likes or dislikes has become known; it replaces what was known of the subject.
 *
 * @param customerId the customer
 * @param subject about what, a word of a list such as {@code delivery time}
 * @param liking what the customer thinks of it
 * @param explanation more about it; kept under the customer's own key
 * @param source where the information comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record PreferenceRecorded(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @Code String subject,
    Liking liking,
    @PersonalData @Nullable String explanation,
    @Code String source,
    LocalDate occurredOn)
    implements CareEvent {}
