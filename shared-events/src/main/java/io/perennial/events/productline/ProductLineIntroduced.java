package io.perennial.events.productline;

import io.perennial.events.personal.Code;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A product line has been introduced.
 *
 * @param productLineId the product line
 * @param productLine what it is called in purchases and contracts
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ProductLineIntroduced(
    String productLineId, @Code String productLine, LocalDate occurredOn)
    implements ProductLineEvent {}
