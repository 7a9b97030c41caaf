package io.perennial.command.marketreport;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Answer a market report.
 *
 * @param marketReportId the market report
 * @param answeredBy who answers it
 * @param answer what is done about it
 * @param occurredOn business date; today when absent
 */
public record AnswerMarketReport(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.MARKET_REPORT_ID) String marketReportId,
    @NotBlank @Size(max = Shapes.NAME) String answeredBy,
    @NotBlank @Size(max = Shapes.TEXT) String answer,
    @Nullable LocalDate occurredOn) {}
