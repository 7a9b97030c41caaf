package io.perennial.events.productline;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * It has been said whether the products of a line differ from those of others; who said so is the
 * actor in the metadata.
 *
 * @param productLineId the product line
 * @param differentiation what is true now
 * @param previousDifferentiation what was true before; absent when nobody had said so
 * @param reason why; kept under a key of the product line's own
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ProductLineDifferentiated(
    @DataSubject(Subject.Kind.MATTER) String productLineId,
    Differentiation differentiation,
    @Nullable Differentiation previousDifferentiation,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements ProductLineEvent {}
