package io.perennial.events.balancesheet;

import io.perennial.events.Money;
import io.perennial.events.personal.Code;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The assets of our company have been stated, as they were at the day of a balance sheet.
 *
 * @param balanceSheetId the balance sheet
 * @param assets all assets of the company
 * @param source what says so, such as {@code audited annual accounts}
 * @param occurredOn the day of the balance sheet, however long after it the assets were stated
 */
@Revision("1")
public record AssetsStated(
    String balanceSheetId, Money assets, @Code String source, LocalDate occurredOn)
    implements BalanceSheetEvent {}
