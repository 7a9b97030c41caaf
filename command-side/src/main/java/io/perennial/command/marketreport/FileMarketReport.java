package io.perennial.command.marketreport;

import io.perennial.command.common.Shapes;
import io.perennial.events.marketreport.MarketSubject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Report something of the market that needs attention beyond the day.
 *
 * @param marketReportId the market report
 * @param customerId the customer whom it concerns; absent where it concerns none
 * @param representative who reports it
 * @param subject what it is about
 * @param severity 1 (gravest) to 4
 * @param competitor the competitor whom it is about
 * @param description what there is to say
 * @param occurredOn business date; today when absent
 */
public record FileMarketReport(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.MARKET_REPORT_ID) String marketReportId,
    @Nullable @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotBlank @Size(max = Shapes.NAME) String representative,
    @NotNull MarketSubject subject,
    @NotNull @Min(1) @Max(4) Integer severity,
    @Nullable @Size(min = 1, max = Shapes.NAME) String competitor,
    @NotBlank @Size(max = Shapes.TEXT) String description,
    @Nullable LocalDate occurredOn) {}
